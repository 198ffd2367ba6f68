import type { Html } from '../web/html.ts';
import { type DumbbellChart, timesOf } from './dumbbell.ts';
import { drawDumbbells } from './dumbbell-drawing.ts';
import { type Figure, frame } from './figure.ts';
import { drawings } from './layout.ts';
import { inWords, measured } from './values.ts';

/**
 * Two points a row, one for each of two times, with a line between them; without a baseline one. A row that lacks a figure says which, and why.
 * @throws RangeError for more than three references, and for what is no number.
 */
export function dumbbellChart(figure: Figure, chart: DumbbellChart): Html {
  const { what, baseline, latest, rows, references = [], format } = chart;
  if (references.length > 3) throw new RangeError(`${references.length} references are more than can be told apart`);
  const notes = references.flatMap(({ label, point }) =>
    measured(point) === undefined ? [`Nothing is drawn for ${label}: ${inWords(point, format)}.`] : [],
  );
  return frame(
    figure,
    drawings(figure, (layout) => drawDumbbells(chart, layout)),
    {
      headings: [what, ...(baseline === undefined ? [] : [baseline]), latest],
      rows: [
        ...rows.map((row) => [row.label, ...timesOf(chart, row).map(({ point }) => inWords(point, format))]),
        ...references.map(({ label, point }) => [
          label,
          ...(baseline === undefined ? [] : ['']),
          inWords(point, format),
        ]),
      ],
    },
    notes,
  );
}

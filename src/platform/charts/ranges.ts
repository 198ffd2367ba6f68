import { attributes, type Html, html } from '../web/html.ts';
import { type Axis, axisOf, everyHowMany, type Plot } from './axes.ts';
import { type Figure, frame } from './figure.ts';
import { type Drawing, drawings, type Layout } from './layout.ts';
import { lineHeight, rounded, textLines, widest, wrapped } from './text.ts';
import { type Format, inWords, type Measured, type Missing, measured } from './values.ts';

/** A figure with its interval, in a row of its own. */
export interface Range {
  label: string;
  point: Measured | Missing;
}

/** Figures with their intervals under each other: what changes most (a tornado), or which of several is least. */
export interface RangeChart {
  /** What a row is: “Lever”. */
  what: string;
  /** What the figures are: “Change of the vacancy rate”. */
  amount: string;
  /** In the order in which they are drawn. */
  rows: readonly Range[];
  /** What the lines are, as a sentence. */
  means: string;
  format: Format;
  formatTick?: Format;
}

/**
 * A bar from nought to each figure, with a line from the low to the high end of its interval; figures may be below nought.
 * @throws RangeError for what is no number or no interval.
 */
export function rangeChart(figure: Figure, chart: RangeChart): Html {
  const { what, amount, rows, means, format } = chart;
  return frame(
    figure,
    drawings(figure, (layout) => draw(chart, layout)),
    { headings: [what, amount], rows: rows.map(({ label, point }) => [label, inWords(point, format)]) },
    [means],
  );
}

function draw({ rows, format, formatTick = format }: RangeChart, layout: Layout): Drawing {
  const beside = layout.name === 'wide';
  const most = beside ? layout.sideRoom + 90 : layout.width;
  const named = rows.map(({ label, point }) => {
    const lines = [...wrapped(label, most), ...wrapped(inWords(point, format), most)];
    return { label, known: measured(point), lines, height: lines.length * lineHeight + (beside ? 14 : 38) };
  });
  const values = named.flatMap(({ known }) => (known ? [known.value, ...(known.interval ?? [])] : []));
  const column = beside ? Math.ceil(widest(named.flatMap(({ lines }) => lines))) + 16 : 0;
  const bottom = 6 + named.reduce((sum, { height }) => sum + height, 0);
  const plot: Plot = { left: column, right: layout.width, top: 6, bottom };
  const axis = axisOf(values, [plot.left + 24, plot.right - 28]);
  let from = plot.top;
  const placed = named.map((row) => {
    const top = from;
    from += row.height;
    return { ...row, top, middle: beside ? top + row.height / 2 : from - 16 };
  });
  const drawn = placed.map(({ label, known, lines, top, middle }) => {
    const foot = beside ? middle - (lines.length * lineHeight) / 2 + 15 : top + 17;
    return html`<text class="tandem-chart__figure">${textLines(lines, 0, foot)}</text>${known && mark(label, known, axis, middle, format)}
`;
  });
  const stretches = beside ? [plot] : placed.map(({ middle }) => ({ top: middle - 14, bottom: middle + 16 }));
  return { height: bottom + 30, content: html`${ticks(axis, stretches, bottom, formatTick)}${drawn}` };
}

function mark(label: string, { value, interval }: Measured, { at }: Axis, y: number, format: Format): Html {
  const [left, right] = [Math.min(at(0), at(value)), Math.max(at(0), at(value))];
  const bar = { class: 'tandem-chart__bar--1', x: left, y: y - 8, width: right - left, height: 16 };
  const [low, high] = interval ?? [value, value];
  const whisker = (x1: number, x2: number, y1: number, y2: number) =>
    html`<line${attributes(rounded({ class: 'tandem-chart__whisker', x1, x2, y1, y2 }))}></line>`;
  return html`<rect${attributes(rounded(bar))}><title>${label}: ${format(value)}</title></rect>
${interval && [whisker(at(low), at(high), y, y), whisker(at(low), at(low), y - 6, y + 6), whisker(at(high), at(high), y - 6, y + 6)]}`;
}

/** Lines down each stretch of the drawing: beside the bars, and not behind words that stand above them. */
function ticks(
  { at, ticks }: Axis,
  stretches: readonly Pick<Plot, 'top' | 'bottom'>[],
  foot: number,
  format: Format,
): Html[] {
  const every = everyHowMany(ticks.map(format), Math.abs(at(ticks[1] ?? 0) - at(ticks[0] ?? 0)) || 1);
  return ticks.map((tick, index) => {
    const x = at(tick);
    const lines = stretches.map(({ top, bottom }) => {
      const line = {
        class: tick === 0 ? 'tandem-chart__axis' : 'tandem-chart__grid',
        x1: x,
        x2: x,
        y1: top,
        y2: bottom,
      };
      return html`<line${attributes(rounded(line))}></line>`;
    });
    const words = html`<text class="tandem-chart__tick" text-anchor="middle"${attributes(rounded({ x, y: foot + 20 }))}>${format(tick)}</text>`;
    return html`${lines}${index % every === 0 && words}
`;
  });
}

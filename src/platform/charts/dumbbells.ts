import { attributes, type Html, html } from '../web/html.ts';
import { type Axis, axisOf, everyHowMany, type Plot } from './axes.ts';
import { type Figure, frame } from './figure.ts';
import { type Drawing, drawings, type Layout } from './layout.ts';
import { lineHeight, rounded, textLines, textWidth, widest, wrapped } from './text.ts';
import { type Format, inWords, measured, type Point } from './values.ts';

/** One area at two times. */
export interface Dumbbell {
  label: string;
  baseline: Point;
  latest: Point;
}

/** Areas at two times. */
export interface DumbbellChart {
  /** What a row is: “Area”. */
  what: string;
  /** The labels of the two times: “2017-18”, “2024-25”. */
  baseline: string;
  latest: string;
  /** In the order in which they are drawn. */
  rows: readonly Dumbbell[];
  /** Drawn as upright lines: England, the region. At most three. */
  references?: readonly { label: string; point: Point }[];
  format: Format;
  /** Writes the figures along the axis, where those are shorter than `format` makes them. */
  formatTick?: Format;
  /** Whether the axis begins at nought. True unless said otherwise. */
  fromZero?: boolean;
}

/**
 * Two points a row, one for each of two times, with a line between them. A row that lacks a figure says which, and why.
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
    drawings(figure, (layout) => draw(chart, layout)),
    {
      headings: [what, baseline, latest],
      rows: [
        ...rows.map((row) => [row.label, inWords(row.baseline, format), inWords(row.latest, format)]),
        ...references.map(({ label, point }) => [label, '', inWords(point, format)]),
      ],
    },
    notes,
  );
}

function draw(chart: DumbbellChart, layout: Layout): Drawing {
  const { rows, references = [], format, formatTick = format, fromZero } = chart;
  const points = [
    ...rows.flatMap(({ baseline, latest }) => [baseline, latest]),
    ...references.map(({ point }) => point),
  ];
  const values = points.flatMap((point) => measured(point)?.value ?? []);
  const beside = layout.name === 'wide';
  const texts = rows.map((row) => wordsOf(row, chart, beside ? layout.sideRoom : layout.width));
  const column = beside ? Math.ceil(widest(texts.flat())) + 10 : 0;
  const room = widest(values.map(format)) + 14;
  const top = lineHeight * (1 + references.length) + 14;
  const heights = texts.map((lines) => lines.length * lineHeight + (beside ? 14 : 36));
  const plot: Plot = { left: column, right: layout.width, top, bottom: top + heights.reduce((a, b) => a + b, 0) };
  const axis = axisOf(values, [plot.left + room, plot.right - room], { fromZero });
  let from = plot.top;
  const drawn = rows.map((row, index) => {
    const lines = texts[index] ?? [];
    const height = heights[index] ?? 0;
    const middle = beside ? from + height / 2 : from + height - 16;
    const foot = beside ? middle - ((lines.length - 2) * lineHeight) / 2 - 4 : from + 17;
    from += height;
    return html`<text class="tandem-chart__label">${textLines(lines, 0, foot)}</text>${dumbbell(row, chart, axis, middle)}
`;
  });
  const content = html`${key(chart)}${ticks(axis, plot, formatTick)}${upright(chart, axis, plot)}${drawn}`;
  return { height: plot.bottom + 30, content };
}

/** The name of a row, and what it lacks. */
function wordsOf({ label, ...row }: Dumbbell, { baseline, latest, format }: DumbbellChart, room: number): string[] {
  const lacking = [
    ...(measured(row.baseline) === undefined ? [`${baseline}: ${inWords(row.baseline, format)}`] : []),
    ...(measured(row.latest) === undefined ? [`${latest}: ${inWords(row.latest, format)}`] : []),
  ];
  return [label, ...lacking].flatMap((words) => wrapped(words, room));
}

/** The two points of a row with the line between them, and their figures at the sides. */
function dumbbell(
  { label, ...row }: Dumbbell,
  { baseline, latest, format }: DumbbellChart,
  { at }: Axis,
  y: number,
): Html {
  const known = [
    { year: baseline, kind: 'baseline', value: measured(row.baseline)?.value },
    { year: latest, kind: 'latest', value: measured(row.latest)?.value },
  ].flatMap(({ value, ...point }) => (value === undefined ? [] : [{ ...point, value, x: at(value) }]));
  const [first, second] = known;
  const joint = first && second && { class: 'tandem-chart__joint', x1: first.x, x2: second.x, y1: y, y2: y };
  const least = known.toSorted((a, b) => a.value - b.value).at(known.length > 1 ? 0 : 1);
  return html`${joint && html`<line${attributes(rounded(joint))}></line>`}${known.map(({ year, kind, value, x }) => {
    const words = `${label}, ${year}: ${format(value)}`;
    const isLeft = least !== undefined && least.kind === kind;
    const beside = { x: x + (isLeft ? -11 : 11), y: y + 5, 'text-anchor': isLeft ? 'end' : 'start' };
    return html`<circle r="6.5"${attributes(rounded({ class: `tandem-chart__dot tandem-chart__dot--${kind}`, cx: x, cy: y }))}><title>${words}</title></circle>
<text${attributes(rounded({ class: `tandem-chart__figure tandem-chart__figure--${kind}`, ...beside }))}>${format(value)}</text>`;
  })}`;
}

/** What the two points are. */
function key({ baseline, latest }: DumbbellChart): Html {
  const second = 34 + textWidth(baseline);
  const point = (kind: string, x: number, words: string) =>
    html`<circle cy="11" r="6.5"${attributes(rounded({ class: `tandem-chart__dot tandem-chart__dot--${kind}`, cx: x }))}></circle>
<text class="tandem-chart__label" y="16"${attributes(rounded({ x: x + 12 }))}>${words}</text>
`;
  return html`${point('baseline', 8, baseline)}${point('latest', second, latest)}`;
}

/** Upright lines for what the rows are compared with, each named above the plot on a line of its own. */
function upright({ references = [], format }: DumbbellChart, { at }: Axis, { bottom, right }: Plot): Html[] {
  return references.flatMap(({ label, point }, index) => {
    const value = measured(point)?.value;
    if (value === undefined) return [];
    const foot = lineHeight * (index + 2) - 3;
    const words = `${label} ${format(value)}`;
    const half = textWidth(words) / 2;
    const x = at(value);
    const middle = Math.min(Math.max(x, half), right - half);
    const line = {
      class: `tandem-chart__reference tandem-chart__reference--${index + 1}`,
      x1: x,
      x2: x,
      y1: foot + 5,
      y2: bottom,
    };
    return [
      html`<line${attributes(rounded(line))}></line><text class="tandem-chart__figure" text-anchor="middle"${attributes(rounded({ x: middle, y: foot }))}>${words}</text>
`,
    ];
  });
}

function ticks({ at, ticks }: Axis, { top, bottom }: Plot, format: Format): Html[] {
  const every = everyHowMany(ticks.map(format), Math.abs(at(ticks[1] ?? 0) - at(ticks[0] ?? 0)) || 1);
  return ticks.map((tick, index) => {
    const x = at(tick);
    const line = { class: tick === 0 ? 'tandem-chart__axis' : 'tandem-chart__grid', x1: x, x2: x, y1: top, y2: bottom };
    const words = html`<text class="tandem-chart__tick" text-anchor="middle"${attributes(rounded({ x, y: bottom + 20 }))}>${format(tick)}</text>`;
    return html`<line${attributes(rounded(line))}></line>${index % every === 0 && words}
`;
  });
}

import { attributes, type Html, html } from '../web/html.ts';
import { type Axis, axisOf, everyHowMany, type Plot } from './axes.ts';
import { type Dumbbell, type DumbbellChart, timesOf } from './dumbbell.ts';
import type { Drawing, Layout } from './layout.ts';
import { drawReferences, heightOfNames, referenceLines, type Span } from './reference-lines.ts';
import { ground, lineHeight, rounded, textLines, textWidth, widest, wrapped } from './text.ts';
import { type Format, inWords, measured } from './values.ts';

interface Row {
  row: Dumbbell;
  /** The name of the row, and what it lacks. */
  lines: string[];
  height: number;
}

/** The rows between their key and their axis: names beside the points, or above them on a phone. */
export function drawDumbbells(chart: DumbbellChart, layout: Layout): Drawing {
  const { references = [], format, formatTick = format, fromZero } = chart;
  const beside = layout.name !== 'narrow';
  const rows = chart.rows.map((row) => rowOf(row, chart, layout, beside));
  const points = [
    ...chart.rows.flatMap((row) => timesOf(chart, row).map(({ point }) => point)),
    ...references.map((one) => one.point),
  ];
  const values = points.flatMap((point) => measured(point)?.value ?? []);
  const column = beside ? Math.ceil(widest(rows.flatMap(({ lines }) => lines))) + 10 : 0;
  const room = widest(values.map(format)) + 14;
  const upright = referenceLines(chart, layout.width);
  const names = lineHeight + 6;
  const top = names + heightOfNames(upright) + 10;
  const bottom = top + rows.reduce((sum, { height }) => sum + height, 0);
  const plot: Plot = { left: column, right: layout.width, top, bottom };
  const axis = axisOf(values, [plot.left + room, plot.right - room], { fromZero });
  // Lines of the plot run past names that stand in it, and through them nowhere.
  const spans: Span[] = beside ? [{ top, bottom }] : [];
  let from = top;
  const drawn = rows.map(({ row, lines, height }) => {
    if (!beside) spans.push({ top: from + lines.length * lineHeight + 6, bottom: from + height });
    const middle = beside ? from + height / 2 : from + height - 18;
    const foot = beside ? middle - (lines.length * lineHeight) / 2 + 15 : from + 19;
    from += height;
    return html`<text class="tandem-chart__figure">${textLines(lines, 0, foot)}</text>${pair(row, chart, axis, middle)}
`;
  });
  const content = html`${key(chart)}${ticks(axis, spans, bottom, formatTick)}${drawReferences(upright, axis, { right: plot.right, top, spans }, names)}${drawn}`;
  return { height: bottom + 30, content };
}

function rowOf(row: Dumbbell, chart: DumbbellChart, layout: Layout, beside: boolean): Row {
  const lacking = timesOf(chart, row).flatMap(({ year, point }) =>
    measured(point) === undefined ? [`${year}: ${inWords(point, chart.format)}`] : [],
  );
  const lines = [row.label, ...lacking].flatMap((words) => wrapped(words, beside ? layout.sideRoom : layout.width));
  const under = beside || lacking.length === 2 ? 14 : 38;
  return { row, lines, height: lines.length * lineHeight + under };
}

/** The points of a row with the line between them, and their figures at the sides. */
function pair(row: Dumbbell, chart: DumbbellChart, { at }: Axis, y: number): Html {
  const { label } = row;
  const { format } = chart;
  const known = timesOf(chart, row).flatMap(({ point, ...time }) => {
    const value = measured(point)?.value;
    return value === undefined ? [] : [{ ...time, value, x: at(value) }];
  });
  const [first, second] = known;
  const joint = first && second && { class: 'tandem-chart__joint', x1: first.x, x2: second.x, y1: y, y2: y };
  const [less] = known.length === 2 ? known.toSorted((a, b) => a.value - b.value) : [];
  const points = known.map(({ year, kind, value, x }) => {
    const left = kind === less?.kind;
    const dot = { class: `tandem-chart__dot tandem-chart__dot--${kind}`, cx: x, cy: y };
    const text = { x: x + (left ? -11 : 11), y: y + 5, 'text-anchor': left ? 'end' : 'start' };
    const words = { class: `tandem-chart__figure tandem-chart__figure--${kind}`, ...text };
    return html`<circle r="6.5"${attributes(rounded(dot))}><title>${label}, ${year}: ${format(value)}</title></circle>
${ground(format(value), text.x, text.y, left ? 'end' : 'start')}<text${attributes(rounded(words))}>${format(value)}</text>`;
  });
  return html`${joint && html`<line${attributes(rounded(joint))}></line>`}${points}`;
}

/** What the two points are. */
function key({ baseline, latest }: DumbbellChart): Html {
  const second = baseline === undefined ? 8 : 34 + textWidth(baseline);
  const point = (kind: string, x: number, words: string) =>
    html`<circle cy="11" r="6.5"${attributes(rounded({ class: `tandem-chart__dot tandem-chart__dot--${kind}`, cx: x }))}></circle>
<text class="tandem-chart__label" y="16"${attributes(rounded({ x: x + 12 }))}>${words}</text>
`;
  return html`${baseline !== undefined && point('baseline', 8, baseline)}${point('latest', second, latest)}`;
}

function ticks({ at, ticks }: Axis, spans: readonly Span[], bottom: number, format: Format): Html[] {
  const every = everyHowMany(ticks.map(format), Math.abs(at(ticks[1] ?? 0) - at(ticks[0] ?? 0)) || 1);
  return ticks.map((tick, index) => {
    const x = at(tick);
    const lines = spans.map((span) => {
      const line = { class: tick === 0 ? 'tandem-chart__axis' : 'tandem-chart__grid', x1: x, x2: x };
      return html`<line${attributes(rounded({ ...line, y1: span.top, y2: span.bottom }))}></line>`;
    });
    const words = html`<text class="tandem-chart__tick" text-anchor="middle"${attributes(rounded({ x, y: bottom + 20 }))}>${format(tick)}</text>`;
    return html`${lines}${index % every === 0 && words}
`;
  });
}

import { attributes, type Html, html } from '../web/html.ts';
import { axisOf, evenly, labelAxis, type Plot, roomForTicks, valueAxis } from './axes.ts';
import { type EndLabel, endLabels, heightOfLabels, roomForLabels } from './end-labels.ts';
import { type Figure, type Figures, frame } from './figure.ts';
import { type Drawing, drawings, type Layout } from './layout.ts';
import { bandPath, linePath, type Place } from './marks.ts';
import { markers } from './series.ts';
import { rounded } from './text.ts';
import { type Format, type Missing, measured } from './values.ts';

/** What is expected at a date: in the middle of many runs, and between which figures most of them lie. */
export interface FanPoint {
  low: number;
  middle: number;
  high: number;
}

/** A projection over dates, widening as it goes. */
export interface FanChart {
  /** The labels of the dates, in order: “2026”. */
  dates: readonly string[];
  /** One a date. */
  points: readonly (FanPoint | Missing)[];
  /** What the three figures are, for the table and the ends of the lines: “1 run in 10 is below”. */
  names: { low: string; middle: string; high: string };
  /** What the band is, as a sentence. */
  means: string;
  /** A figure aimed at, drawn as a level line. */
  aim?: { label: string; value: number } | undefined;
  format: Format;
  formatTick?: Format;
}

/**
 * The middle of a projection as a line within the band of most of its runs, each named at its end; the band has edges of its
 * own, so that it is seen in print and without colours.
 * @throws RangeError where there is not one point a date, and for what is no number or no interval.
 */
export function fanChart(figure: Figure, chart: FanChart): Html {
  return frame(
    figure,
    drawings(figure, (layout) => drawFan(chart, layout)),
    fanFigures(chart),
    [chart.means],
  );
}

/** The figures of a fan, each as it is written: a row a date. */
export function fanFigures({ dates, points, names, aim, format }: FanChart): Figures {
  const rows = dates.map((date, index) => {
    const point = points[index];
    if (point === undefined || 'missing' in point) return [date, point?.missing ?? '', '', ''];
    return [date, format(point.middle), format(point.low), format(point.high)];
  });
  const headings = ['Date', names.middle, names.low, names.high];
  if (aim === undefined) return { headings, rows };
  return { headings: [...headings, aim.label], rows: rows.map((row) => [...row, format(aim.value)]) };
}

const point = (given: FanPoint | Missing) =>
  'missing' in given ? given : { value: given.middle, interval: [given.low, given.high] as const };

/** What stands in one drawing of the chart. */
export function drawFan({ dates, points, names, aim, format, formatTick = format }: FanChart, layout: Layout): Drawing {
  if (points.length !== dates.length)
    throw new RangeError(`${points.length} points are not one for each of ${dates.length} dates`);
  const known = points.map((one) => measured(point(one)));
  const values = [
    ...known.flatMap((one) => (one ? [one.value, ...(one.interval ?? [])] : [])),
    ...(aim ? [aim.value] : []),
  ];
  const last = known.findLast((one) => one !== undefined);
  const [low = 0, high = 0] = last?.interval ?? [];
  const ends =
    last === undefined
      ? []
      : [
          { text: `${names.high} ${format(high)}`, colour: 5 as const, value: high },
          { text: `${names.middle} ${format(last.value)}`, colour: 1 as const, value: last.value },
          { text: `${names.low} ${format(low)}`, colour: 5 as const, value: low },
        ];
  const labels = [
    ...ends,
    ...(aim ? [{ text: `${aim.label} ${format(aim.value)}`, colour: 2 as const, value: aim.value }] : []),
  ];
  const texts = labels.map(({ text }) => text);
  const room = roomForLabels(texts, layout.sideRoom);
  const height = Math.max(layout.name === 'wide' ? 280 : 240, heightOfLabels(texts, room));
  const plot: Plot = {
    left: roomForTicks(values, formatTick),
    right: layout.width - room,
    top: 14,
    bottom: 14 + height,
  };
  const axis = axisOf(values, [plot.bottom, plot.top]);
  const x = evenly(dates.length, plot.left + 10, plot.right - 8);
  const places = known.map((one, index): Place => {
    if (one === undefined) return undefined;
    const [from, to] = one.interval ?? [one.value, one.value];
    return { x: x(index), y: axis.at(one.value), low: axis.at(from), high: axis.at(to) };
  });
  const edge = (which: 'low' | 'high') => places.map((place): Place => place && { ...place, y: place[which] });
  const level = aim && {
    class: 'tandem-chart__reference',
    x1: plot.left,
    x2: plot.right,
    y1: axis.at(aim.value),
    y2: axis.at(aim.value),
  };
  const lastPlace = places.findLast((place) => place !== undefined);
  const named = labels.map(({ text, colour, value }): EndLabel => {
    return { text, colour, x: colour === 2 ? plot.right : (lastPlace?.x ?? plot.right), y: axis.at(value) };
  });
  const content = html`${valueAxis(axis, plot, formatTick)}${labelAxis(dates, x, plot)}
${bandPath(places, true)}${linePath(edge('low'), 5)}${linePath(edge('high'), 5)}
${level && html`<line${attributes(rounded(level))}></line>`}
${linePath(places, 1)}${markers({ label: names.middle, points: points.map(point) }, places, 1, dates, format)}
${endLabels(named, { left: plot.right, room, top: plot.top, bottom: plot.bottom })}`;
  return { height: plot.bottom + 32, content };
}

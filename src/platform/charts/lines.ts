import { attributes, type Html, html } from '../web/html.ts';
import { axisOf, evenly, labelAxis, type Plot, roomForTicks, valueAxis } from './axes.ts';
import { type EndLabel, endLabels, heightOfLabels, roomForLabels } from './end-labels.ts';
import { type Figure, frame } from './figure.ts';
import { type Drawing, drawings, type Layout } from './layout.ts';
import { bandPath, colours, linePath } from './marks.ts';
import {
  checkLength,
  endName,
  extent,
  hasFigures,
  lastOf,
  markers,
  notDrawn,
  placesOf,
  type Series,
} from './series.ts';
import { rounded } from './text.ts';
import { type Format, inWords, measured } from './values.ts';

/** A series over years beside those that it is compared with. */
export interface LineChart {
  /** The labels of the years, in order: “2017-18”. */
  years: readonly string[];
  /** Intervals of its points are drawn as a band. */
  main: Series;
  /** At most three. Their intervals stand in the table only. */
  comparisons?: readonly Series[];
  /** A figure aimed at, drawn as a level line; `means` says whose it is, as a sentence. */
  aim?: { label: string; value: number; means: string } | undefined;
  format: Format;
  /** Writes the figures along the axis, where those are shorter than `format` makes them. */
  formatTick?: Format;
  /** Whether the axis begins at nought, as that of rates must. True unless said otherwise. */
  fromZero?: boolean;
  /** What the band is, as a sentence. */
  bandMeans?: string;
}

const usualMeaning = 'The shaded band shows how far the figure could be off, because few people are counted.';

/**
 * Lines over years, named at their ends. A year without a figure leaves a gap, and the table says why.
 * @throws RangeError for more than three comparisons, for a series that has not one figure a year, and for what is no
 * number.
 */
export function lineChart(figure: Figure, chart: LineChart): Html {
  const { years, main, comparisons = [], aim, format, bandMeans = usualMeaning } = chart;
  if (comparisons.length > 3) throw new RangeError(`${comparisons.length} comparisons are more than can be told apart`);
  const all = [main, ...comparisons];
  for (const series of all) checkLength(series, years);
  const hasBand = main.points.some((point) => measured(point)?.interval !== undefined);
  const aims = aim === undefined ? [] : [aim];
  const rows = years.map((year, index) => [
    year,
    ...all.map(({ points }) => inWords(points[index] ?? 0, format)),
    ...aims.map(({ value }) => format(value)),
  ]);
  return frame(
    figure,
    drawings(figure, (layout) => draw(chart, all, layout)),
    { headings: ['Year', ...[...all, ...aims].map(({ label }) => label)], rows },
    [...(hasBand ? [bandMeans] : []), ...aims.map(({ means }) => means), ...notDrawn(all)],
  );
}

function draw(chart: LineChart, all: readonly Series[], layout: Layout): Drawing {
  const { years, aim, format, formatTick = format, fromZero } = chart;
  const shown = all.flatMap((series, index) => (hasFigures(series) ? [{ series, colour: colours[index] ?? 5 }] : []));
  const names = shown.map(({ series }) => endName(series, years, format));
  const labels = [...names, ...(aim ? [`${aim.label} ${format(aim.value)}`] : [])];
  const room = roomForLabels(labels, layout.sideRoom);
  const values = [...all.flatMap(extent), ...(aim ? [aim.value] : [])];
  const height = Math.max(layout.name === 'narrow' ? 220 : 260, heightOfLabels(labels, room));
  const left = roomForTicks(values, formatTick, { fromZero });
  const plot: Plot = { left, right: layout.width - room, top: 14, bottom: 14 + height };
  const axis = axisOf(values, [plot.bottom, plot.top], { fromZero });
  const x = evenly(years.length, plot.left + 10, plot.right - 8);
  const lines = shown.map((line) => ({ ...line, places: placesOf(line.series, x, axis.at) }));
  const ends = lines.map(({ places, colour }, index): EndLabel => {
    const { x = plot.right, y = plot.bottom } = lastOf(places) ?? {};
    return { text: names[index] ?? '', colour, x, y };
  });
  const level = aim && { x1: plot.left, x2: plot.right, y1: axis.at(aim.value), y2: axis.at(aim.value) };
  if (level) ends.push({ text: labels.at(-1) ?? '', colour: 5, x: plot.right, y: level.y1 });
  const content = html`${valueAxis(axis, plot, formatTick)}${labelAxis(years, x, plot)}
${lines.filter(({ colour }) => colour === 1).map(({ places }) => bandPath(places))}
${level && html`<line class="tandem-chart__reference tandem-chart__reference--3"${attributes(rounded(level))}></line>`}
${lines.toReversed().map(({ series, places, colour }) => [linePath(places, colour), markers(series, places, colour, years, format)])}
${endLabels(ends, { left: plot.right, room, top: plot.top, bottom: plot.bottom })}`;
  return { height: plot.bottom + 32, content };
}

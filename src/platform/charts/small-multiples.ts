import { attributes, type Html, html } from '../web/html.ts';
import { axisOf, evenly, type Plot, roomForTicks, valueAxis } from './axes.ts';
import { type Figure, frame } from './figure.ts';
import { bandPath, linePath, type Place } from './marks.ts';
import { checkLength, extent, lastOf, markers, placesOf, type Series } from './series.ts';
import { lineHeight, rounded, textLines, widest, wrapped } from './text.ts';
import { type Format, inWords, measured, type Point } from './values.ts';

/** Little line charts that share their axes. */
export interface SmallMultiples {
  /** What a panel is: “Area”. */
  what: string;
  years: readonly string[];
  /** In the order in which they are drawn. */
  panels: readonly Series[];
  /** Drawn in every panel as a broken line: England. */
  comparison?: Series;
  format: Format;
  /** Writes the figures along the axis, where those are shorter than `format` makes them. */
  formatTick?: Format;
  /** Whether the axis begins at nought. True unless said otherwise. */
  fromZero?: boolean;
}

const width = 250;

/**
 * A grid of line charts with the same axes, each with its name and its latest figure.
 * @throws RangeError for a series that has not one figure a year, and for what is no number.
 */
export function smallMultiples(figure: Figure, chart: SmallMultiples): Html {
  const { id, description } = figure;
  const { what, years, panels, comparison, format } = chart;
  const all = comparison === undefined ? panels : [...panels, comparison];
  for (const series of all) checkLength(series, years);
  const lines = Math.max(1, ...panels.map(({ label }) => nameOf(label).length));
  const names = { 'aria-label': figure.title, 'aria-describedby': `${id}-description` };
  const grid = html`<p class="govuk-visually-hidden"${attributes({ id: `${id}-description` })}>${description}</p>
${comparison && key(comparison)}
<div class="tandem-chart__panels" role="img"${attributes(names)}>${panels.map((panel) => draw(panel, chart, all, lines))}</div>`;
  return frame(figure, grid, {
    headings: [what, ...years],
    rows: all.map(({ label, points }) => [label, ...points.map((point) => inWords(point, format))]),
  });
}

function nameOf(label: string): string[] {
  return wrapped(label, width);
}

/** What the broken line is. */
function key({ label }: Series): Html {
  return html`<p class="tandem-chart__note"><svg class="tandem-chart__key" width="44" height="12" aria-hidden="true" focusable="false"><line class="tandem-chart__line tandem-chart__line--2" x1="0" x2="44" y1="6" y2="6"></line></svg> ${label}</p>
`;
}

function draw(panel: Series, chart: SmallMultiples, all: readonly Series[], nameLines: number): Html {
  const { years, panels, comparison, format, formatTick = format, fromZero } = chart;
  const options = { fromZero, ticks: 3 };
  const values = all.flatMap(extent);
  const top = nameLines * lineHeight + 18;
  const left = roomForTicks(values, formatTick, options);
  const right = width - widest(panels.flatMap(({ points }) => lastFigure(points, format) ?? [])) - 10;
  const plot: Plot = { left, right, top, bottom: top + 100 };
  const axis = axisOf(values, [plot.bottom, plot.top], options);
  const x = evenly(years.length, plot.left + 6, plot.right - 6);
  const places = placesOf(panel, x, axis.at);
  return html`<svg class="tandem-chart__panel" aria-hidden="true" focusable="false"${attributes({ viewBox: `0 0 ${width} ${plot.bottom + 30}` })}>
<text class="tandem-chart__label tandem-chart__label--value">${textLines(nameOf(panel.label), 0, 18)}</text>
${valueAxis(axis, plot, formatTick)}${yearEnds(years, plot)}
${comparison && linePath(placesOf(comparison, x, axis.at), 2)}
${bandPath(places)}${linePath(places, 1)}${markers(panel, places, 1, years, format)}${latest(panel, places, plot, format)}
</svg>
`;
}

/** The last figure beside its point; where there is none, why. */
function latest({ points }: Series, places: readonly Place[], { left, bottom }: Plot, format: Format): Html {
  const place = lastOf(places);
  const figure = lastFigure(points, format);
  if (place === undefined || figure === undefined) {
    const reasons = [...new Set(points.map((point) => inWords(point, format)))].join(', ');
    return html`<text class="tandem-chart__figure">${textLines(wrapped(reasons, width - left - 8), left + 8, bottom - 40)}</text>`;
  }
  const at = rounded({ x: place.x + 9, y: place.y + 5 });
  return html`<text class="tandem-chart__figure tandem-chart__figure--latest"${attributes(at)}>${figure}</text>`;
}

function lastFigure(points: readonly Point[], format: Format): string | undefined {
  const known = points.flatMap((point) => measured(point) ?? []).at(-1);
  return known && format(known.value);
}

/** The first and the last year, as far as there is room. */
function yearEnds(years: readonly string[], { left, right, bottom }: Plot): Html {
  const [first = ''] = years;
  const last = years.at(-1) ?? '';
  const both = years.length > 1 && widest([first]) + widest([last]) + 8 < right - left;
  const y = bottom + 22;
  return html`${both && html`<text class="tandem-chart__tick">${textLines([first], left, y)}</text>`}<text class="tandem-chart__tick" text-anchor="end">${textLines([last], right, y)}</text>`;
}

import { attributes, type Html, html } from '../web/html.ts';
import { axisOf, type Plot, roomForTicks, valueAxis } from './axes.ts';
import type { SurvivalChart, SurvivalCohort, SurvivalStep } from './cohorts.ts';
import { endLabels, heightOfLabels, roomForLabels } from './end-labels.ts';
import type { Drawing, Layout } from './layout.ts';
import { type Colour, colours, marker } from './marks.ts';
import { numbersAtRisk } from './numbers-at-risk.ts';
import { rounded, textLines, widest } from './text.ts';

interface Curve {
  name: string;
  steps: readonly SurvivalStep[];
  colour: Colour;
  /** Where it ends: how far the cohort was followed, with the share that stayed so far. */
  end: SurvivalStep;
}

/** The curves with their axes, and under them the numbers at risk. */
export function drawSurvival(chart: SurvivalChart, layout: Layout): Drawing {
  const { months, cohorts, format, formatTick = format } = chart;
  const curves = cohorts.flatMap((cohort, index) => curveOf(cohort, colours[index] ?? 5, chart));
  const names = curves.map(({ name }) => name);
  const room = roomForLabels(names, layout.sideRoom);
  const height = Math.max(layout.name === 'narrow' ? 220 : 260, heightOfLabels(names, room));
  const beside = layout.name === 'wide';
  const left = Math.max(roomForTicks([0, 1], formatTick), beside ? widest(cohorts.map(({ label }) => label)) + 30 : 0);
  const plot: Plot = { left, right: layout.width - room, top: 14, bottom: 14 + height };
  const axis = axisOf([0, 1], [plot.bottom, plot.top]);
  const last = Math.max(...months, ...curves.map(({ end }) => end.months));
  const x = (month: number): number => plot.left + ((plot.right - 8 - plot.left) * month) / last;
  const placed = curves.map((curve) => ({ ...curve, x: x(curve.end.months), y: axis.at(curve.end.staying) }));
  const risks = numbersAtRisk(chart, x, plot.bottom + 76, beside);
  const content = html`${valueAxis(axis, plot, formatTick)}${monthAxis(months, x, plot)}
${placed.toReversed().map((curve) => [stepLine(curve, x, axis.at), marker(curve.colour, curve.x, curve.y)])}
${endLabels(
  placed.map(({ name, ...end }) => ({ text: name, ...end })),
  { left: plot.right, room, top: plot.top, bottom: plot.bottom },
)}${risks.content}`;
  return { height: risks.height, content };
}

function curveOf(cohort: SurvivalCohort, colour: Colour, { format }: SurvivalChart): Curve[] {
  if ('missing' in cohort) return [];
  const { label, steps, followed } = cohort;
  const staying = steps.at(-1)?.staying ?? 1;
  return [{ name: `${label} ${format(staying)}`, steps, colour, end: { months: followed, staying } }];
}

/** Level until a month in which somebody left, then straight down. */
function stepLine({ steps, end, colour }: Curve, x: (month: number) => number, y: (share: number) => number): Html {
  const stairs = [...steps, end].map(({ months, staying }) => `H${x(months).toFixed(1)}V${y(staying).toFixed(1)}`);
  const d = `M${x(0).toFixed(1)},${y(1).toFixed(1)}${stairs.join('')}`;
  return html`<path${attributes({ class: `tandem-chart__line tandem-chart__line--${colour}`, d })}></path>`;
}

function monthAxis(months: readonly number[], x: (month: number) => number, { left, bottom }: Plot): Html {
  const tick = (month: number): Html =>
    html`<line class="tandem-chart__axis"${attributes(rounded({ x1: x(month), x2: x(month), y1: bottom, y2: bottom + 6 }))}></line>
<text class="tandem-chart__tick" text-anchor="middle">${textLines([String(month)], x(month), bottom + 22)}</text>
`;
  return html`${months.map(tick)}<text class="tandem-chart__tick">${textLines(['months since the start'], left, bottom + 43)}</text>
`;
}

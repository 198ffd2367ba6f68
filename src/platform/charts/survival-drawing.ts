import { attributes, type Html, html } from '../web/html.ts';
import { axisOf, type Plot, roomForTicks, valueAxis } from './axes.ts';
import { riskInWords, type SurvivalChart, type SurvivalCohort, type SurvivalStep } from './cohorts.ts';
import { endLabels, heightOfLabels, roomForLabels } from './end-labels.ts';
import type { Drawing, Layout } from './layout.ts';
import { type Colour, colours, marker } from './marks.ts';

import { lineHeight, rounded, textLines, widest } from './text.ts';

interface Curve {
  label: string;
  steps: readonly SurvivalStep[];
  colour: Colour;
  /** Where it ends: how far the cohort was followed, with the share that stayed so far. */
  end: SurvivalStep;
}

/** The curves with their axes, and under them the numbers at risk. */
export function drawSurvival(chart: SurvivalChart, layout: Layout): Drawing {
  const { months, cohorts, format, formatTick = format } = chart;
  const curves = cohorts.flatMap(curveOf);
  const names = curves.map(({ label, end }) => `${label} ${format(end.staying)}`);
  const room = roomForLabels(names, layout.sideRoom);
  const height = Math.max(layout.name === 'wide' ? 260 : 220, heightOfLabels(names, room));
  const beside = layout.name === 'wide';
  const numbers = widest(cohorts.flatMap(({ atRisk }) => atRisk.map((risk) => riskInWords(risk).slice(0, 4)))) / 2;
  const left = Math.max(
    roomForTicks([0, 1], formatTick),
    beside ? widest(cohorts.map(({ label }) => label)) + 10 + numbers : 0,
  );
  const plot: Plot = { left, right: layout.width - room, top: 10, bottom: 10 + height };
  const axis = axisOf([0, 1], [plot.bottom, plot.top]);
  const last = Math.max(...months, ...cohorts.map(({ followed }) => followed));
  const x = (month: number): number => plot.left + ((plot.right - 8 - plot.left) * month) / last;
  const drawn = curves.toReversed().map(({ steps, colour, end }) => {
    const d = `M${tenth(x(0))},${tenth(axis.at(1))}${[...steps, end].map(({ months, staying }) => `H${tenth(x(months))}V${tenth(axis.at(staying))}`).join('')}`;
    return html`<path${attributes({ class: `tandem-chart__line tandem-chart__line--${colour}`, d })}></path>${marker(colour, x(end.months), axis.at(end.staying))}
`;
  });
  const ends = curves.map(({ colour, end }, index) => ({
    text: names[index] ?? '',
    colour,
    x: x(end.months),
    y: axis.at(end.staying),
  }));
  const risks = numbersAtRisk(chart, x, plot.bottom + 76, beside);
  const content = html`${valueAxis(axis, plot, formatTick)}${monthAxis(months, x, plot)}${drawn}
${endLabels(ends, { left: plot.right, room, top: plot.top, bottom: plot.bottom })}${risks.content}`;
  return { height: risks.height, content };
}

function curveOf({ label, steps, followed }: SurvivalCohort, index: number): Curve[] {
  if ('missing' in steps) return [];
  const staying = steps.at(-1)?.staying ?? 1;
  return [{ label, steps, colour: colours[index] ?? 5, end: { months: followed, staying } }];
}

function monthAxis(months: readonly number[], x: (month: number) => number, { left, bottom }: Plot): Html {
  return html`${months.map((month) => [
    html`<line class="tandem-chart__axis"${attributes(rounded({ x1: x(month), x2: x(month), y1: bottom, y2: bottom + 6 }))}></line>`,
    html`<text class="tandem-chart__tick" text-anchor="middle"${attributes(rounded({ x: x(month), y: bottom + 22 }))}>${month}</text>
`,
  ])}<text class="tandem-chart__tick"${attributes(rounded({ x: left, y: bottom + 43 }))}>months since the start</text>
`;
}

/** How many were still followed at each of the months: beside the cohort's name, or on a phone under it. */
function numbersAtRisk(
  { months, cohorts }: SurvivalChart,
  x: (month: number) => number,
  top: number,
  beside: boolean,
): Drawing {
  const height = beside ? lineHeight + 3 : 2 * lineHeight + 5;
  const content = html`<text class="tandem-chart__label tandem-chart__label--value">${textLines(['Number at risk'], 0, top)}</text>
${cohorts.map(({ label, atRisk }, index) => {
  const y = top + lineHeight + 3 + index * height;
  const places = months.map((month, place) => {
    const risk = atRisk[place] ?? 0;
    return html`<text class="tandem-chart__label" text-anchor="middle"${attributes(rounded({ x: x(month), y: beside ? y : y + lineHeight }))}>${riskInWords(risk)}</text>`;
  });
  return html`<text class="tandem-chart__label">${textLines([label], 0, y)}</text>${places}
`;
})}`;
  return { height: top + 8 + cohorts.length * height + lineHeight / 2, content };
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}

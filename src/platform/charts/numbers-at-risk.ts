import { html } from '../web/html.ts';
import { everyHowMany } from './axes.ts';
import { riskInWords, type SurvivalChart } from './cohorts.ts';
import type { Drawing } from './layout.ts';
import { lineHeight, textLines } from './text.ts';

/**
 * How many were still followed at each of the months: beside the cohort's name, or under it where there is no room. A
 * number that is not there is a dash where its reason has no room; the table says why.
 */
export function numbersAtRisk(
  { months, cohorts }: SurvivalChart,
  x: (month: number) => number,
  top: number,
  beside: boolean,
): Drawing {
  const height = beside ? lineHeight + 3 : 2 * lineHeight + 5;
  const spacing = Math.min(...months.slice(1).map((month, index) => x(month) - x(months[index] ?? 0)));
  const written = (text: string): string => (everyHowMany([text], spacing) === 1 ? text : '–');
  const rows = cohorts.map((cohort, index) => {
    const y = top + lineHeight + 3 + index * height;
    const foot = beside ? y : y + lineHeight;
    const known = 'missing' in cohort ? [] : cohort.atRisk;
    const numbers = known.map((risk, place) => {
      const text = typeof risk === 'number' ? riskInWords(risk) : written(riskInWords(risk));
      return html`<text class="tandem-chart__label" text-anchor="middle">${textLines([text], x(months[place] ?? 0), foot)}</text>`;
    });
    const reason = 'missing' in cohort ? [cohort.missing] : [];
    return html`<text class="tandem-chart__label">${textLines([cohort.label], 0, y)}</text>${numbers}<text class="tandem-chart__label tandem-chart__label--missing">${textLines(reason, beside ? x(0) - 6 : 0, foot)}</text>
`;
  });
  const content = html`<text class="tandem-chart__label tandem-chart__label--value">${textLines(['Number at risk'], 0, top)}</text>
${rows}`;
  return { height: top + 12 + cohorts.length * height, content };
}

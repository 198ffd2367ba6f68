import { rangeChart } from '../../../../platform/charts/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { type Html, html, nothing } from '../../../../platform/web/html.ts';
import { leversFound, leversTitle, leverWords } from '../../projected/levers.ts';
import type { Projected } from '../../projected/shown.ts';
import { pointsWords } from '../../words.ts';
import { scenarioPath } from '../paths.ts';
import { partTable } from './part-view.ts';

/** Which lever moves the vacancy rate most, each alone and all together, in the same runs. */
export function leversView(projected: Projected): Html {
  const found = leversFound(projected);
  if (found === undefined) return nothing;
  const { finding, date, whole, byService } = found;
  return html`<h3 class="govuk-heading-m">${leversTitle}</h3>
${rangeChart(
  {
    id: 'levers',
    title: finding,
    description: `${finding}. Each lever alone, and all together; the figures are in the table below.`,
    source: 'this scenario’s projection, against the same runs without any lever',
    csv: `${scenarioPath(projected.kept, 'projection')}?as=csv&table=levers`,
  },
  {
    what: 'Lever',
    amount: `Change of the vacancy rate at ${formatDate(date)}, in percentage points`,
    rows: whole.map((effect) => {
      const { change, p10, p90 } = effect;
      return {
        label: leverWords(effect),
        point: { value: change * 100, interval: [Math.min(p10, change) * 100, Math.max(p90, change) * 100] },
      };
    }),
    means: 'The bar is the mean of the runs, and 8 runs in 10 lie on the line.',
    format: (value) => pointsWords(value / 100),
    formatTick: (value) => pointsWords(value / 100).replace('.0', ''),
  },
)}
${byService && partTable(byService)}`;
}

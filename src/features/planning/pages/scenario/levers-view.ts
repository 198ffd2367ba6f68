import { rangeChart } from '../../../../platform/charts/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { type Html, html, nothing } from '../../../../platform/web/html.ts';
import type { Projected } from '../../projected/shown.ts';
import { placeWords, pointsWords } from '../../words.ts';
import { scenarioPath } from '../paths.ts';
import { plainTable } from '../plain-table.ts';

/** Which lever moves the vacancy rate most, each alone and all together, in the same runs. */
export function leversView({ kept, scenario, projection: { answers } }: Projected): Html {
  const effects = answers.levers;
  const several = scenario.services.length > 1;
  const one = scenario.levers?.length === 1;
  const own = effects.filter(({ lever }) => !one || lever !== 'all together');
  const whole = own.filter(({ organisation }) => !several || organisation === 'all');
  const sorted = whole.toSorted((a, b) => a.change - b.change);
  const [best] = sorted.filter(({ lever }) => lever !== 'all together');
  if (best === undefined) return nothing;
  const fell = best.change < 0;
  const title = fell
    ? `“${best.lever}” lowers the vacancy rate most: by ${pointsWords(-best.change)} points by ${formatDate(best.date)}`
    : 'No lever brings the vacancy rate down';
  const services = scenario.services.map(placeWords);
  const names = [...new Set(own.map(({ lever }) => lever))];
  return html`<h3 class="govuk-heading-m">Which lever moves the vacancy rate most</h3>
${rangeChart(
  {
    id: 'levers',
    title,
    description: `${title}. Each lever alone, and all together; the figures are in the table below.`,
    source: 'this scenario’s projection, against the same runs without any lever',
    csv: `${scenarioPath(kept, 'projection')}?as=csv&table=levers`,
  },
  {
    what: 'Lever',
    amount: `Change of the vacancy rate at ${formatDate(best.date)}, in percentage points`,
    rows: sorted.map(({ lever, change, p10, p90 }) => ({
      label: lever === 'all together' ? 'All together' : lever,
      point: { value: change * 100, interval: [Math.min(p10, change) * 100, Math.max(p90, change) * 100] },
    })),
    means: 'The bar is the mean of the runs, and 8 runs in 10 lie on the line.',
    format: (value) => pointsWords(value / 100),
    formatTick: (value) => pointsWords(value / 100).replace('.0', ''),
  },
)}
${
  several &&
  plainTable(
    'Change of the vacancy rate by service, in percentage points',
    ['Service', ...names],
    services.map((service) => [
      service,
      ...names.map((name) => {
        const effect = effects.find(
          (one) => one.lever === name && one.organisation !== 'all' && placeWords(one) === service,
        );
        return effect === undefined
          ? ''
          : `${pointsWords(effect.change)} (${pointsWords(effect.p10)} to ${pointsWords(effect.p90)})`;
      }),
    ]),
  )
}`;
}

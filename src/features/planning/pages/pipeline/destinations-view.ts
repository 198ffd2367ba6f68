import { moments } from '../../../../engines/pipeline/index.ts';
import { yearName } from '../../../../engines/workforce/calendar.ts';
import { shareChart } from '../../../../platform/charts/index.ts';
import { attributes, type Html, html, nothing } from '../../../../platform/web/html.ts';
import { destinationAims } from '../../pipeline/aims.ts';
import type { ShownPipeline } from '../../pipeline/totals/content.ts';
import { plainTable } from '../plain-table.ts';
import { type AskedAt, askedAt, groupLines, inSocialWork, shareLines } from './figures/destinations.ts';
import { destinationTables, everybody } from './figures/tables.ts';
import { overYears } from './over-years.ts';
import { figuresPath, type Whose } from './paths.ts';
import { hidden, percentWords, sharePoint } from './words.ts';

/** Where graduates went, by leaving year, once for each moment at which they were asked. */
export const destinationsView = (
  shown: ShownPipeline,
  source: string,
  whose: Whose,
): Html => html`<h2 class="govuk-heading-m"${attributes({ id: `${whose}-destinations` })}>${whose === 'own' ? 'Where your own graduates went' : 'Where graduates went'}</h2>
${askedAt(shown).map((asked) => askedView(asked, source, whose))}`;

function askedView(asked: AskedAt, source: string, whose: Whose): Html {
  const words = whose === 'own' ? { graduates: 'Your graduates', of: 'your graduates' } : everybody;
  const [numbers, shares] = destinationTables(asked, words);
  return html`<h3 class="govuk-heading-s">Asked ${moments[asked.moment]}</h3>
${chartOf(asked, source, whose)}
${socialWorkChart(asked, source, whose)}
${plainTable(numbers.title, numbers.headings, numbers.rows)}
${plainTable(shares.title, shares.headings, shares.rows, (column) => column >= 2)}`;
}

/** The groups of those who were asked in the latest year of which the number is known. */
function chartOf(asked: AskedAt, source: string, whose: Whose): Html {
  const year = asked.years.findLast((one) => {
    const whole = shareLines(asked, one)[0]?.all;
    return whole !== undefined && 'value' in whole && whole.value > 0;
  });
  if (year === undefined) return nothing;
  const all = shareLines(asked, year)[0]?.all;
  const of = all !== undefined && 'value' in all ? all.value : 0;
  const lines = groupLines(asked, year).filter(
    ({ people }) => !('unknown' in people) && !('value' in people && people.value === 0),
  );
  const within = lines.filter(({ people }) => !('value' in people) || people.value <= of);
  return shareChart(
    {
      id: `${whose}-${asked.moment}`,
      title: `Where ${whose === 'own' ? 'yours' : 'those'} who left in ${yearName(year)} went`,
      description: `Of ${of} graduates who were asked ${moments[asked.moment]}, how many went where.`,
      source,
      csv: figuresPath('destinations', 'csv', whose),
    },
    within
      .filter(({ group }) => group !== 'Not asked, or not provided')
      .map(({ group, people }) => ({
        label: group,
        value: 'value' in people ? people.value : { missing: hidden },
        of,
      })),
    ['Destination', 'Graduates'],
    (share) => percentWords(share * 100),
  );
}

/** Whether as many are in social work as is aimed at, over the leaving years. */
function socialWorkChart(asked: AskedAt, source: string, whose: Whose): Html {
  const series = ['those who answered', 'all who were asked'].map((of) => ({
    label: `Of ${of}`,
    points: asked.years.map((year) => {
      const line = shareLines(asked, year).find((one) => one.title === inSocialWork && one.of === of);
      return line === undefined ? { missing: 'not known' } : sharePoint(line.n, line.all);
    }),
  }));
  return overYears({
    id: `${whose}-${asked.moment}-social-work`,
    what: `Of those who answered, the share in social work${asked.moment === 'not-told' ? '' : ` ${moments[asked.moment]}`}`,
    description: `Of ${whose === 'own' ? 'your ' : ''}graduates who answered and of all who were asked, the share in social work`,
    source,
    csv: figuresPath('destinations', 'csv', whose),
    years: asked.years,
    series,
    aim: destinationAims[asked.moment],
    format: percentWords,
    formatTick: (value) => `${value}%`,
  });
}

import { formatDate } from '../../../../platform/web/dates.ts';
import { type Html, html, nothing } from '../../../../platform/web/html.ts';
import type { Projected } from '../../projected/shown.ts';
import { poundsWords, yearOf } from '../../words.ts';
import { plainTable } from '../plain-table.ts';

/** What the plan costs where unit costs are given, and when each lever has paid for itself. */
export function costsView({ projection: { answers } }: Projected): Html {
  if (answers.costs === null) return nothing;
  const { years, levers } = answers.costs;
  return html`<h3 class="govuk-heading-m">What it costs</h3>
<ul class="govuk-list govuk-list--bullet">${levers.map(({ lever, cost, saved, breakEven }) => {
    const balance =
      breakEven === null
        ? 'and does not pay for itself within the horizon'
        : `and has paid for itself by ${formatDate(breakEven)}`;
    return html`<li>“${lever}” alone costs ${poundsWords(cost)} over the years and saves ${poundsWords(saved)} of agency premium and recruitment, ${balance}.</li>`;
  })}</ul>
${plainTable(
  'Pounds in the year to 30 September, on average over the runs',
  ['Year', 'Agency premium', 'Recruitment', 'Bursaries', 'Levers', 'Together'],
  years.map((year) => [
    yearOf(year.date),
    ...[year.agencyPremium, year.recruitment, year.bursaries, year.levers, year.total].map(poundsWords),
  ]),
)}`;
}

import { formatDate } from '../../../../platform/web/dates.ts';
import { type Html, html, nothing } from '../../../../platform/web/html.ts';
import { capitalised, count, formatNumber } from '../../../../platform/web/words.ts';
import type { Projected } from '../../projected/shown.ts';
import { amountWords, percentWords, placeWords } from '../../words.ts';
import { plainTable } from '../plain-table.ts';
import { costsView } from './costs-view.ts';
import { leversView } from './levers-view.ts';

/** What a partnership asks of a projection, as sentences and then as tables. */
export function answersView(projected: Projected): Html {
  return html`<h2 class="govuk-heading-l">What follows from it</h2>
${nqswsView(projected)}
${placementsView(projected)}
${admissionsView(projected)}
${leversView(projected)}
${agencyView(projected)}
${costsView(projected)}`;
}

const heading = (text: string): Html => html`<h3 class="govuk-heading-m">${text}</h3>`;
const sentence = (text: string): Html => html`<p class="govuk-body">${text}</p>`;

function nqswsView({ scenario: { targets }, projection: { answers } }: Projected): Html {
  const needs = answers.nqswNeeded;
  if (needs.length === 0) {
    return html`${heading('NQSWs to recruit')}${sentence('Give the scenario an aim for the vacancy rate, and this says how many NQSWs each service needs for it.')}`;
  }
  const by = targets?.by?.slice(0, 4);
  const year = needs.find((need) => `${need.year}` === by)?.year ?? needs.at(-1)?.year ?? 0;
  const aim = percentWords(targets?.vacancyRate ?? 0);
  const sure = Math.round((targets?.confidence ?? 0.8) * 100);
  const years = [...new Set(needs.map((need) => need.year))];
  const services = [...new Set(needs.map((need) => placeWords(need)))];
  const cell = (service: string, when: number): string => {
    const need = needs.find((one) => placeWords(one) === service && one.year === when);
    if (need === undefined) return '';
    return need.starts === 'unreachable' ? `not alone: ${percentWords(need.bestVacancyRate)}` : `${need.starts}`;
  };
  const unreachable = needs.some(({ starts }) => starts === 'unreachable');
  return html`${heading('NQSWs to recruit')}
<ul class="govuk-list govuk-list--bullet">${needs
    .filter((need) => need.year === year)
    .map((need) => html`<li>${needWords(need, aim, sure)}</li>`)}</ul>
${plainTable(
  'NQSWs who must start in the year to 30 September',
  ['Service', ...years.map(String)],
  services.map((service) => [service, ...years.map((when) => cell(service, when))]),
)}
${unreachable && sentence('“Not alone” is where NQSWs alone do not reach the aim, with the vacancy rate that they can bring: they do not fill posts of managers or senior practitioners.')}`;
}

type Need = Projected['projection']['answers']['nqswNeeded'][number];

function needWords(need: Need, aim: string, sure: number): string {
  const where = placeWords(need);
  if (need.starts === 'unreachable') {
    return `${where} cannot have ${aim} or fewer vacant at 30 September ${need.year} by recruiting NQSWs alone: ${percentWords(need.bestVacancyRate)} is the best that ${need.bestStarts} of them bring, in ${sure}% of the runs.`;
  }
  return `${where} need ${count(need.starts, 'NQSW')} in the year to 30 September ${need.year} to have ${aim} or fewer vacant, in ${sure}% of the runs.`;
}

function placementsView({ scenario: { conversion }, projection: { answers } }: Projected): Html {
  const rows = answers.placementsToOffer;
  if (rows.length === 0 || conversion === undefined) return nothing;
  const [observed, target] = [percentWords(conversion.ofPlaced), percentWords(conversion.target)];
  const years = [...new Set(rows.map(({ year }) => year))];
  const totals = years.map((year) => {
    const own = rows.filter((row) => row.year === year);
    const sum = (of: (row: (typeof own)[number]) => number | null) =>
      own.some((row) => of(row) === null) ? undefined : own.reduce((all, row) => all + (of(row) ?? 0), 0);
    return {
      year,
      nqsws: sum(({ nqsws }) => nqsws) ?? 0,
      observed: sum(({ atObserved }) => atObserved),
      target: sum(({ atTarget }) => atTarget),
    };
  });
  const [next] = totals;
  const told = (value: number | undefined): string =>
    value === undefined ? 'no number, as none are recruited' : formatNumber(value);
  return html`${heading('Placements to offer')}
${next && sentence(`For ${count(Math.round(next.nqsws), 'NQSW')} of one’s own students in the year to 30 September ${next.year}, ${told(next.observed)} final placements are to be offered where ${observed} of students placed are recruited; ${told(next.target)} at the aim of ${target}.`)}
${plainTable(
  'Final placements to offer',
  ['Year to 30 September', 'NQSWs wanted', `At ${observed}`, `At ${target}`],
  totals.map((row) => [`${row.year}`, amountWords(row.nqsws), told(row.observed), told(row.target)]),
)}`;
}

function admissionsView({ projection: { answers } }: Projected): Html {
  const rows = answers.admissionsVersusNeed;
  const [first] = rows;
  if (first === undefined) return nothing;
  const words = (within: boolean | null) => (within === null ? 'no need' : within ? 'within 60%' : 'not within 60%');
  return html`${heading('Admissions against the need')}
${sentence(`${count(first.admissions, 'student')} are admitted to the cohorts that graduate in ${first.year}, when ${count(first.needed, 'NQSW')} are needed${first.ratio === null ? '' : `: ${Math.round(first.ratio * 100)}% of the need, which is ${words(first.within60Percent)}`}.`)}
${plainTable(
  'Admissions against NQSWs needed, by the year of graduating',
  ['Year', 'Admitted', 'NQSWs needed', 'Admitted ÷ needed', 'The 60% test'],
  rows.map((row) => [
    `${row.year}`,
    formatNumber(row.admissions),
    formatNumber(row.needed),
    row.ratio === null ? 'no need' : `${Math.round(row.ratio * 100)}%`,
    words(row.within60Percent),
  ]),
)}
<p class="govuk-body-s">${first.reading}</p>`;
}

function agencyView({ projection: { answers } }: Projected): Html {
  const rows = answers.agencyShareReached;
  if (rows.length === 0) return nothing;
  return html`${heading('When agency use falls')}
<ul class="govuk-list govuk-list--bullet">${rows.map((row) => {
    const where = row.organisation === 'all' ? 'All services together' : placeWords(row);
    const aim = percentWords(row.wanted);
    const said =
      row.date === null
        ? `do not come down to ${aim} agency workers within the horizon; at its end it is ${percentWords(row.byDate.at(-1)?.share ?? 0)}`
        : `come down to ${aim} agency workers by ${formatDate(row.date)}`;
    return html`<li>${capitalised(`${where} ${said}.`)}</li>`;
  })}</ul>`;
}

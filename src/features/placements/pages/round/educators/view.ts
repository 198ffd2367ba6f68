import { formatDate } from '../../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import { dataTable, filterInputs, type TableQuery } from '../../../../../platform/web/table/index.ts';
import { capitalised, count, formatNumber } from '../../../../../platform/web/words.ts';
import { pepsWords } from '../../../../educators/index.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { roundPath } from '../frame.ts';
import { capacityHere, columns, type EducatorInRound, pepsStages, type SortKey } from './columns.ts';

interface Filters extends Record<string, string | undefined> {
  q?: string | undefined;
  peps?: string | undefined;
  service?: string | undefined;
  currency?: string | undefined;
}

export function view(list: {
  round: PlacementRound;
  query: TableQuery<SortKey, Filters>;
  all: readonly EducatorInRound[];
  shown: readonly EducatorInRound[];
  total: number;
}): Html {
  const { round, query, all } = list;
  const counting = all.filter(({ currency }) => currency.current || round.policy.outOfCurrency === 'allow');
  const capacity = counting.reduce((sum, educator) => sum + capacityHere(educator), 0);
  return html`<h2 class="govuk-heading-m">Educators</h2>
<p class="govuk-body">${capitalised(count(counting.length, 'educator'))} of ${formatNumber(all.length)} can have students in this round, ${count(capacity, 'student')} at a time. Currency is judged on ${formatDate(round.policy.asAt)}.</p>
${dataTable({
  caption: 'Educators on the register',
  columns,
  rows: list.shown,
  total: list.total,
  noun: ['educator', 'educators'],
  query,
  path: roundPath(round, 'educators'),
  filters: filters(query.filters),
  empty: html`<p class="govuk-body">There are no educators on the register yet. They appear when somebody adds them there, or imports an employer’s list into a round.</p>`,
  download: true,
  wide: true,
})}`;
}

function filters(set: Filters): Html[] {
  const { words, chosen } = filterInputs(set);
  return [
    words('q', 'Name, reference or organisation'),
    chosen('service', 'Service', [
      { value: 'children', text: 'Children’s' },
      { value: 'adults', text: 'Adults’' },
    ]),
    chosen(
      'peps',
      'PEPS stage',
      pepsStages.map((value) => ({ value, text: pepsWords[value] })),
    ),
    chosen('currency', 'Currency', [
      { value: 'current', text: 'Current' },
      { value: 'out', text: 'Out of currency' },
    ]),
  ];
}

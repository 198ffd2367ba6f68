import { button } from '../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import { dataTable, filterInputs, type TableQuery } from '../../../../platform/web/table/index.ts';
import { daysAfter } from '../../../../platform/web/today.ts';
import { capitalised, count, formatNumber } from '../../../../platform/web/words.ts';
import type { Organisation } from '../../../partnership/index.ts';
import { driftDays } from '../../currency.ts';
import { pepsStages, pepsWords } from '../../model.ts';
import { type Registered, type SortKey, stands } from '../../register.ts';
import { columns } from './columns.ts';

type Filters = {
  q?: string | undefined;
  organisation?: string | undefined;
  service?: string | undefined;
  peps?: string | undefined;
  currency?: string | undefined;
  left?: string | undefined;
};

export function view(register: {
  query: TableQuery<SortKey, Filters>;
  rows: readonly Registered[];
  total: number;
  /** With the filters as they are, but for that by currency. */
  all: readonly Registered[];
  asAt: string;
  organisations: readonly Organisation[];
  mayAdd: boolean;
}): Page {
  const { query, rows, total, asAt, mayAdd } = register;
  return {
    title: 'Practice educators',
    wide: true,
    body: html`<h1 class="govuk-heading-l">Practice educators</h1>
${query.filters.left === undefined && sentence(register.all, asAt, query.filters)}
${mayAdd && button({ text: 'Add an educator', href: '/educators/add', classes: 'govuk-button--secondary' })}
${dataTable({
  caption: query.filters.left === 'yes' ? 'Educators who have left' : 'Educators',
  columns: columns(asAt),
  rows,
  total,
  noun: ['educator', 'educators'],
  query,
  path: '/educators',
  filters: filters(register.organisations, query.filters),
  empty: html`<p class="govuk-body">There are no practice educators here yet. They appear when somebody adds them, or imports an employer’s list.</p>`,
  download: true,
  wide: true,
})}`,
  };
}

/** “118 educators are current; 9 drift out of currency before 1 March 2027; 12 are out of currency.” */
function sentence(all: readonly Registered[], asAt: string, set: Filters): Html {
  const number = (standing: 'current' | 'drifting' | 'out') => all.filter((row) => stands(row, standing, asAt)).length;
  const [current, drifting, out] = [number('current'), number('drifting'), number('out')];
  const others = Object.entries(set).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]]));
  const link = (currency: string, words: string) => {
    const asked = new URLSearchParams({ ...Object.fromEntries(others), currency });
    return html`<a class="govuk-link" href="/educators?${asked.toString()}">${words}</a>`;
  };
  const before = formatDate(daysAfter(asAt, driftDays));
  return html`<p class="govuk-body-l">${link('current', `${capitalised(count(current, 'educator'))} ${current === 1 ? 'is' : 'are'} current`)};
${link('drifting', `${drifting === 0 ? 'none' : formatNumber(drifting)} ${drifting === 1 ? 'drifts' : 'drift'} out of currency before ${before}`)};
${link('out', `${out === 0 ? 'none' : formatNumber(out)} ${out === 1 ? 'is' : 'are'} out of currency`)}.</p>`;
}

function filters(organisations: readonly Organisation[], set: Filters): Html[] {
  const employers = organisations.filter(({ kind }) => kind !== 'university');
  const { words, chosen } = filterInputs(set);
  return [
    words('q', 'Name or reference'),
    chosen('organisation', 'Organisation', [
      ...employers.map(({ id, name }) => ({ value: id, text: name })),
      { value: 'independent', text: 'Independent' },
    ]),
    chosen('service', 'Service', [
      { value: 'children', text: 'Children’s' },
      { value: 'adults', text: 'Adults’' },
    ]),
    chosen(
      'peps',
      'PEPS stage',
      pepsStages.map((stage) => ({ value: stage, text: pepsWords[stage] })),
    ),
    chosen('currency', 'Currency', [
      { value: 'current', text: 'Current' },
      { value: 'drifting', text: `Out within ${driftDays} days` },
      { value: 'out', text: 'Out of currency' },
    ]),
    chosen('left', 'Show', [{ value: 'yes', text: 'Those who left' }], 'Those who are here'),
  ];
}

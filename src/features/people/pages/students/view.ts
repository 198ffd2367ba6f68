import { button } from '../../../../platform/web/components/index.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import { dataTable, filterInputs, type TableQuery } from '../../../../platform/web/table/index.ts';
import type { Organisation } from '../../../partnership/index.ts';
import type { SortKey } from '../../store.ts';
import { columns, type Listed } from './columns.ts';

type Filters = {
  q?: string | undefined;
  university?: string | undefined;
  programme?: string | undefined;
  withdrawn?: string | undefined;
};

export function view(register: {
  query: TableQuery<SortKey, Filters>;
  rows: readonly Listed[];
  total: number;
  universities: readonly Organisation[];
  programmes: readonly string[];
  mayAdd: boolean;
}): Page {
  const { query, rows, total, mayAdd } = register;
  return {
    title: 'Students',
    wide: true,
    body: html`<h1 class="govuk-heading-l">Students</h1>
${mayAdd && button({ text: 'Add a student', href: '/students/add', classes: 'govuk-button--secondary' })}
${dataTable({
  caption: query.filters.withdrawn === 'yes' ? 'Students who have withdrawn' : 'Students',
  columns,
  rows,
  total,
  noun: ['student', 'students'],
  query,
  path: '/students',
  filters: filters(register, query.filters),
  empty: html`<p class="govuk-body">There are no students here yet. They appear when somebody adds them, or imports a university’s list into a round.</p>`,
  download: true,
})}`,
  };
}

function filters(
  { universities, programmes }: { universities: readonly Organisation[]; programmes: readonly string[] },
  set: Filters,
): Html[] {
  const { words, chosen } = filterInputs(set);
  return [
    words('q', 'Name or reference'),
    chosen(
      'university',
      'University',
      universities.map(({ id, name }) => ({ value: id, text: name })),
    ),
    chosen(
      'programme',
      'Programme',
      programmes.map((name) => ({ value: name, text: name })),
    ),
    chosen('withdrawn', 'Show', [{ value: 'yes', text: 'Those who withdrew' }], 'Those on their programme'),
  ];
}

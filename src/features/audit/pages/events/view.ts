import { input, select } from '../../../../platform/web/components/index.ts';
import { formatDateTime } from '../../../../platform/web/dates.ts';
import { html } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import { type Column, dataTable, type TableQuery } from '../../../../platform/web/table/index.ts';
import type { Logged } from '../../store.ts';

/** What events are about, as the filter offers it. */
export const about = [
  'account',
  'role',
  'invitation',
  'partner',
  'partnership',
  'person',
  'student',
  'educator',
  'round',
  'offer',
  'import',
  'pin',
  'run',
  'retention',
] as const;

export const columns: readonly Column<Logged, 'at'>[] = [
  {
    key: 'at',
    heading: 'When',
    sort: true,
    cell: (row) => formatDateTime(row.at),
    value: (row) => row.at.toISOString(),
  },
  { key: 'by', heading: 'Who', cell: (row) => row.by },
  { key: 'line', heading: 'What', cell: (row) => row.line },
  { key: 'kind', heading: 'Kind', cell: (row) => html`<code>${row.kind}</code>`, value: (row) => row.kind },
];

type Query = TableQuery<'at', { about?: string | undefined; q?: string | undefined }>;

export function view(query: Query, found: { rows: Logged[]; total: number }): Page {
  const items = [{ value: '', text: 'Everything' }, ...about.map((word) => ({ value: word, text: capital(word) }))];
  return {
    title: 'Log of changes',
    wide: true,
    body: html`<h1 class="govuk-heading-l">Log of changes</h1>
<p class="govuk-body">Every change in your partnership, who made it, and when. Nothing here can be changed or removed.</p>
${dataTable({
  caption: 'Changes',
  columns,
  rows: found.rows,
  total: found.total,
  noun: ['change', 'changes'],
  query,
  path: '/events',
  filters: [
    select({ id: 'about', name: 'about', label: { text: 'About' }, items, value: query.filters.about ?? '' }),
    input({
      id: 'q',
      name: 'q',
      label: { text: 'Made by (part of a name)' },
      value: query.filters.q ?? '',
      classes: 'govuk-input--width-20',
    }),
  ],
  empty: 'Nothing has been changed yet.',
  download: true,
})}`,
  };
}

const capital = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);

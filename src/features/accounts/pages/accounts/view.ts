import { type Role, roles } from '../../../../platform/identity/me.ts';
import { button, input, select, tag } from '../../../../platform/web/components/index.ts';
import { html, join } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import { type Column, dataTable, type TableQuery } from '../../../../platform/web/table/index.ts';
import { capitalised } from '../../../../platform/web/words.ts';
import { type AccountState, describeRole, roleWords, stateWords } from '../../model.ts';
import type { Member } from '../../store.ts';

const colours: Readonly<Record<AccountState, string>> = {
  open: 'govuk-tag--green',
  disabled: 'govuk-tag--red',
  invited: 'govuk-tag--blue',
  expired: 'govuk-tag--yellow',
  none: 'govuk-tag--grey',
};

export const stateTag = (state: AccountState) => tag({ text: stateWords[state], classes: colours[state] });

export const columns: readonly Column<Member, 'name'>[] = [
  {
    key: 'name',
    heading: 'Name',
    sort: true,
    cell: (row) => html`<a class="govuk-link" href="/accounts/${row.personId}">${row.name}</a>`,
    value: (row) => row.name,
  },
  { key: 'email', heading: 'E-mail address', cell: (row) => row.email },
  {
    key: 'roles',
    heading: 'Roles',
    cell: (row) =>
      join(
        row.roles.map((role) => capitalised(describeRole(role))),
        html`<br>`,
      ),
    value: (row) => row.roles.map(describeRole).join('; '),
  },
  { key: 'state', heading: 'Account', cell: (row) => stateTag(row.state), value: (row) => stateWords[row.state] },
];

type Query = TableQuery<'name', { role?: Role | undefined; q?: string | undefined }>;

export function view(query: Query, found: { rows: Member[]; total: number }): Page {
  const items = [
    { value: '', text: 'Any role' },
    ...roles.map((role) => ({ value: role, text: capitalised(roleWords[role]) })),
  ];
  return {
    title: 'People and roles',
    wide: true,
    body: html`<h1 class="govuk-heading-l">People and roles</h1>
<p class="govuk-body">Who can sign in to your partnership, and as what.</p>
${button({ text: 'Invite somebody', href: '/accounts/invite' })}
${dataTable({
  caption: 'People',
  columns,
  rows: found.rows,
  total: found.total,
  noun: ['person', 'people'],
  query,
  path: '/accounts',
  filters: [
    select({ id: 'role', name: 'role', label: { text: 'Role' }, items, value: query.filters.role ?? '' }),
    input({
      id: 'q',
      name: 'q',
      label: { text: 'Part of a name or e-mail address' },
      value: query.filters.q ?? '',
      classes: 'govuk-input--width-20',
    }),
  ],
  empty: 'Nobody has a role yet. Invite somebody to begin.',
  download: true,
})}`,
  };
}

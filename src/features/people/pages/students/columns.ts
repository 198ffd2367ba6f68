import { html, join } from '../../../../platform/web/html.ts';
import type { Column } from '../../../../platform/web/table/index.ts';
import type { Student, StudentRound } from '../../model.ts';
import type { SortKey } from '../../store.ts';

/** A student of the register, with the rounds that they are in. */
export interface Listed extends Student {
  rounds: readonly StudentRound[];
}

export const columns: readonly Column<Listed, SortKey>[] = [
  {
    key: 'name',
    heading: 'Name',
    sort: true,
    cell: ({ id, name }) => html`<a class="govuk-link" href="/students/${id}">${name}</a>`,
    value: ({ name }) => name,
  },
  { key: 'reference', heading: 'Reference', sort: true, cell: ({ reference }) => reference },
  { key: 'university', heading: 'University', sort: true, cell: ({ provider }) => provider.name },
  { key: 'programme', heading: 'Programme', sort: true, cell: ({ programme }) => programme },
  {
    key: 'rounds',
    heading: 'Rounds',
    cell: ({ rounds }) =>
      rounds.length === 0
        ? 'None yet'
        : join(
            rounds.map(({ name, href }) => html`<a class="govuk-link" href="${href}">${name}</a>`),
            ', ',
          ),
    value: ({ rounds }) => rounds.map(({ name }) => name).join('; '),
  },
];

import { type Html, html } from '../../../../../../../platform/web/html.ts';
import {
  type Column,
  dataTable,
  oneOf,
  search,
  type TableQuery,
  tableQuery,
} from '../../../../../../../platform/web/table/index.ts';
import { pepsWords } from '../../../../../../educators/index.ts';
import type { EducatorRow } from '../../../../../round-rows.ts';
import type { Matched } from '../../../../../runs/matched.ts';
import type { DoneRun } from '../../../../../runs/model.ts';
import { serviceColumn } from '../../words.ts';
import { found, sortedBy } from '../sorting.ts';
import { withOthers } from './offers.ts';
import { roomFilters } from './room-filters.ts';

/** An educator with what a run makes of them. */
export interface EducatorInRun extends EducatorRow {
  taken: number;
  students: string[];
  assesses: number;
}

const sortable = ['name', 'reference', 'organisation', 'peps', 'capacity', 'taken'] as const;
type Sort = (typeof sortable)[number];
export const educatorsQuery = tableQuery({
  sortable,
  filters: { q: search(), service: oneOf(['children', 'adults']), room: oneOf(['free', 'full']) },
});
export type EducatorsQuery = TableQuery<
  Sort,
  { q?: string | undefined; service?: string | undefined; room?: string | undefined }
>;

export function educatorsInRun(
  educators: readonly EducatorRow[],
  matches: readonly Matched[],
  { summary }: DoneRun,
): EducatorInRun[] {
  const theirs = Map.groupBy(matches, ({ educatorId }) => educatorId);
  const assessed = Map.groupBy(matches, ({ assessorReference }) => assessorReference);
  return educators.map((educator) => ({
    ...educator,
    taken: summary.taken.educators[educator.id] ?? 0,
    students: (theirs.get(educator.id) ?? []).map(({ name }) => name),
    assesses: assessed.get(educator.reference)?.length ?? 0,
  }));
}

export function chosenEducators(educators: readonly EducatorInRun[], query: EducatorsQuery): EducatorInRun[] {
  const { q, service, room } = query.filters;
  const chosen = educators.filter(
    (educator) =>
      found(q, educator.reference, educator.name, educator.organisation ?? 'Independent', ...educator.students) &&
      (service === undefined || educator.service_kind === service) &&
      (room === undefined || (room === 'free') === educator.taken < educator.capacity),
  );
  return sortedBy(chosen, query, {
    name: ({ name }) => name,
    reference: ({ reference }) => reference,
    organisation: (educator) => `${educator.organisation ?? 'Independent'} ${educator.service_kind}`,
    peps: ({ peps }) => pepsWords[peps],
    capacity: ({ capacity }) => capacity,
    taken: ({ taken }) => taken,
  });
}

export const educatorColumns: readonly Column<EducatorInRun, Sort>[] = [
  {
    key: 'name',
    heading: 'Educator',
    sort: true,
    cell: ({ id, name }) => html`<a class="govuk-link" href="/educators/${id}">${name}</a>`,
    value: ({ name }) => name,
  },
  { key: 'reference', heading: 'Reference', sort: true, cell: ({ reference }) => reference },
  {
    key: 'organisation',
    heading: 'Organisation',
    sort: true,
    cell: ({ organisation, service_kind }) =>
      `${organisation ?? 'Independent'}, ${serviceColumn[service_kind].toLowerCase()}`,
  },
  { key: 'peps', heading: 'PEPS stage', sort: true, cell: ({ peps }) => pepsWords[peps] },
  { key: 'capacity', heading: 'Can take', sort: true, numeric: true, cell: ({ capacity }) => capacity },
  { key: 'taken', heading: 'Has', sort: true, numeric: true, cell: ({ taken }) => taken },
  { key: 'students', heading: 'Students', cell: ({ students, taken }) => withOthers(students, taken) },
  { key: 'assesses', heading: 'Assesses', numeric: true, cell: ({ assesses }) => (assesses > 0 ? assesses : '') },
];

export function educatorsTable(table: {
  educators: readonly EducatorInRun[];
  query: EducatorsQuery;
  path: string;
}): Html {
  const { educators, query, path } = table;
  return dataTable({
    caption: 'Who teaches whom',
    columns: educatorColumns,
    rows: educators.slice(query.offset, query.offset + query.perPage),
    total: educators.length,
    noun: ['educator', 'educators'],
    query,
    path,
    filters: roomFilters(query.filters, 'Educator, organisation or student'),
    empty: html`<p class="govuk-body">There are no practice educators on the register yet.</p>`,
    download: true,
    wide: true,
  });
}

import { type Html, html } from '../../../../../../../platform/web/html.ts';
import {
  type Column,
  dataTable,
  search,
  type TableQuery,
  tableQuery,
} from '../../../../../../../platform/web/table/index.ts';
import { serviceColumn } from '../../words.ts';
import { found, sortedBy } from '../sorting.ts';
import type { EducatorInRun } from './educators.ts';
import type { OfferInRun } from './offers.ts';

/** One service of an organisation, and what a run makes of it. */
export interface ServiceInRun {
  organisation: string;
  service: 'children' | 'adults';
  offers: number;
  places: number;
  taken: number;
  statutory: number;
  educators: number;
  educatorsUsed: number;
}

const sortable = [
  'organisation',
  'service',
  'offers',
  'places',
  'taken',
  'free',
  'statutory',
  'educators',
  'used',
] as const;
type Sort = (typeof sortable)[number];
export const organisationsQuery = tableQuery({ sortable, filters: { q: search() } });
export type OrganisationsQuery = TableQuery<Sort, { q?: string | undefined }>;

/** Offers and educators counted together by organisation and service; independent educators are nobody's. */
export function servicesInRun(offers: readonly OfferInRun[], educators: readonly EducatorInRun[]): ServiceInRun[] {
  const bySide = Map.groupBy(offers, ({ organisation, service }) => `${organisation}\n${service}`);
  const staff = Map.groupBy(educators, ({ organisation, service_kind }) => `${organisation}\n${service_kind}`);
  const sum = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((total, row) => total + of(row), 0);
  return [...bySide].flatMap(([side, theirs]) => {
    const [first] = theirs;
    if (first === undefined) return [];
    const teachers = staff.get(side) ?? [];
    return {
      organisation: first.organisation,
      service: first.service,
      offers: theirs.length,
      places: sum(theirs, ({ places }) => places),
      taken: sum(theirs, ({ taken }) => taken),
      statutory: sum(theirs, ({ statutory, taken }) => (statutory ? taken : 0)),
      educators: teachers.filter(({ capacity }) => capacity > 0).length,
      educatorsUsed: teachers.filter(({ taken }) => taken > 0).length,
    };
  });
}

export function chosenServices(services: readonly ServiceInRun[], query: OrganisationsQuery): ServiceInRun[] {
  return sortedBy(
    services.filter(({ organisation }) => found(query.filters.q, organisation)),
    query,
    {
      organisation: ({ organisation, service }) => `${organisation} ${service}`,
      service: ({ service }) => service,
      offers: ({ offers }) => offers,
      places: ({ places }) => places,
      taken: ({ taken }) => taken,
      free: ({ places, taken }) => places - taken,
      statutory: ({ statutory }) => statutory,
      educators: ({ educators }) => educators,
      used: ({ educatorsUsed }) => educatorsUsed,
    },
  );
}

const figure = (key: Sort, heading: string, of: (row: ServiceInRun) => number): Column<ServiceInRun, Sort> => ({
  key,
  heading,
  sort: true,
  numeric: true,
  cell: of,
});

export const serviceColumns: readonly Column<ServiceInRun, Sort>[] = [
  { key: 'organisation', heading: 'Organisation', sort: true, cell: ({ organisation }) => organisation },
  { key: 'service', heading: 'Service', sort: true, cell: ({ service }) => serviceColumn[service] },
  figure('offers', 'Offers', ({ offers }) => offers),
  figure('places', 'Places', ({ places }) => places),
  figure('taken', 'Students', ({ taken }) => taken),
  figure('free', 'Places free', ({ places, taken }) => Math.max(0, places - taken)),
  figure('statutory', 'In statutory placements', ({ statutory }) => statutory),
  figure('educators', 'Educators with capacity', ({ educators }) => educators),
  figure('used', 'Educators with a student', ({ educatorsUsed }) => educatorsUsed),
];

export function organisationsTable(table: {
  services: readonly ServiceInRun[];
  query: OrganisationsQuery;
  path: string;
}): Html {
  const { services, query, path } = table;
  return dataTable({
    caption: 'How many students come to whom',
    columns: serviceColumns,
    rows: services.slice(query.offset, query.offset + query.perPage),
    total: services.length,
    noun: ['service', 'services'],
    query,
    path,
    empty: html`<p class="govuk-body">No service has offered a place in this round.</p>`,
    download: true,
    wide: true,
  });
}

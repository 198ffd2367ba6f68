import type { Html } from '../../../../../../../platform/web/html.ts';
import { html } from '../../../../../../../platform/web/html.ts';
import {
  type Column,
  dataTable,
  oneOf,
  search,
  type TableQuery,
  tableQuery,
} from '../../../../../../../platform/web/table/index.ts';
import { list } from '../../../../../../../platform/web/words.ts';
import type { Offer } from '../../../../../offers/model.ts';
import type { Matched } from '../../../../../runs/matched.ts';
import type { DoneRun } from '../../../../../runs/model.ts';
import { serviceColumn, stageWords } from '../../words.ts';
import { found, sortedBy } from '../sorting.ts';
import { roomFilters } from './room-filters.ts';

/** An offer with what a run makes of it. */
export interface OfferInRun extends Offer {
  taken: number;
  /** Names of the students there whom whoever asks may see. */
  students: string[];
}

const sortable = ['organisation', 'reference', 'team', 'area', 'places', 'taken', 'free'] as const;
type Sort = (typeof sortable)[number];
export const offersQuery = tableQuery({
  sortable,
  filters: { q: search(), service: oneOf(['children', 'adults']), room: oneOf(['free', 'full']) },
});
export type OffersQuery = TableQuery<
  Sort,
  { q?: string | undefined; service?: string | undefined; room?: string | undefined }
>;

/** Offers that stand, and those that the run uses, with who is there. */
export function offersInRun(offers: readonly Offer[], matches: readonly Matched[], { summary }: DoneRun): OfferInRun[] {
  const there = Map.groupBy(matches, ({ offerId }) => offerId);
  return offers
    .map((offer) => ({
      ...offer,
      taken: summary.taken.offers[offer.id] ?? 0,
      students: (there.get(offer.id) ?? []).map(({ name }) => name),
    }))
    .filter(({ withdrawnAt, taken }) => withdrawnAt === undefined || taken > 0);
}

export function chosenOffers(offers: readonly OfferInRun[], query: OffersQuery): OfferInRun[] {
  const { q, service, room } = query.filters;
  const chosen = offers.filter(
    (offer) =>
      found(q, offer.reference, offer.organisation, offer.team, offer.area, ...offer.students) &&
      (service === undefined || offer.service === service) &&
      (room === undefined || (room === 'free') === offer.taken < offer.places),
  );
  return sortedBy(chosen, query, {
    organisation: (offer) => `${offer.organisation} ${offer.service} ${offer.team}`,
    reference: ({ reference }) => reference,
    team: ({ team }) => team,
    area: ({ area }) => area,
    places: ({ places }) => places,
    taken: ({ taken }) => taken,
    free: ({ places, taken }) => places - taken,
  });
}

export const offerColumns: readonly Column<OfferInRun, Sort>[] = [
  { key: 'reference', heading: 'Offer', sort: true, cell: ({ reference }) => reference },
  {
    key: 'organisation',
    heading: 'Organisation',
    sort: true,
    cell: (offer) => `${offer.organisation}, ${serviceColumn[offer.service].toLowerCase()}`,
  },
  { key: 'team', heading: 'Team', sort: true, cell: ({ team }) => team },
  { key: 'area', heading: 'Area', sort: true, cell: ({ area }) => area },
  {
    key: 'stages',
    heading: 'Stages',
    cell: ({ stages }) => list(stages.map((stage) => stageWords[stage].toLowerCase())),
  },
  { key: 'statutory', heading: 'Statutory', cell: ({ statutory }) => (statutory ? 'Yes' : 'No') },
  { key: 'places', heading: 'Places', sort: true, numeric: true, cell: ({ places }) => places },
  { key: 'taken', heading: 'Taken', sort: true, numeric: true, cell: ({ taken }) => taken },
  { key: 'free', heading: 'Free', sort: true, numeric: true, cell: ({ places, taken }) => Math.max(0, places - taken) },
  { key: 'students', heading: 'Students', cell: ({ students, taken }) => withOthers(students, taken) },
];

/** Names, and how many more there are whose names are not for whoever asks. */
export function withOthers(names: readonly string[], all: number): string {
  const others = all - names.length;
  return list([
    ...names,
    ...(others > 0 ? [names.length === 0 ? `${others} of other universities` : `${others} more`] : []),
  ]);
}

export function offersTable(table: { offers: readonly OfferInRun[]; query: OffersQuery; path: string }): Html {
  const { offers, query, path } = table;
  return dataTable({
    caption: 'Who comes to which offer',
    columns: offerColumns,
    rows: offers.slice(query.offset, query.offset + query.perPage),
    total: offers.length,
    noun: ['offer', 'offers'],
    query,
    path,
    filters: roomFilters(query.filters, 'Offer, organisation, team, area or student'),
    empty: html`<p class="govuk-body">There are no offers in this round. They come under Places.</p>`,
    download: true,
    wide: true,
  });
}

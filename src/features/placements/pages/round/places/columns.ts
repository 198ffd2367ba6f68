import { tag } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
import type { Column } from '../../../../../platform/web/table/index.ts';
import type { Offer } from '../../../offers/model.ts';
import type { PlacementRound } from '../../../rounds/model.ts';
import { serviceKindWords, stageWords, yesOrNo } from '../../words.ts';
import { roundPath } from '../frame.ts';

export const sortable = [
  'reference',
  'organisation',
  'service',
  'team',
  'area',
  'places',
  'statutory',
  'educator',
] as const;
export type SortKey = (typeof sortable)[number];

export const orders: Readonly<Record<SortKey, (offer: Offer) => string | number>> = {
  reference: ({ reference }) => reference,
  organisation: ({ organisation }) => organisation,
  service: ({ service }) => service,
  team: ({ team }) => team,
  area: ({ area }) => area,
  places: ({ places }) => places,
  statutory: ({ statutory }) => (statutory ? 0 : 1),
  educator: (offer) => educatorOf(offer),
};

export function columns(round: PlacementRound): readonly Column<Offer, SortKey>[] {
  return [
    {
      key: 'reference',
      heading: 'Reference',
      sort: true,
      cell: ({ id, reference }) =>
        html`<a class="govuk-link"${attributes({ href: roundPath(round, 'places', id) })}>${reference}</a>`,
      value: ({ reference }) => reference,
    },
    { key: 'organisation', heading: 'Organisation', sort: true, cell: ({ organisation }) => organisation },
    { key: 'service', heading: 'Service', sort: true, cell: ({ service }) => serviceKindWords[service] },
    { key: 'team', heading: 'Team', sort: true, cell: ({ team }) => team },
    { key: 'area', heading: 'Area of practice', sort: true, cell: ({ area }) => area },
    { key: 'statutory', heading: 'Statutory', sort: true, cell: ({ statutory }) => yesOrNo(statutory) },
    {
      key: 'places',
      heading: 'Places',
      sort: true,
      numeric: true,
      cell: ({ places }) => places,
      value: ({ places }) => places,
    },
    { key: 'stages', heading: 'Stages', cell: ({ stages }) => stages.map((stage) => stageWords[stage]).join(', ') },
    { key: 'educator', heading: 'Educator named', sort: true, cell: educatorOf },
    {
      key: 'standing',
      heading: 'State',
      cell: standingTag,
      value: ({ withdrawnAt }) => (withdrawnAt ? 'withdrawn' : 'offered'),
    },
  ];
}

export function educatorOf({ educatorName, educator, hiddenEducatorId }: Offer): string {
  if (hiddenEducatorId !== undefined) return 'Named by another service';
  return educatorName ?? educator ?? 'Nobody yet';
}

export function standingTag({ withdrawnAt }: Pick<Offer, 'withdrawnAt'>): Html {
  return withdrawnAt === undefined
    ? tag({ text: 'Offered', classes: 'govuk-tag--green' })
    : tag({ text: 'Withdrawn', classes: 'govuk-tag--grey' });
}

import type { Peps } from '../../../../../engines/allocation/model.ts';
import { tag } from '../../../../../platform/web/components/index.ts';
import { formatShortDate } from '../../../../../platform/web/dates.ts';
import { html } from '../../../../../platform/web/html.ts';
import type { Column } from '../../../../../platform/web/table/index.ts';
import { type Currency, type Educator, pepsWords } from '../../../../educators/index.ts';
import { serviceKindWords, yesOrNo } from '../../words.ts';

export type EducatorInRound = Educator & {
  currency: Currency;
  /** Students whom they have in other rounds while this one runs. */
  elsewhere: number;
};

/** How many students the educator can take in this round. */
export const capacityHere = ({ capacity, elsewhere }: Pick<EducatorInRound, 'capacity' | 'elsewhere'>): number =>
  Math.max(capacity - elsewhere, 0);

export const pepsStages = ['none', '1', '2-trainee', '2'] as const satisfies readonly Peps[];
export const sortable = ['name', 'organisation', 'service', 'peps', 'currency', 'capacity'] as const;
export type SortKey = (typeof sortable)[number];

export const orders: Readonly<Record<SortKey, (educator: EducatorInRound) => string | number>> = {
  name: ({ name }) => name,
  organisation: ({ organisation }) => organisation?.name ?? 'independent',
  service: ({ service }) => service,
  peps: ({ peps }) => pepsStages.indexOf(peps),
  currency: ({ currency }) => (currency.current ? 0 : 1),
  capacity: capacityHere,
};

export const columns: readonly Column<EducatorInRound, SortKey>[] = [
  {
    key: 'name',
    heading: 'Name',
    sort: true,
    cell: ({ id, name }) => html`<a class="govuk-link" href="/educators/${id}">${name}</a>`,
    value: ({ name }) => name,
  },
  { key: 'reference', heading: 'Reference', cell: ({ reference }) => reference },
  {
    key: 'organisation',
    heading: 'Organisation',
    sort: true,
    cell: ({ organisation }) => organisation?.name ?? 'Independent',
  },
  { key: 'service', heading: 'Service', sort: true, cell: ({ service }) => serviceKindWords[service] },
  { key: 'peps', heading: 'PEPS stage', sort: true, cell: ({ peps }) => pepsWords[peps] },
  {
    key: 'currency',
    heading: 'Currency in this round',
    sort: true,
    cell: ({ currency }) =>
      currency.current
        ? tag({ text: 'Current', classes: 'govuk-tag--green' })
        : tag({ text: 'Out of currency', classes: 'govuk-tag--red' }),
    value: ({ currency }) => (currency.current ? 'current' : 'out of currency'),
  },
  {
    key: 'capacity',
    heading: 'Capacity',
    sort: true,
    numeric: true,
    cell: (educator) =>
      educator.elsewhere === 0 ? educator.capacity : `${capacityHere(educator)}; ${educator.elsewhere} in other rounds`,
    value: capacityHere,
  },
  {
    key: 'offSite',
    heading: 'Off-site',
    cell: ({ offSite, organisation }) => yesOrNo(offSite || organisation === undefined),
  },
  {
    key: 'lastStudent',
    heading: 'Last student ended',
    cell: ({ lastStudentEnded }) => (lastStudentEnded ? formatShortDate(lastStudentEnded) : 'None yet'),
    value: ({ lastStudentEnded }) => lastStudentEnded,
  },
];

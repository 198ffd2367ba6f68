import { type Html, html } from '../../../../platform/web/html.ts';
import type { Column } from '../../../../platform/web/table/index.ts';
import { capitalised, list } from '../../../../platform/web/words.ts';
import { kindWords, type Membership, serviceWords } from '../../model.ts';
import { holder, period } from '../../words.ts';
import type { Listed, SortKey } from './listed.ts';

export const columns: readonly Column<Listed, SortKey>[] = [
  {
    key: 'name',
    heading: 'Partner',
    sort: true,
    cell: ({ id, name }) => html`<a class="govuk-link" href="/partners/${id}">${name}</a>`,
    value: ({ name }) => name,
  },
  { key: 'kind', heading: 'Kind', sort: true, cell: ({ kind }) => kindWords[kind] },
  {
    key: 'services',
    heading: 'Services',
    cell: ({ kind, services }) =>
      services.length > 0
        ? capitalised(list(services.map((service) => serviceWords[service.kind])))
        : kind === 'university'
          ? 'None: a university'
          : 'None yet',
  },
  { key: 'tier', heading: 'Tier', sort: true, ...each(tier) },
  { key: 'starts', heading: 'Period', sort: true, ...each(period) },
];

/** A line for each membership that tells how the partner stands. */
function each(words: (membership: Membership, partner: Listed) => string) {
  return {
    cell: (partner: Listed): Html[] => partner.telling.map((one) => html`<div>${words(one, partner)}</div>`),
    value: (partner: Listed) => partner.telling.map((one) => words(one, partner)).join('; '),
  };
}

function tier(membership: Membership, partner: Listed): string {
  const word = capitalised(membership.tier);
  return membership.serviceId === undefined ? word : `${word} (${holder(membership, partner).toLowerCase()})`;
}

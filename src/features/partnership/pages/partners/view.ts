import { button } from '../../../../platform/web/components/index.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import { dataTable, filterInputs, type TableQuery } from '../../../../platform/web/table/index.ts';
import { capitalised, count } from '../../../../platform/web/words.ts';
import { kindWords, organisationKinds, tiers } from '../../model.ts';
import { columns } from './columns.ts';
import type { Listed, SortKey } from './listed.ts';

type Set = {
  q?: string | undefined;
  kind?: string | undefined;
  tier?: string | undefined;
  former?: string | undefined;
};

export function view(shown: {
  query: TableQuery<SortKey, Set>;
  rows: readonly Listed[];
  total: number;
  all: readonly Listed[];
  mayManage: boolean;
}): Page {
  const { query, rows, total, all, mayManage } = shown;
  const members = all.filter(({ standing }) => standing === 'member');
  const services = members.reduce((sum, partner) => sum + partner.services.length, 0);
  return {
    title: 'Partners',
    wide: true,
    body: html`<h1 class="govuk-heading-l">Partners</h1>
<p class="govuk-body-l">${capitalised(count(members.length, 'partner'))} with ${count(services, 'service')} at present.</p>
${mayManage && html`<div class="govuk-button-group">${button({ text: 'Add a partner', href: '/partners/add', classes: 'govuk-button--secondary' })}<a class="govuk-link" href="/partners/settings">Settings of the partnership</a></div>`}
${dataTable({
  caption: query.filters.former === 'yes' ? 'Former partners' : 'Partners',
  columns,
  rows,
  total,
  noun: ['partner', 'partners'],
  query,
  path: '/partners',
  filters: filters(query.filters),
  empty: html`<p class="govuk-body">There are no partners here yet. The partnership lead adds them.</p>`,
  download: true,
})}`,
  };
}

function filters(set: Set): Html[] {
  const { words, chosen } = filterInputs(set);
  return [
    words('q', 'Name or UKPRN'),
    chosen(
      'kind',
      'Kind',
      organisationKinds.map((kind) => ({ value: kind, text: kindWords[kind] })),
    ),
    chosen(
      'tier',
      'Tier',
      tiers.map((tier) => ({ value: tier, text: capitalised(tier) })),
    ),
    chosen('former', 'Show', [{ value: 'yes', text: 'Former partners' }], 'Present and coming'),
  ];
}

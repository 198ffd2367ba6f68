import { button, table } from '../../../../../platform/web/components/index.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import { capitalised } from '../../../../../platform/web/words.ts';
import { isRunning, type Membership } from '../../../model.ts';
import { holder, period } from '../../../words.ts';
import type { Shown } from './view.ts';

/** The places that the partner holds and held, the latest first. */
export function memberships({ partner, mayManage, day }: Shown): Html {
  const path = `/partners/${partner.id}/memberships`;
  const cells = (membership: Membership) => [
    { text: holder(membership, partner) },
    { text: capitalised(membership.tier) },
    { text: period(membership) },
    { text: isRunning(membership, day) ? 'Running' : membership.starts > day ? 'To come' : 'Over' },
    ...(mayManage ? [{ html: endLink(membership) }] : []),
  ];
  const endLink = (membership: Membership) =>
    html`<a class="govuk-link" href="${path}/${membership.id}/end">${membership.ends ? 'Change the end' : 'End'}<span class="govuk-visually-hidden"> of the ${membership.tier} membership ${period(membership).toLowerCase()}</span></a>`;
  return html`${table({
    caption: 'Memberships',
    captionClasses: 'govuk-table__caption--m',
    firstCellIsHeader: true,
    head: ['Held by', 'Tier', 'Period', 'State', ...(mayManage ? ['Change'] : [])].map((text) => ({ text })),
    rows: partner.memberships.map(cells),
  })}
${mayManage && button({ text: 'Add a membership', href: `${path}/add`, classes: 'govuk-button--secondary' })}`;
}

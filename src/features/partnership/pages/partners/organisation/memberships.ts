import { button, table } from '../../../../../platform/web/components/index.ts';
import { attributes, type Html, html } from '../../../../../platform/web/html.ts';
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
  // Named by an attribute: hidden words inside a scrolling box would make a phone's page wider than the phone.
  const endLink = (membership: Membership) => {
    const words = membership.ends ? 'Change the end' : 'End';
    const label = `${words} of the ${membership.tier} membership, ${period(membership).toLowerCase()}`;
    const href = `${path}/${membership.id}/end`;
    return html`<a class="govuk-link"${attributes({ href, 'aria-label': label })}>${words}</a>`;
  };
  return html`<h2 class="govuk-heading-m" id="memberships">Memberships</h2>
<div class="tandem-table__box tandem-table__box--wide" role="region" tabindex="0" aria-labelledby="memberships">${table(
    {
      attributes: { 'aria-labelledby': 'memberships' },
      firstCellIsHeader: true,
      head: ['Held by', 'Tier', 'Period', 'State', ...(mayManage ? ['Change'] : [])].map((text) => ({ text })),
      rows: partner.memberships.map(cells),
    },
  )}</div>
${mayManage && button({ text: 'Add a membership', href: `${path}/add`, classes: 'govuk-button--secondary' })}`;
}

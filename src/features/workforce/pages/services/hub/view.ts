import { yearName } from '../../../../../engines/workforce/calendar.ts';
import type { Capability } from '../../../../../platform/identity/me.ts';
import { attributes, type Html, html, nothing } from '../../../../../platform/web/html.ts';
import { list } from '../../../../../platform/web/words.ts';
import type { OwnService } from '../../../sending/model.ts';
import { servicePath } from '../paths.ts';

/** A part of the workforce pages besides one's own services. */
export interface PartLink {
  text: string;
  href: string;
  /** What it answers, in a sentence. */
  hint: string;
  capability: Capability;
}

/** What is in of a service, and what is not. */
export interface ServiceStanding {
  service: OwnService;
  /** Years of the returns that are kept, the latest first. */
  years: readonly number[];
  /** The year of a return that was read and is not sent. */
  draft: number | undefined;
}

export function hubView(standings: readonly ServiceStanding[], parts: readonly PartLink[], latest: number): Html {
  return html`<h1 class="govuk-heading-l">Workforce</h1>
${standings.length > 0 && html`<h2 class="govuk-heading-m">Your own ${standings.length === 1 ? 'service' : 'services'}</h2>`}
${standings.map((standing) => serviceView(standing, latest))}
${parts.length > 0 && partsView(parts)}
${standings.length === 0 && parts.length === 0 ? html`<p class="govuk-body">There is nothing here for you yet: you answer for no service, and no totals can be shown.</p>` : nothing}`;
}

function serviceView({ service, years, draft }: ServiceStanding, latest: number): Html {
  const { name, organisation } = service;
  const link = (href: string, words: string) => html`<a class="govuk-link"${attributes({ href })}>${words}</a>`;
  const send = servicePath(service, 'send');
  const missing = !years.includes(latest);
  return html`<section class="govuk-!-margin-bottom-6">
<h3 class="govuk-heading-s govuk-!-margin-bottom-1">${years.length > 0 ? link(servicePath(service), `${organisation}: ${name}`) : `${organisation}: ${name}`}</h3>
<ul class="govuk-list">
<li>${years.length === 0 ? 'No return is here yet' : `Returns that are here: ${list(years.toReversed().map(yearName))}`}</li>
${draft !== undefined && html`<li>The return of ${yearName(draft)} was read and is not sent: ${link(send, 'look at it and send it')}</li>`}
${missing && draft !== latest && html`<li>The return of ${yearName(latest)} is not here: ${link(send, `send the return of ${yearName(latest)}`)}</li>`}
<li>${link(servicePath(service, 'returns'), `Returns and sharing of ${name}`)}</li>
</ul></section>`;
}

function partsView(parts: readonly PartLink[]): Html {
  return html`<h2 class="govuk-heading-m">All together</h2>
<ul class="govuk-list govuk-list--spaced">${parts.map(
    ({ text, href, hint }) =>
      html`<li><a class="govuk-link"${attributes({ href })}>${text}</a><div class="govuk-hint govuk-!-margin-bottom-0">${hint}</div></li>`,
  )}</ul>`;
}

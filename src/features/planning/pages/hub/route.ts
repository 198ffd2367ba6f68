import type { Capability } from '../../../../platform/identity/me.ts';
import { attributes, html } from '../../../../platform/web/html.ts';
import { page, type Route } from '../../../../platform/web/route.ts';

/** A part of the plan's pages. */
export interface PlanPart {
  text: string;
  href: string;
  /** What it answers, in a sentence. */
  hint: string;
  capability: Capability;
}

/** Where the plan's pages begin: a link to each part that is open to whoever asks. */
export const hubRoutes = (parts: readonly PlanPart[]): Route[] =>
  page({
    path: '/plan',
    capability: 'planning.view',
    show: async ({ me }) => ({
      title: 'Plan',
      body: html`<h1 class="govuk-heading-l">Plan</h1>
<p class="govuk-body">How many social workers the services will need, where they come from, and what the partnership does about it.</p>
<ul class="govuk-list govuk-list--spaced">${parts
        .filter(({ capability }) => me.can(capability))
        .map(
          ({ text, href, hint }) =>
            html`<li><a class="govuk-link"${attributes({ href })}>${text}</a><div class="govuk-hint govuk-!-margin-bottom-0">${hint}</div></li>`,
        )}</ul>`,
    }),
  });

import { z } from 'zod';
import { signedIn } from '../../../../platform/identity/index.ts';
import { button } from '../../../../platform/web/components/index.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { NotFound, redirect } from '../../../../platform/web/reply.ts';
import { openPage } from '../../../../platform/web/route.ts';
import { capitalised } from '../../../../platform/web/words.ts';
import { describeRole } from '../../model.ts';
import { becomePersona, type Persona, personas } from '../../personas.ts';

/** The people of the demonstration, each with a button to sign in as them. There is no such page anywhere else. */
export const demonstrationRoutes = openPage({
  path: '/demonstration',
  capability: 'anyone',
  show: async ({ services, csrf }) => {
    const list = await personas(services);
    if (list.length === 0) throw new NotFound();
    const title = 'Try Tandem as one of these people';
    return {
      title,
      body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">This is a demonstration: the people, the partnership and what it does are invented. Each person sees what their role may see. Sign out to come back and be somebody else.</p>
${list.map((persona) => card(persona, csrf))}
</div></div>`,
    };
  },
  change: {
    form: z.object({ person: z.uuid() }),
    event: signedIn,
    act: async ({ services, headers, setCookies }, { person }) => {
      const persona = await becomePersona(services, { headers, setCookies }, person);
      return redirect('/', `You are ${persona.name} now.`);
    },
  },
});

function card(persona: Persona, csrf: Html): Html {
  const role = capitalised(describeRole(persona));
  return html`<section class="govuk-!-margin-bottom-7">
<h2 class="govuk-heading-m govuk-!-margin-bottom-1">${persona.name}</h2>
<p class="govuk-body govuk-!-margin-bottom-2"><strong>${role}.</strong> ${persona.tries}</p>
<form method="post" action="/demonstration">
${csrf}
<input type="hidden" name="person" value="${persona.personId}">
${button({ text: `Sign in as ${persona.name}`, classes: 'govuk-button--secondary govuk-!-margin-bottom-0', preventDoubleClick: true })}
</form>
</section>`;
}

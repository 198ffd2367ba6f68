import { z } from 'zod';
import { button, input, table } from '../../../../../platform/web/components/index.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import { page } from '../../../../../platform/web/route.ts';
import { scrollable, search } from '../../../../../platform/web/table/index.ts';
import { type Candidate, candidates } from '../../../store.ts';

const most = 25;

/** Whom to invite: somebody on the register, found by name, or somebody new. */
export const chooseRoutes = page({
  path: '/accounts/invite',
  capability: 'accounts.invite',
  query: z.object({ find: search() }),
  show: async ({ tx, query }) => {
    const found = query.find === undefined ? undefined : await candidates(tx, query.find, most);
    const title = 'Whom do you want to invite?';
    return {
      title,
      back: { href: '/accounts' },
      body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${title}</h1>
<p class="govuk-body">Students, practice educators and everybody who has had a role are on the register already. Find them first, so that nobody is entered twice.</p>
<form method="get" role="search" aria-label="Find a person">
${input({
  id: 'find',
  name: 'find',
  label: { text: 'Name, e-mail address or reference' },
  value: query.find ?? '',
  spellcheck: false,
})}
${button({ text: 'Find', classes: 'govuk-button--secondary' })}
</form>
${found && results(found)}
<h2 class="govuk-heading-m">Somebody who is not on the register</h2>
<p class="govuk-body"><a class="govuk-link" href="/accounts/invite/new">Enter and invite a new person</a></p>
</div></div>`,
    };
  },
});

function results(found: readonly Candidate[]): Html {
  if (found.length === 0) {
    return html`<p class="govuk-body" role="status">Nobody on your register is called so. Try a part of the name, or enter a new person.</p>`;
  }
  return html`${scrollable(
    'People on the register',
    table({
      caption: 'People on the register',
      captionClasses: 'govuk-table__caption--m',
      head: [{ text: 'Name' }, { text: 'Known as' }, { text: 'E-mail address' }],
      firstCellIsHeader: true,
      rows: found.map(({ personId, name, known, email }) => [
        { html: html`<a class="govuk-link" href="/accounts/${personId}">${name}</a>` },
        { text: known.join('; ') || 'Nothing yet' },
        { text: email ?? 'None yet' },
      ]),
    }),
  )}
${found.length === most && html`<p class="govuk-body">These are the first ${most}. Enter more of the name to find others.</p>`}`;
}

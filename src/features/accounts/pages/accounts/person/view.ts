import { button, summaryList, warningText } from '../../../../../platform/web/components/index.ts';
import { formatDate } from '../../../../../platform/web/dates.ts';
import { type Html, html } from '../../../../../platform/web/html.ts';
import type { Page } from '../../../../../platform/web/reply.ts';
import { capitalised } from '../../../../../platform/web/words.ts';
import { describeRole } from '../../../model.ts';
import type { HeldRole, OpenInvitation, PersonWithRoles } from '../../../store.ts';
import { stateTag } from '../view.ts';

export function view(shown: {
  person: PersonWithRoles;
  csrf: Html;
  /** Of invitations whose e-mail could not be sent, why. */
  sending: ReadonlyMap<string, string>;
}): Page {
  const { person } = shown;
  const path = `/accounts/${person.personId}`;
  return {
    title: person.name,
    breadcrumbs: [{ text: 'People and roles', href: '/accounts' }, { text: person.name }],
    body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">${person.name}</h1>
${summaryList({
  rows: [
    { key: { text: 'E-mail address' }, value: { text: person.email ?? 'None yet' } },
    { key: { text: 'Account' }, value: { html: stateTag(person.state) } },
  ],
})}
<h2 class="govuk-heading-m">Roles</h2>
${person.roles.length === 0 ? html`<p class="govuk-body">No role in this partnership.</p>` : rolesList(path, person.roles)}
${button({ text: person.state === 'open' ? 'Give a role' : 'Invite into a role', href: `${path}/role`, classes: 'govuk-button--secondary' })}
${person.invitations.length > 0 && html`<h2 class="govuk-heading-m">Invitations</h2>`}
${person.invitations.map((open) => invitation(path, open, shown.csrf, shown.sending.get(open.id)))}
</div></div>`,
  };
}

function rolesList(path: string, roles: readonly HeldRole[]): Html {
  return summaryList({
    rows: roles.map((role) => ({
      key: { text: capitalised(describeRole(role)) },
      value: { text: 'Held now' },
      actions: {
        items: [
          { href: `${path}/roles/${role.id}/end`, text: 'End', visuallyHiddenText: `the role ${describeRole(role)}` },
        ],
      },
    })),
  });
}

function invitation(path: string, open: OpenInvitation, csrf: Html, failed: string | undefined): Html {
  const over = open.expiresAt < new Date();
  const does = (
    what: string,
    text: string,
    classes: string,
  ) => html`<form method="post" action="${path}/invitations/${open.id}/${what}">
${csrf}
${button({ text, classes, preventDoubleClick: true })}
</form>`;
  return html`${summaryList({
    rows: [
      { key: { text: 'Into' }, value: { text: capitalised(describeRole(open)) } },
      { key: { text: 'Sent to' }, value: { text: `${open.email}, on ${formatDate(open.sentAt)}` } },
      {
        key: { text: 'Link' },
        value: {
          text: over
            ? `Worked until ${formatDate(open.expiresAt)}. Send it again`
            : `Works until ${formatDate(open.expiresAt)}`,
        },
      },
    ],
  })}
${failed !== undefined && warningText({ text: failed, iconFallbackText: 'Warning' })}
<div class="govuk-button-group">
${does('again', 'Send it again', 'govuk-button--secondary')}
${does('withdraw', 'Withdraw it', 'govuk-button--secondary')}
</div>`;
}

import { partnershipsOf, twoStepOf } from '../../../../platform/identity/index.ts';
import { summaryList } from '../../../../platform/web/components/index.ts';
import { html } from '../../../../platform/web/html.ts';
import { Forbidden } from '../../../../platform/web/reply.ts';
import { openPage } from '../../../../platform/web/route.ts';
import { list } from '../../../../platform/web/words.ts';
import { describeRole } from '../../model.ts';
import { ownRoles } from '../../store.ts';

/** What somebody can see and change of their own account. */
export const accountRoutes = openPage({
  path: '/account',
  capability: 'signed-in',
  show: async ({ services, me }) => {
    if (me === undefined) throw new Forbidden('Your account has no role in a partnership at present.');
    const { on } = await twoStepOf(services.accounts, me.personId);
    const partnerships = await partnershipsOf(services.accounts, me.personId);
    const roles = await ownRoles(services.accounts, me.personId, me.partnershipId);
    const rows = [
      { key: { text: 'Name' }, value: { text: me.name } },
      {
        key: { text: 'Partnership' },
        value: { text: me.partnershipName },
        ...(partnerships.length > 1 && action('/account/partnership', 'Change', 'the partnership')),
      },
      { key: { text: 'Roles' }, value: { text: list(roles.map(describeRole)) } },
      { key: { text: 'Password' }, value: { text: 'Set' }, ...action('/account/password', 'Change', 'your password') },
      {
        key: { text: 'Two-step sign-in' },
        value: {
          text: on ? 'On: a code from your app is needed as well as the password' : 'Off: the password is enough',
        },
        ...action('/account/two-step', on ? 'Turn off' : 'Turn on', 'two-step sign-in'),
      },
      ...(on
        ? [
            {
              key: { text: 'Backup codes' },
              value: { text: 'Each lets you in once without your phone' },
              ...action('/account/two-step/backup-codes', 'Make new ones', 'backup codes'),
            },
          ]
        : []),
    ];
    return {
      title: 'Your account',
      body: html`<div class="govuk-grid-row"><div class="govuk-grid-column-two-thirds">
<h1 class="govuk-heading-l">Your account</h1>
${summaryList({ rows })}
<p class="govuk-body">If your name is wrong here, tell your partnership lead.</p>
</div></div>`,
    };
  },
});

const action = (href: string, text: string, what: string) => ({
  actions: { items: [{ href, text, visuallyHiddenText: what }] },
});

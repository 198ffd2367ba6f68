import { z } from 'zod';
import { changePassword, passwordChanged } from '../../../../platform/identity/index.ts';
import { html } from '../../../../platform/web/html.ts';
import { NotFound, redirect } from '../../../../platform/web/reply.ts';
import { openPage } from '../../../../platform/web/route.ts';
import { newPassword, newPasswordField, ownPassword, ownPasswordField } from '../fields.ts';
import { plainForm } from '../plain-form.ts';

/** Changing one's own password. */
export const changePasswordRoutes = openPage({
  path: '/account/password',
  capability: 'signed-in',
  show: async ({ csrf }, entry) => {
    const title = 'Change your password';
    return {
      title,
      back: { href: '/account' },
      body: plainForm({
        title,
        entry,
        csrf,
        lead: html`<p class="govuk-body">You stay signed in here. Anywhere else you will have to sign in again.</p>`,
        fields: [
          ownPasswordField(entry, 'current', 'The password you have now'),
          newPasswordField(entry, 'New password'),
        ],
        does: 'Change the password',
      }),
    };
  },
  change: {
    form: z.object({ current: ownPassword, password: newPassword }),
    event: passwordChanged,
    act: async ({ services, headers, me, sessionId }, given) => {
      if (me === undefined || sessionId === undefined) throw new NotFound();
      await changePassword(services.accounts, { headers }, { ...given, personId: me.personId, sessionId });
      return redirect('/account', 'Your password is changed.');
    },
  },
});

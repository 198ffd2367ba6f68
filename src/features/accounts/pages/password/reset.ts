import { z } from 'zod';
import { passwordChanged, resetLinkWorks, resetPassword } from '../../../../platform/identity/index.ts';
import { html } from '../../../../platform/web/html.ts';
import { redirect } from '../../../../platform/web/reply.ts';
import { openPage } from '../../../../platform/web/route.ts';
import { newPassword, newPasswordField } from '../fields.ts';
import { plainForm, words } from '../plain-form.ts';

/** Where the link of an e-mail leads: choosing a new password. */
export const resetPasswordRoutes = openPage({
  path: '/reset-password/:link',
  capability: 'anyone',
  params: z.object({ link: z.string().max(200) }),
  show: async ({ services, csrf, params }, entry) => {
    if (!(await resetLinkWorks(services.accounts, params.link))) return linkIsOver;
    const title = 'Choose a new password';
    return {
      title,
      body: plainForm({
        title,
        entry,
        csrf,
        lead: html`<p class="govuk-body">Wherever you are signed in now, you will have to sign in again.</p>`,
        fields: [newPasswordField(entry, 'New password')],
        does: 'Set the password',
      }),
    };
  },
  change: {
    form: z.object({ password: newPassword }),
    event: passwordChanged,
    act: async ({ services, params }, { password }) => {
      await resetPassword(services.accounts, { token: params.link, password });
      return redirect('/sign-in', 'Your new password is set. Sign in with it.');
    },
  },
});

const title = 'This link no longer works';
const linkIsOver = {
  title,
  status: 410,
  body: words(
    title,
    html`<p class="govuk-body">A link for a new password works once, for an hour. Your password is as it was.</p>
<p class="govuk-body"><a class="govuk-link" href="/forgotten-password">Ask for another link</a></p>`,
  ),
};

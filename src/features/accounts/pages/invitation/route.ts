import { z } from 'zod';
import { signIn } from '../../../../platform/identity/index.ts';
import { html } from '../../../../platform/web/html.ts';
import type { Page } from '../../../../platform/web/reply.ts';
import { redirect } from '../../../../platform/web/reply.ts';
import { openPage } from '../../../../platform/web/route.ts';
import { acceptInvitation, findInvitation, type Invitation } from '../../accept.ts';
import { invitationAccepted } from '../../events.ts';
import { describeRole } from '../../model.ts';
import { newPassword, newPasswordField } from '../fields.ts';
import { plainForm, words } from '../plain-form.ts';

/** Where the link of an invitation leads: accepting it, with a password where there is no account yet. */
export const invitationRoutes = openPage({
  path: '/invitation/:link',
  capability: 'anyone',
  params: z.object({ link: z.string().max(200) }),
  show: async ({ services, csrf, params }, entry) => {
    const invitation = await findInvitation(services.accounts, params.link);
    if (invitation === undefined) return linkIsOver;
    const { hasAccount } = invitation;
    const title = `Join ${invitation.partnership}`;
    return {
      title,
      body: plainForm({
        title,
        entry,
        csrf,
        lead: [greeting(invitation), hasAccount ? signInAfterwards : choosePassword(invitation.email)],
        fields: hasAccount ? [] : [newPasswordField(entry)],
        does: 'Accept the invitation',
      }),
    };
  },
  change: {
    form: z.object({ password: newPassword.optional() }),
    event: invitationAccepted,
    act: async ({ services, headers, setCookies, params }, { password }) => {
      const before = await findInvitation(services.accounts, params.link);
      const { email } = await acceptInvitation(services.accounts, { token: params.link, password });
      if (before?.hasAccount !== false || password === undefined) {
        return redirect('/sign-in', 'You accepted the invitation. Sign in with your password to begin.');
      }
      await signIn(services.accounts, { headers, setCookies }, { email, password });
      return redirect('/', 'Welcome. Your account is open.');
    },
  },
});

const greeting = (invitation: Invitation) =>
  html`<p class="govuk-body-l">Hello ${invitation.name}. You are invited as ${describeRole(invitation)}.</p>`;
const choosePassword = (email: string) =>
  html`<p class="govuk-body">Choose a password. From then on you sign in with it and with your e-mail address, <strong>${email}</strong>.</p>`;
const signInAfterwards = html`<p class="govuk-body">You have an account already, and sign in with it as before.</p>`;

const title = 'This invitation no longer works';
const linkIsOver: Page = {
  title,
  status: 410,
  body: words(
    title,
    html`<p class="govuk-body">The invitation was accepted already, was withdrawn or sent again with a new link, or is older than two weeks.</p>
<p class="govuk-body">If you accepted it, <a class="govuk-link" href="/sign-in">sign in</a>. Otherwise look for a newer e-mail, or ask whoever invited you to send it again.</p>`,
  ),
};

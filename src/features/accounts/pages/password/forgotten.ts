import { z } from 'zod';
import { askForReset, passwordResetAsked, resetHours } from '../../../../platform/identity/index.ts';
import { html } from '../../../../platform/web/html.ts';
import { redirect } from '../../../../platform/web/reply.ts';
import { openPage, type Route } from '../../../../platform/web/route.ts';
import { email } from '../../email.ts';
import { resetMail } from '../../mails.ts';
import { emailField } from '../fields.ts';
import { plainForm, words } from '../plain-form.ts';

/** Asking for a link to set a new password. Whoever asks learns nothing about who has an account. */
export const forgottenPasswordRoutes: Route[] = [
  ...openPage({
    path: '/forgotten-password',
    capability: 'anyone',
    show: async ({ csrf }, entry) => {
      const title = 'Set a new password';
      return {
        title,
        back: { href: '/sign-in' },
        body: plainForm({
          title,
          entry,
          csrf,
          fields: [emailField(entry, { hint: 'We send a link to this address, if an account belongs to it' })],
          does: 'Send the link',
        }),
      };
    },
    change: {
      form: z.object({ email }),
      event: passwordResetAsked,
      act: async ({ services, headers }, given) => {
        const link = await askForReset(services.accounts, { headers }, given);
        if (link !== undefined) {
          const until = new Date(Date.now() + resetHours * 3600_000);
          const address = `${services.config.baseUrl}/reset-password/${link.token}`;
          // Not waited for: how long a mail server takes would tell whether there is an account.
          services.mail.send(resetMail(link.email, address, until)).catch((error: unknown) => {
            console.error('An e-mail with a link for a new password could not be sent.', kindOf(error));
          });
        }
        return redirect('/forgotten-password/sent');
      },
    },
  }),
  ...openPage({
    path: '/forgotten-password/sent',
    capability: 'anyone',
    show: async () => {
      const title = 'Look into your e-mail';
      return {
        title,
        body: words(
          title,
          html`<p class="govuk-body">If an account belongs to the address you gave, a link to set a new password is on its way to it. It works once, for an hour.</p>
<p class="govuk-body">If nothing has come after a few minutes, look into your spam folder, and check that you gave the address to which you were invited. You can <a class="govuk-link" href="/forgotten-password">ask for another link</a>.</p>`,
        ),
      };
    },
  }),
];

/** What may stand in a log: a mail server's message can quote the address. */
const kindOf = (error: unknown) => (error instanceof Error && 'code' in error ? String(error.code) : 'Unknown error');

import { z } from 'zod';
import { SignInAgain, secondStepAwaited, signedIn, verifyCode } from '../../../../platform/identity/index.ts';
import { text } from '../../../../platform/web/form.ts';
import { html } from '../../../../platform/web/html.ts';
import { Redirect, redirect } from '../../../../platform/web/reply.ts';
import { type OpenContext, openPage, type Route } from '../../../../platform/web/route.ts';
import { appCode, codeField } from '../fields.ts';
import { plainForm } from '../plain-form.ts';
import { goingTo, onTheWay } from './next.ts';

type Next = z.output<typeof goingTo>;

/** The second step of signing in: the code from the app. */
export const codeRoutes: Route[] = openPage({
  path: '/sign-in/code',
  capability: 'anyone',
  query: goingTo,
  show: async (asked, entry) => {
    if (!(await secondStepAwaited(asked.services.accounts, asked))) return again(asked.query);
    const title = 'Enter the code from your app';
    const other = onTheWay('/sign-in/backup-code', asked.query.next);
    return {
      title,
      back: { href: onTheWay('/sign-in', asked.query.next) },
      body: plainForm({
        title,
        entry,
        csrf: asked.csrf,
        fields: [codeField(entry, 'Code', 'The 6 digits that your authenticator app shows for Tandem')],
        does: 'Sign in',
        after: html`<p class="govuk-body"><a class="govuk-link" href="${other}">I do not have my app: use a backup code</a></p>`,
      }),
    };
  },
  change: {
    form: z.object({ code: appCode }),
    event: signedIn,
    act: (asked, { code }) => finish(asked, { code, backup: false }),
  },
});

/** The second step without the app. */
export const backupCodeRoutes: Route[] = openPage({
  path: '/sign-in/backup-code',
  capability: 'anyone',
  query: goingTo,
  show: async (asked, entry) => {
    if (!(await secondStepAwaited(asked.services.accounts, asked))) return again(asked.query);
    const title = 'Enter a backup code';
    return {
      title,
      back: { href: onTheWay('/sign-in/code', asked.query.next) },
      body: plainForm({
        title,
        entry,
        csrf: asked.csrf,
        lead: html`<p class="govuk-body">You were given ten of them when you turned two-step sign-in on. Each works once. Without any, ask your partnership lead for help.</p>`,
        fields: [codeField(entry, 'Backup code', 'For example: aB3dE-6gH9j', true)],
        does: 'Sign in',
      }),
    };
  },
  change: {
    form: z.object({ code: text('Enter a backup code', 40) }),
    event: signedIn,
    act: (asked, { code }) => finish(asked, { code, backup: true }),
  },
});

async function finish(asked: OpenContext<object, Next>, given: { code: string; backup: boolean }): Promise<Redirect> {
  try {
    await verifyCode(asked.services.accounts, asked, given);
    return redirect(asked.query.next ?? '/');
  } catch (error) {
    if (error instanceof SignInAgain) return again(asked.query);
    throw error;
  }
}

function again({ next }: Next): Redirect {
  const notice = {
    kind: 'important',
    text: 'The password was too long ago, or there were too many wrong codes. Sign in again.',
  } as const;
  return new Redirect(onTheWay('/sign-in', next), notice);
}

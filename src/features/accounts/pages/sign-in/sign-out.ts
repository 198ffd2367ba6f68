import { z } from 'zod';
import { signedOut, signOut } from '../../../../platform/identity/index.ts';
import { Redirect } from '../../../../platform/web/reply.ts';
import { openPage } from '../../../../platform/web/route.ts';
import { plainForm } from '../plain-form.ts';

/** The button of every page's header; opened as a page, it asks first. */
export const signOutRoutes = openPage({
  path: '/sign-out',
  capability: 'anyone',
  show: async ({ csrf, sessionId }, entry) => {
    if (sessionId === undefined) return new Redirect('/sign-in');
    const title = 'Sign out';
    return { title, back: { href: '/' }, body: plainForm({ title, entry, csrf, fields: [], does: 'Sign out' }) };
  },
  change: {
    form: z.object({}),
    event: signedOut,
    act: async (asked) => {
      await signOut(asked.services.accounts, asked);
      return new Redirect('/sign-in', { kind: 'success', text: 'You are signed out.' });
    },
  },
});

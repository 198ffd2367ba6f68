import { z } from 'zod';
import { backupCodesRenewed, renewBackupCodes, twoStepOf } from '../../../../platform/identity/index.ts';
import { button, warningText } from '../../../../platform/web/components/index.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { NotFound, Redirect } from '../../../../platform/web/reply.ts';
import { openPage, type Route } from '../../../../platform/web/route.ts';
import { ownPassword, ownPasswordField } from '../fields.ts';
import { plainForm, words } from '../plain-form.ts';

/** Codes with what they are for, shown once. */
export function backupCodeList(codes: readonly string[]): Html {
  return html`<p class="govuk-body">Each lets you in once, should your phone be lost. They are not shown again: write them down, or keep them in a password manager.</p>
<ul class="govuk-list">${codes.map((code) => html`<li><code>${code}</code></li>`)}</ul>
${warningText({ text: 'Without the phone and without a backup code, you cannot sign in.', iconFallbackText: 'Warning' })}`;
}

/** New backup codes in place of those that are used up or lost; it takes the password. */
export const newBackupCodesRoutes: Route[] = openPage({
  path: '/account/two-step/backup-codes',
  capability: 'signed-in',
  show: async ({ services, csrf, me }, entry) => {
    if (me === undefined) throw new NotFound();
    const { on } = await twoStepOf(services.accounts, me.personId);
    if (!on) return new Redirect('/account');
    const title = 'Make new backup codes';
    const lead = html`<p class="govuk-body">You get ten new codes, and the old ones no longer work. Do this when you have used most of them, or when somebody else may have seen them.</p>`;
    const fields = [ownPasswordField(entry)];
    return {
      title,
      back: { href: '/account' },
      body: plainForm({ title, entry, csrf, lead, fields, does: 'Make new codes' }),
    };
  },
  change: {
    form: z.object({ password: ownPassword }),
    event: backupCodesRenewed,
    act: async ({ services, headers, me }, { password }) => {
      if (me === undefined) throw new NotFound();
      const codes = await renewBackupCodes(services.accounts, { headers }, { personId: me.personId, password });
      const title = 'Your new backup codes';
      return {
        title,
        body: words(
          title,
          html`<p class="govuk-body">The old codes no longer work.</p>
${backupCodeList(codes)}
${button({ text: 'I have kept them', href: '/account' })}`,
        ),
      };
    },
  },
});

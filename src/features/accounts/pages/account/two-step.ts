import { z } from 'zod';
import {
  beginTwoStep,
  confirmTwoStep,
  endTwoStep,
  type SetUp,
  twoStepOf,
  twoStepOff,
  twoStepOn,
} from '../../../../platform/identity/index.ts';
import { type Html, html } from '../../../../platform/web/html.ts';
import { NotFound, Redirect, redirect } from '../../../../platform/web/reply.ts';
import { openPage, type Route } from '../../../../platform/web/route.ts';
import { qrCode } from '../../qr/index.ts';
import { appCode, codeField, ownPassword, ownPasswordField } from '../fields.ts';
import { plainForm } from '../plain-form.ts';
import { backupCodeList } from './backup-codes.ts';

const back = { href: '/account' };

/** Turning two-step sign-in on, or off again: both begin with the password. */
export const twoStepRoutes: Route[] = openPage({
  path: '/account/two-step',
  capability: 'signed-in',
  show: async ({ services, csrf, me }, entry) => {
    if (me === undefined) throw new NotFound();
    const { on } = await twoStepOf(services.accounts, me.personId);
    const title = on ? 'Turn two-step sign-in off' : 'Turn two-step sign-in on';
    return {
      title,
      back,
      body: plainForm({
        title,
        entry,
        csrf,
        lead: html`<p class="govuk-body">${on ? offMeans : onMeans}</p>`,
        fields: [ownPasswordField(entry)],
        does: on ? 'Turn it off' : 'Continue',
      }),
    };
  },
  change: {
    form: z.object({ password: ownPassword }),
    event: [twoStepOn, twoStepOff],
    act: async (asked, { password }) => {
      const { services, me } = asked;
      if (me === undefined) throw new NotFound();
      const { on } = await twoStepOf(services.accounts, me.personId);
      const given = { personId: me.personId, password };
      if (on) {
        await endTwoStep(services.accounts, asked, given);
        return redirect('/account', 'Two-step sign-in is off.');
      }
      await beginTwoStep(services.accounts, asked, given);
      return redirect('/account/two-step/app');
    },
  },
});

const onMeans =
  'Besides your password, signing in then needs a code from an authenticator app on your phone, such as those of Microsoft or Google. Somebody who learns your password cannot sign in without the phone.';
const offMeans =
  'Your password alone will be enough to sign in. If you only want to use another phone, turn it off and then on again.';

/** Adding Tandem to the app; it is on once the app's first code is given. */
export const twoStepAppRoutes: Route[] = openPage({
  path: '/account/two-step/app',
  capability: 'signed-in',
  show: async ({ services, csrf, me }, entry) => {
    if (me === undefined) throw new NotFound();
    const { setUp } = await twoStepOf(services.accounts, me.personId);
    if (setUp === undefined) return new Redirect('/account');
    const title = 'Add Tandem to your authenticator app';
    const fields = [codeField(entry, 'Code from the app', '6 digits, which change every half minute')];
    return {
      title,
      back: { href: '/account/two-step' },
      body: plainForm({ title, entry, csrf, lead: instructions(setUp), fields, does: 'Turn two-step sign-in on' }),
    };
  },
  change: {
    form: z.object({ code: appCode }),
    event: twoStepOn,
    act: async (asked, { code }) => {
      if (asked.me === undefined) throw new NotFound();
      await confirmTwoStep(asked.services.accounts, asked, { personId: asked.me.personId, code });
      return redirect('/account', 'Two-step sign-in is on. Keep your backup codes where you will find them.');
    },
  },
});

function instructions({ address, key, backupCodes }: SetUp): Html {
  return html`<h2 class="govuk-heading-m">1. Let the app read this picture</h2>
${qrCode(address, 'The key as a picture for the camera of your app; the same key stands below as text')}
<p class="govuk-body">If you cannot, choose to type a key in the app and enter:</p>
<p class="govuk-body"><strong>${key}</strong></p>
<h2 class="govuk-heading-m">2. Keep these backup codes</h2>
${backupCodeList(backupCodes)}
<h2 class="govuk-heading-m">3. Enter the code that the app shows</h2>`;
}

import { formBody } from '../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { changeSettings } from '../../../commands/settings.ts';
import { settingsChanged } from '../../../events.ts';
import { readSettings } from '../../../settings.ts';
import { settingsFields, settingsForm } from './form.ts';

/** For the lead: how long educators stay current, and how long guarded data are kept. */
export const settingsPage = formPage({
  path: '/partners/settings',
  capability: 'partnership.manage',
  form: settingsForm,
  event: settingsChanged,
  show: async ({ tx, me, csrf }, entry) => {
    const title = 'Settings of the partnership';
    return {
      title,
      back: { href: '/partners' },
      body: formBody({
        title,
        caption: me.partnershipName,
        entry,
        csrf,
        fields: settingsFields(entry, await readSettings(tx)),
        does: 'Save settings',
        cancel: '/partners',
      }),
    };
  },
  act: async ({ tx, me }, wanted) => {
    const changed = await changeSettings(tx, me, wanted);
    return redirect('/partners', changed ? 'The settings are saved.' : undefined);
  },
});

import { formBody } from '../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { readDirectory } from '../../../../partnership/index.ts';
import { addEducator } from '../../../commands.ts';
import { educatorAdded } from '../../../events.ts';
import { detailsFields } from '../details-fields.ts';
import { detailsForm, detailsOf } from '../details-form.ts';

export const addPage = formPage({
  path: '/educators/add',
  capability: 'educators.edit',
  form: detailsForm,
  event: educatorAdded,
  show: async ({ tx, me, csrf }, entry) => ({
    title: 'Add a practice educator',
    back: { href: '/educators', text: 'Back to practice educators' },
    body: formBody({
      title: 'Add a practice educator',
      entry,
      csrf,
      fields: detailsFields(entry, undefined, await readDirectory(tx), me),
      does: 'Add educator',
      cancel: '/educators',
    }),
  }),
  act: async ({ tx, me }, form) => {
    const id = await addEducator(tx, me, detailsOf(form, await readDirectory(tx)));
    return redirect(`/educators/${id}`, `${form.name} is now on the register.`);
  },
});

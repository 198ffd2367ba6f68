import { formBody } from '../../../../../platform/web/form-body.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { readDirectory } from '../../../../partnership/index.ts';
import { addStudent } from '../../../commands.ts';
import { studentAdded } from '../../../events.ts';
import { detailsFields, detailsForm, detailsOf } from '../details.ts';

export const addPage = formPage({
  path: '/students/add',
  capability: 'people.edit',
  form: detailsForm,
  event: studentAdded,
  show: async ({ tx, me, csrf }, entry) => ({
    title: 'Add a student',
    back: { href: '/students', text: 'Back to students' },
    body: formBody({
      title: 'Add a student',
      entry,
      csrf,
      fields: detailsFields(entry, undefined, await readDirectory(tx), me),
      does: 'Add student',
      cancel: '/students',
    }),
  }),
  act: async ({ tx, me }, form) => {
    const id = await addStudent(tx, me, detailsOf(form, await readDirectory(tx)));
    return redirect(`/students/${id}`, `${form.name} is now on the register.`);
  },
});

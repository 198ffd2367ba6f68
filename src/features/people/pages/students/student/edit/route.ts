import { z } from 'zod';
import { id } from '../../../../../../platform/web/form.ts';
import { formBody } from '../../../../../../platform/web/form-body.ts';
import { NotFound, redirect } from '../../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../../platform/web/route.ts';
import { readDirectory } from '../../../../../partnership/index.ts';
import { changeStudent } from '../../../../commands.ts';
import { studentChanged } from '../../../../events.ts';
import { mayKeepStudent } from '../../../../policy.ts';
import { student } from '../../../../store.ts';
import { detailsFields, detailsForm, detailsOf } from '../../details.ts';

export const editPage = formPage({
  path: '/students/:student/edit',
  capability: 'people.edit',
  params: z.object({ student: id }),
  form: detailsForm,
  event: studentChanged,
  show: async ({ tx, me, csrf, params }, entry) => {
    const kept = await student(tx, params.student);
    if (!kept || !mayKeepStudent(me, kept)) throw new NotFound();
    return {
      title: 'Change a student',
      back: { href: `/students/${kept.id}`, text: `Back to ${kept.name}` },
      body: formBody({
        title: 'Change a student',
        caption: kept.name,
        entry,
        csrf,
        fields: detailsFields(entry, kept, await readDirectory(tx), me),
        does: 'Save changes',
        cancel: `/students/${kept.id}`,
      }),
    };
  },
  act: async ({ tx, me, params }, form) => {
    const changed = await changeStudent(tx, me, params.student, detailsOf(form, await readDirectory(tx)));
    return redirect(`/students/${params.student}`, changed ? 'The changes are saved.' : undefined);
  },
});

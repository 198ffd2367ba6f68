import { z } from 'zod';
import { id } from '../../../../../../platform/web/form.ts';
import { redirect } from '../../../../../../platform/web/reply.ts';
import { action } from '../../../../../../platform/web/route.ts';
import { bringBack } from '../../../../commands.ts';
import { studentBack } from '../../../../events.ts';

/** The button that puts a withdrawn student back on the programme. */
export const backAction = action({
  path: '/students/:student/back',
  capability: 'people.edit',
  params: z.object({ student: id }),
  form: z.object({}),
  event: studentBack,
  act: async ({ tx, me, params }) => {
    const done = await bringBack(tx, me, params.student);
    return redirect(`/students/${params.student}`, done ? 'Back on the programme.' : undefined);
  },
});

import { z } from 'zod';
import { choice, id } from '../../../../../../platform/web/form.ts';
import { redirect } from '../../../../../../platform/web/reply.ts';
import { action } from '../../../../../../platform/web/route.ts';
import { markLeft } from '../../../../commands.ts';
import { educatorBack, educatorLeft } from '../../../../events.ts';

/** The button that marks an educator as left, or as back again. */
export const leaveAction = action({
  path: '/educators/:educator/leave',
  capability: 'educators.edit',
  params: z.object({ educator: id }),
  form: z.object({ left: choice(['yes', 'no'], 'Say whether the educator has left') }),
  event: [educatorLeft, educatorBack],
  act: async ({ tx, me, params }, { left }) => {
    const changed = await markLeft(tx, me, params.educator, left === 'yes');
    const done =
      left === 'yes'
        ? 'Marked as left. Nothing was removed: the record stays, and gets no students.'
        : 'Back on the register.';
    return redirect(`/educators/${params.educator}`, changed ? done : undefined);
  },
});

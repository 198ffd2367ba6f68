import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { redirect } from '../../../../../platform/web/reply.ts';
import { formPage } from '../../../../../platform/web/route.ts';
import { changeRound } from '../../../rounds/commands.ts';
import { roundChanged } from '../../../rounds/events.ts';
import { roundOf } from '../../../rounds/store.ts';
import { roundForm, roundValues } from '../../rounds/form.ts';
import { roundFormBody } from '../../rounds/form-view.ts';
import { roundPath } from '../frame.ts';

/** The round's dates, and the rules of its allocation. */
export const editRoundRoutes = formPage({
  path: '/rounds/:round/edit',
  capability: 'placements.edit',
  params: z.object({ round: id }),
  form: roundForm,
  event: roundChanged,
  show: async ({ tx, csrf, params }, entry) => {
    const round = await roundOf(tx, params.round);
    const title = 'Change the round';
    const cancel = roundPath(round);
    return {
      title,
      back: { href: cancel },
      body: roundFormBody({
        title,
        caption: round.name,
        does: 'Save',
        cancel,
        csrf,
        entry,
        values: roundValues(round),
      }),
    };
  },
  act: async ({ tx, me, params }, details) => {
    const changed = await changeRound(tx, me, params.round, details);
    return redirect(roundPath({ id: params.round }), changed ? `${details.name} was changed.` : undefined);
  },
});

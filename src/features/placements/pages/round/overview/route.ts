import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { Redirect } from '../../../../../platform/web/reply.ts';
import { page } from '../../../../../platform/web/route.ts';
import { mayOffer, mayRunRounds } from '../../../rounds/policy.ts';
import { roundOf } from '../../../rounds/store.ts';
import { roundPath } from '../frame.ts';

/** A round opens on what the person comes to look after: students, their own places, or who is placed where. */
export const overviewRoutes = page({
  path: '/rounds/:round',
  capability: 'placements.view',
  params: z.object({ round: id }),
  show: async ({ tx, me, params }) => {
    const round = await roundOf(tx, params.round);
    return new Redirect(roundPath(round, mayRunRounds(me) ? 'students' : mayOffer(me) ? 'places' : 'allocation'));
  },
});

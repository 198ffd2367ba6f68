import { z } from 'zod';
import { recentEvents } from '../../../../../../platform/events/recent.ts';
import { id } from '../../../../../../platform/web/form.ts';
import { page } from '../../../../../../platform/web/route.ts';
import { offerOf } from '../../../../offers/commands.ts';
import { mayKeepOffer } from '../../../../offers/policy.ts';
import { roundOf } from '../../../../rounds/store.ts';
import { roundFrame, roundPath } from '../../frame.ts';
import { offerBody } from './view.ts';

/** One offer: what is offered, and what happened to it. */
export const offerRoutes = page({
  path: '/rounds/:round/places/:offer',
  capability: 'placements.offer',
  params: z.object({ round: id, offer: id }),
  show: async (asked) => {
    const { tx, me, csrf, params } = asked;
    const round = await roundOf(tx, params.round);
    const offer = await offerOf(tx, round.id, params.offer);
    const happened = await recentEvents(tx, { subjectId: offer.id, limit: 20 });
    return roundFrame(asked, round, {
      tab: 'places',
      title: offer.reference,
      within: { text: 'Places', href: roundPath(round, 'places') },
      body: offerBody({ round, offer, csrf, mayEdit: mayKeepOffer(me, offer), happened }),
    });
  },
});

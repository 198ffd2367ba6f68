import { z } from 'zod';
import { choice, id } from '../../../../../platform/web/form.ts';
import { Redirect, Refused, redirect } from '../../../../../platform/web/reply.ts';
import { action, page } from '../../../../../platform/web/route.ts';
import { removePin, setPin } from '../../../pins/commands.ts';
import { pinRemoved, pinSet } from '../../../pins/events.ts';
import { momentOf, othersSince, pinsOf } from '../../../pins/store.ts';
import { roundOf } from '../../../rounds/store.ts';
import { roundFrame, roundPath } from '../frame.ts';
import { othersInWords, pinsBody } from './view.ts';

const path = '/rounds/:round/pins';
const capability = 'placements.allocate';
const params = z.object({ round: id });

/** The event number by which a page knows what is new since it was opened. */
const moment = z.string().regex(/^\d{1,18}$/);

const form = z.object({
  profile: id,
  offer: id,
  educator: z.union([id, z.literal('')]),
  pin: choice(['must', 'must-educator', 'never', 'never-educator'], 'Choose what to pin'),
  run: id,
  at: choice(['run', 'student'], 'Go back and load the page again'),
  moment,
});

/** The pins of a round: who set which, and when; setting one from a run’s pages, and removing one. */
export const pinRoutes = [
  ...page({
    path,
    capability,
    params,
    show: async (asked) => {
      const round = await roundOf(asked.tx, asked.params.round);
      const pins = await pinsOf(asked.tx, round.id);
      const body = pinsBody({ round, pins, csrf: asked.csrf, moment: await momentOf(asked.tx, round.id) });
      return roundFrame(asked, round, {
        tab: 'allocation',
        title: 'Pins',
        within: { text: 'Allocation', href: roundPath(round, 'allocation') },
        body,
      });
    },
  }),
  ...action({
    path,
    capability,
    params,
    form,
    event: pinSet,
    act: async ({ tx, me, params }, { profile, offer, educator, pin, run, at, moment }) => {
      const round = { id: params.round };
      const back =
        at === 'student'
          ? roundPath(round, 'runs', run, 'students', profile)
          : `${roundPath(round, 'runs', run)}#s-${profile}`;
      const withEducator = pin.endsWith('-educator') && educator !== '';
      const wanted = {
        roundId: round.id,
        profileId: profile,
        offerId: offer,
        educatorId: withEducator ? educator : undefined,
        kind: pin.startsWith('must') ? ('must' as const) : ('never' as const),
      };
      // Asked only when this pin's turn has come: then what somebody set at the same moment is known.
      const others = async () => othersInWords(await othersSince(tx, round.id, moment));
      try {
        const set = await setPin(tx, me, wanted);
        if (!set)
          return new Redirect(back, {
            kind: 'important',
            text: `The same pin was there already. ${await others()}`.trim(),
          });
        return redirect(back, `The pin is set, and every run from now on keeps it. ${await others()}`.trim());
      } catch (error) {
        if (!(error instanceof Refused)) throw error;
        return new Redirect(back, { kind: 'important', text: `${error.message} ${await others()}`.trim() });
      }
    },
  }),
  ...action({
    path: `${path}/:pin/remove`,
    capability,
    params: params.extend({ pin: id }),
    form: z.object({ moment }),
    event: pinRemoved,
    act: async ({ tx, me, params }, form) => {
      const back = roundPath({ id: params.round }, 'pins');
      const others = othersInWords(await othersSince(tx, params.round, form.moment));
      if (await removePin(tx, me, params.round, params.pin))
        return redirect(back, `The pin is removed. ${others}`.trim());
      return new Redirect(back, {
        kind: 'important',
        text: `Somebody else had removed this pin already. ${others}`.trim(),
      });
    },
  }),
];

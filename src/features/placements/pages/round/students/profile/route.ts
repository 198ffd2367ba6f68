import { z } from 'zod';
import { recentEvents } from '../../../../../../platform/events/recent.ts';
import { id } from '../../../../../../platform/web/form.ts';
import { redirect } from '../../../../../../platform/web/reply.ts';
import { action, page } from '../../../../../../platform/web/route.ts';
import { bringProfileBack, profileOf, withdrawProfiles } from '../../../../profiles/commands.ts';
import { profileBack, profileWithdrawn } from '../../../../profiles/events.ts';
import { mayRunRounds } from '../../../../rounds/policy.ts';
import { roundOf } from '../../../../rounds/store.ts';
import { roundFrame, roundPath } from '../../frame.ts';
import { profileBody } from './view.ts';

const params = z.object({ round: id, profile: id });

/** One student's profile: the student's own, too. Row-level security shows it to nobody else. */
const profilePage = page({
  path: '/rounds/:round/students/:profile',
  capability: 'placements.view',
  params,
  show: async (asked) => {
    const { tx, me, csrf } = asked;
    const round = await roundOf(tx, asked.params.round);
    const profile = await profileOf(tx, round.id, asked.params.profile);
    const happened = await recentEvents(tx, { subjectId: profile.studentId, roundId: round.id, limit: 20 });
    const mayEdit = mayRunRounds(me);
    return roundFrame(asked, round, {
      tab: 'students',
      title: profile.name,
      ...(mayEdit && { within: { text: 'Students', href: roundPath(round, 'students') } }),
      body: profileBody({ round, profile, csrf, mayEdit, happened }),
    });
  },
});

const withdraw = action({
  path: '/rounds/:round/students/:profile/withdraw',
  capability: 'placements.edit',
  params,
  form: z.object({}),
  event: profileWithdrawn,
  act: async ({ tx, me, params }) => {
    const profile = await profileOf(tx, params.round, params.profile);
    await withdrawProfiles(tx, me, [profile]);
    const done = `${profile.name} was withdrawn from the round.`;
    return redirect(roundPath({ id: params.round }, 'students', profile.id), profile.withdrawn ? undefined : done);
  },
});

const back = action({
  path: '/rounds/:round/students/:profile/back',
  capability: 'placements.edit',
  params,
  form: z.object({}),
  event: profileBack,
  act: async ({ tx, me, params }) => {
    const profile = await profileOf(tx, params.round, params.profile);
    await bringProfileBack(tx, me, profile);
    const done = `${profile.name} is back in the round.`;
    return redirect(roundPath({ id: params.round }, 'students', profile.id), profile.withdrawn ? done : undefined);
  },
});

export const profileRoutes = [...profilePage, ...withdraw, ...back];

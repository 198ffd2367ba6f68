import { z } from 'zod';
import { recentEvents } from '../../../../../../../platform/events/recent.ts';
import { id } from '../../../../../../../platform/web/form.ts';
import { Forbidden, NotFound } from '../../../../../../../platform/web/reply.ts';
import { openPage } from '../../../../../../../platform/web/route.ts';
import { offersOf } from '../../../../../offers/store.ts';
import { momentOf, pinsOf } from '../../../../../pins/store.ts';
import { profilesOf } from '../../../../../profiles/store.ts';
import { educatorRows } from '../../../../../round-rows.ts';
import { roundOf } from '../../../../../rounds/store.ts';
import { matchedIn, waitingOf } from '../../../../../runs/matched.ts';
import { mayAllocate } from '../../../../../runs/policy.ts';
import { elsewhere } from '../../../../../runs/possibilities.ts';
import { doneRunOf } from '../../../../../runs/store.ts';
import { roundFrame, roundPath } from '../../../frame.ts';
import { studentBody } from './view.ts';

/**
 * One student in a run: what was asked for and what was got, why, and what else was possible. What is possible is worked
 * out between two transactions: it concerns everybody in the round, and no connection is to wait for the solver.
 */
export const studentInRunRoutes = openPage({
  path: '/rounds/:round/runs/:run/students/:profile',
  capability: 'signed-in',
  params: z.object({ round: id, run: id, profile: id }),
  show: async ({ me: who, params, services, ...asked }) => {
    if (who === undefined || !mayAllocate(who)) {
      throw new Forbidden(
        'The results of an allocation are for the central team and for universities’ placement co-ordinators.',
      );
    }
    const me = who;
    const { database } = services;
    const person = { kind: 'person', personId: me.personId, partnershipId: me.partnershipId } as const;
    const { round: roundId, run: runId, profile: profileId } = params;
    await database.as(person, async (tx) => {
      await doneRunOf(tx, roundId, runId);
      const [profile] = await profilesOf(tx, roundId, { id: profileId });
      if (profile === undefined) throw new NotFound();
    });
    const possible = await elsewhere(database, { partnershipId: me.partnershipId, roundId, profileId });
    return database.as(person, async (tx) => {
      const round = await roundOf(tx, roundId);
      const run = await doneRunOf(tx, roundId, runId);
      const [profile] = await profilesOf(tx, roundId, { id: profileId });
      if (profile === undefined) throw new NotFound();
      const [match] = await matchedIn(tx, runId, { profileId });
      const [waits] = await waitingOf(tx, runId, { profileId });
      const body = studentBody({
        round,
        run,
        profile,
        match,
        waits,
        possible,
        offers: await offersOf(tx, roundId),
        educators: await educatorRows(tx, roundId),
        pins: await pinsOf(tx, roundId, { profileId }),
        happened: await recentEvents(tx, { subjectId: profile.studentId, roundId, limit: 20 }),
        csrf: asked.csrf,
        moment: await momentOf(tx, roundId),
      });
      return roundFrame({ ...asked, services, tx, me }, round, {
        tab: 'allocation',
        title: `${profile.name} in run ${run.number}`,
        within: { text: `Run ${run.number}`, href: roundPath(round, 'runs', run.id) },
        body,
      });
    });
  },
});

import { setTimeout as wait } from 'node:timers/promises';
import {
  acceptRun,
  askForRun,
  matchedIn,
  type Run,
  roundOf,
  runOf,
  setPin,
} from '../../src/features/placements/index.ts';
import type { Personnel } from '../generate/personnel.ts';
import type { Acting } from './acting.ts';

/** Somebody asks for a run of the allocation and waits for its end. Jobs must be at work in some process. */
export async function allocate(acting: Acting, who: Personnel['key'], roundId: string): Promise<Run> {
  const { runId } = await acting.as(who, async (tx, me) =>
    askForRun(tx, me, acting.services.jobs, await roundOf(tx, roundId)),
  );
  for (;;) {
    const run = await acting.as(who, (tx) => runOf(tx, roundId, runId));
    if (run.state === 'done') return run;
    if (run.finishedAt !== undefined) throw new Error(`The demonstration could not be allocated: ${run.message}`);
    await wait(100);
  }
}

/** Accepts a run as whoever answers for the allocation. */
export function accept(acting: Acting, run: Run): Promise<number> {
  return acting.as('lead', (tx, me) => acceptRun(tx, me, run, 0));
}

/**
 * After a look at a run the co-ordinator promises one student the place found, and the consultant notes two refusals: one
 * of a place, one of an educator.
 */
export async function pinSome(acting: Acting, roundId: string, run: Run): Promise<void> {
  const found = await acting.as('coordinator', (tx) => matchedIn(tx, run.id));
  const matched = found.sort((a, b) => (a.reference < b.reference ? -1 : 1));
  for (const [at, who, kind, withEducator] of [
    [4, 'coordinator', 'must', true],
    [11, 'consultant', 'never', false],
    [23, 'consultant', 'never', true],
  ] as const) {
    const match = matched[at];
    if (match === undefined) throw new Error('The demonstration’s run places too few students.');
    const { profileId, offerId } = match;
    const educatorId = withEducator ? match.educatorId : undefined;
    await acting.as(who, (tx, me) => setPin(tx, me, { roundId, profileId, offerId, educatorId, kind }));
  }
}

import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { recordAll } from '../../../platform/events/record-all.ts';
import type { Me } from '../../../platform/identity/me.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import { Forbidden, NotFound, Refused } from '../../../platform/web/reply.ts';
import type { PlacementRound } from '../rounds/model.ts';
import { lockRound } from '../rounds/store.ts';
import {
  placementMade,
  placementsReceived,
  placementsTakenBack,
  placementTakenBack,
  roundReopened,
  runAccepted,
  runAsked,
} from './events.ts';
import { isUnderWay, type Run } from './model.ts';
import { mayAccept, mayAllocate } from './policy.ts';
import { allocationSolve } from './solve-job.ts';
import { acceptedRun, addRun, doneRunOf, presentRun } from './store.ts';

/** The run that was asked for, or the one that was under way already. */
export interface Asked {
  runId: string;
  already: boolean;
}

/** Asks for a run of the allocation: a row and its work, or neither. One at a time in a round. */
export async function askForRun(tx: Tx, me: Me, jobs: Jobs, round: PlacementRound): Promise<Asked> {
  if (!mayAllocate(me)) {
    throw new Forbidden('The allocation is run by the central team and by universities’ placement co-ordinators.');
  }
  await lockRound(tx, round.id);
  const present = await presentRun(tx, round.id);
  if (present !== undefined && isUnderWay(present)) return { runId: present.id, already: true };
  const runId = randomUUID();
  const number = await addRun(tx, { id: runId, roundId: round.id, policy: round.policy });
  await jobs.send(tx, allocationSolve, { runId, roundId: round.id }, { subjectId: runId, roundId: round.id });
  await record(tx, runAsked, { number }, { subjectId: runId, roundId: round.id });
  return { runId, already: false };
}

/**
 * Accepts a run: everybody whom it places is placed. `changedSince` says how many records had changed since it was made,
 * as the person was told.
 * @throws Refused where another run is accepted, somebody it names has been withdrawn since, or
 * another round has taken an educator
 */
export async function acceptRun(tx: Tx, me: Me, run: Run, changedSince: number): Promise<number> {
  checkMayAccept(me);
  await lockRound(tx, run.roundId);
  const { number } = await doneRunOf(tx, run.roundId, run.id);
  const placed = await settled(tx, sql`select * from accept_run(${run.id})`);
  await record(
    tx,
    runAccepted,
    { number, placed: placed.length, changedSince },
    { subjectId: run.id, roundId: run.roundId },
  );
  await tellEveryone(tx, run.roundId, placed, [placementMade, placementsReceived]);
  return placed.length;
}

/**
 * Takes the acceptance of a round's run back, and with it the placements.
 * @throws NotFound where no run is accepted
 */
export async function reopenRound(tx: Tx, me: Me, roundId: string, reason: string): Promise<number> {
  checkMayAccept(me);
  await lockRound(tx, roundId);
  const run = await acceptedRun(tx, roundId);
  if (run === undefined) throw new NotFound();
  const removed = await settled(tx, sql`select * from reopen_round(${roundId})`);
  await record(
    tx,
    roundReopened,
    { number: run.number, removed: removed.length, reason },
    { subjectId: run.id, roundId },
  );
  await tellEveryone(tx, roundId, removed, [placementTakenBack, placementsTakenBack]);
  return removed.length;
}

function checkMayAccept(me: Me): void {
  if (!mayAccept(me)) {
    throw new Forbidden(
      'An allocation is accepted by the partnership lead or by a university’s placement co-ordinator.',
    );
  }
}

interface Settled {
  student_id: string;
  provider_id: string;
  organisation_id: string;
  service_id: string;
}

const refusals: Readonly<Record<string, string>> = {
  TD002:
    'Another run of this round is accepted already. Nothing was changed: re-open the round first, then accept this run.',
  TD004:
    'Since this run was made another round was accepted, and an educator in it would now have more students at a time than they can take. Nothing was changed: run the allocation again, and accept that run.',
  TD003:
    'Since this run was made a student, an offer or an educator in it was withdrawn. Nothing was changed: run the allocation again, and accept that run.',
};

async function settled(tx: Tx, query: ReturnType<typeof sql>): Promise<Settled[]> {
  try {
    return (await sql<Settled>`${query}`.execute(tx)).rows;
  } catch (error) {
    if (!(error instanceof pg.DatabaseError)) throw error;
    if (error.code === 'TD001') throw new NotFound();
    const refusal = refusals[error.code ?? ''];
    throw refusal === undefined ? error : new Refused(refusal);
  }
}

/** To each student's timeline, and to each service's how many of them are theirs. */
async function tellEveryone(
  tx: Tx,
  roundId: string,
  settled: readonly Settled[],
  [ofStudent, ofService]: readonly [typeof placementMade, typeof placementsReceived],
): Promise<void> {
  await recordAll(
    tx,
    ofStudent,
    settled.map((each) => ({
      payload: {},
      about: { subjectId: each.student_id, roundId, organisationId: each.provider_id },
    })),
  );
  const services = Map.groupBy(settled, ({ service_id }) => service_id);
  await recordAll(
    tx,
    ofService,
    [...services].map(([serviceId, theirs]) => ({
      payload: { students: theirs.length },
      about: { subjectId: roundId, roundId, serviceId, ...organisationOf(theirs) },
    })),
  );
}

/** The organisation of placements that are of one service. */
function organisationOf([first]: readonly Settled[]) {
  return first && { organisationId: first.organisation_id };
}

import { z } from 'zod';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { defineJob, type JobContext, JobFailed } from '../../../platform/jobs/index.ts';
import { capitalised } from '../../../platform/web/words.ts';
import { type RoundForEngine, roundForEngine } from '../round-for-engine.ts';
import { lockRound } from '../rounds/store.ts';
import { runClashed, runDone } from './events.ts';
import { Fingerprints } from './fingerprints.ts';
import { withMentions } from './mentions.ts';
import { isUnderWay, type Run } from './model.ts';
import { summaryOf, writeResult } from './result.ts';
import type { Found } from './solver/protocol.ts';
import { solveRound } from './solver/thread.ts';
import { runOf, setState, writeClash } from './store.ts';

const input = z.object({ runId: z.uuid(), roundId: z.uuid() });

/** After this the best allocation found so far is the result; the job itself may last half as long again. */
const solveSeconds = 1200;

/**
 * Computes a run: reads the round as it is, solves it in the solver's thread, and writes matches, waits and summary in one
 * transaction. Killed in the middle it leaves nothing behind, and begins again.
 */
export const allocationSolve = defineJob({
  name: 'allocation.solve',
  title: 'Working out the allocation',
  input,
  options: { timeoutSeconds: solveSeconds * 1.5, exclusiveBy: ({ roundId }) => roundId },
  leadsTo: ({ roundId, runId }) => `/rounds/${roundId}/runs/${runId}`,
  changed: async (tx, { runId }, { state, message }) => {
    if (state !== 'done') await setState(tx, runId, state, message);
  },
  run: async (context, { runId, roundId }) => {
    const { job, services, signal, progress, hold } = context;
    const as = <T>(work: (tx: Tx) => Promise<T>) =>
      services.database.as({ kind: 'system', ...(job.partnershipId && { partnershipId: job.partnershipId }) }, work);
    progress(0, 'Reading the round');
    const read = await as((tx) => begin(tx, roundId, runId));
    if (read === undefined) return;
    const { given, number } = read;
    const found = await solve(roundId, given, context);
    signal.throwIfAborted();
    progress(0.97, 'Writing the result down');
    const inputs = new Fingerprints(given, services.secret);
    await as(async (tx) => {
      await hold(tx);
      const about = { subjectId: runId, roundId };
      if (found.outcome.kind === 'clash') {
        const { why, pins } = found.outcome.clash;
        await writeClash(tx, runId, withMentions(why, pins, given.students));
        await record(tx, runClashed, { number }, about);
        return;
      }
      const solved = { ...found, outcome: found.outcome };
      const summary = summaryOf(solved, given);
      await writeResult(tx, runId, { found: solved, summary, given, inputs });
      await record(tx, runDone, { number, placed: summary.placed, waiting: summary.waiting }, about);
    });
  },
});

/** The round as it stands, at a moment when nobody is in the midst of changing it; nothing where the run has its result. */
async function begin(
  tx: Tx,
  roundId: string,
  runId: string,
): Promise<(Pick<Run, 'number'> & { given: RoundForEngine }) | undefined> {
  await lockRound(tx, roundId);
  const run = await runOf(tx, roundId, runId);
  if (!isUnderWay(run)) return undefined;
  return { number: run.number, given: await roundForEngine(tx, roundId) };
}

async function solve(roundId: string, { round }: RoundForEngine, { signal, progress }: JobContext): Promise<Found> {
  try {
    return await solveRound(roundId, round, {
      signal,
      timeLimitSeconds: solveSeconds,
      progress: (fraction, phrase) => progress(0.02 + fraction * 0.94, capitalised(phrase)),
    });
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof Error && /memory/i.test(error.message)) {
      throw new JobFailed(
        'The round is too large for the memory that the solver has. What was there before still stands. Split it into two rounds, for example by stage, and run them one after the other.',
      );
    }
    throw error;
  }
}

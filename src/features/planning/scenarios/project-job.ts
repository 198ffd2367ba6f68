import { z } from 'zod';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { defineJob } from '../../../platform/jobs/index.ts';
import { capitalised } from '../../../platform/web/words.ts';
import { project } from '../projecting/project.ts';
import { about } from './about.ts';
import { outcomeDigest } from './digest.ts';
import { projectionMade } from './events.ts';
import { isOf, type Outcome } from './model.ts';
import { keepProjection, noteAgain, projectionOf } from './projections.ts';
import { readyScenario } from './ready.ts';
import { lockScenario, scenarioOf } from './store.ts';

const input = z.object({ scenarioId: z.uuid() });

const longest = 3600;

/** Projects a scenario as it is when the work begins, on all processors of this process, and keeps what it comes to. */
export const planningProject = defineJob({
  name: 'planning.project',
  title: 'Working out the projection',
  input,
  options: { timeoutSeconds: longest, exclusiveBy: ({ scenarioId }) => scenarioId },
  leadsTo: ({ scenarioId }) => `/plan/scenarios/${scenarioId}`,
  run: async ({ job, services, signal, progress, hold }, { scenarioId }) => {
    const as = <T>(work: (tx: Tx) => Promise<T>) =>
      services.database.as({ kind: 'system', ...(job.partnershipId && { partnershipId: job.partnershipId }) }, work);
    progress(0, 'Reading the scenario');
    const kept = await as((tx) => scenarioOf(tx, scenarioId));
    const { scenario } = readyScenario(kept);
    const outcome = await project(scenario, {
      runs: kept.runs,
      seed: kept.seed,
      signal,
      onProgress: (share, words) => progress(0.02 + share * 0.95, capitalised(words)),
    });
    signal.throwIfAborted();
    progress(0.98, 'Writing the result down');
    await as(async (tx) => {
      await hold(tx);
      await keep(tx, kept.digest, scenarioId, outcome);
    });
  },
});

/** Keeps an outcome; of a frozen scenario that has one already, only whether it is the same. */
async function keep(tx: Tx, digest: string, id: string, outcome: Outcome): Promise<void> {
  const scenario = await lockScenario(tx, id);
  const before = await projectionOf(tx, id);
  if (scenario.state === 'frozen' && before !== undefined && isOf(before, scenario)) {
    const same = before.outcomeDigest === outcomeDigest(outcome);
    await noteAgain(tx, id, same);
    await record(tx, projectionMade, { again: same ? 'same' : 'other' }, about(scenario));
    return;
  }
  // Changed meanwhile: it is kept as what it is of, so that the page says that it is of an earlier state.
  await keepProjection(tx, { ...scenario, digest }, outcome);
  await record(tx, projectionMade, { again: 'first' }, about(scenario));
}

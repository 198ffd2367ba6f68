import type { Database, Tx } from '../database/index.ts';
import type { Job } from './job.ts';
import { type OnProblem, reportProblem } from './problem.ts';
import { type DeliveryState, deliveryStates } from './queue.ts';
import { abandonJob, lockUnfinished, readUnfinished, waitAgain } from './running.ts';
import { sentences } from './sentences.ts';
import type { JobRow } from './store.ts';

/**
 * Brings jobs into step with the queue where a process died between the two: those whose worker died wait again, or have
 * failed where that happened too often; those that the queue no longer has have failed. One that cannot be brought into
 * step does not hold up the others.
 * @returns the names of jobs that are ready to be run again
 */
export async function reconcile(
  database: Database,
  jobs: readonly Job[],
  onProblem: OnProblem = reportProblem,
): Promise<Set<string>> {
  const ready = new Set<string>();
  for (const { id, name } of await outOfStep(database)) {
    try {
      if (await bringIntoStep(database, jobs, id)) ready.add(name);
    } catch (error) {
      onProblem(`${name} could not be brought into step with the queue; it is tried again soon.`, error);
    }
  }
  return ready;
}

/** Those that seem so; by the time they are held, a worker may have had them. */
async function outOfStep(database: Database): Promise<JobRow[]> {
  return database.as({ kind: 'system' }, async (tx) => {
    const rows = await readUnfinished(tx);
    if (rows.length === 0) return [];
    const ids = rows.map((row) => row.delivery_id);
    const states = await deliveryStates(tx, ids);
    return rows.filter((row) => !agrees(row, states.get(row.delivery_id)));
  });
}

function agrees(row: JobRow, delivery: DeliveryState | undefined): boolean {
  return delivery === 'active' || (row.state === 'waiting' && (delivery === 'created' || delivery === 'retry'));
}

/** Answers whether the job is ready to be run again. */
async function bringIntoStep(database: Database, jobs: readonly Job[], id: string): Promise<boolean> {
  return database.as({ kind: 'system' }, async (tx) => {
    const row = await lockUnfinished(tx, id);
    if (row === undefined) return false;
    const delivery = (await deliveryStates(tx, [row.delivery_id])).get(row.delivery_id);
    if (agrees(row, delivery)) return false;
    const job = jobs.find(({ name }) => name === row.name);
    const change = await inStep(tx, row, delivery, job?.retries ?? 0);
    await job?.changed(tx, row.input, { id, ...change });
    await database.notify(tx, 'job', id);
    return change.state === 'waiting';
  });
}

type Changed = { state: 'waiting'; message: undefined } | { state: 'failed'; message: string };

async function inStep(tx: Tx, row: JobRow, delivery: DeliveryState | undefined, retries: number): Promise<Changed> {
  if (delivery === 'created' || delivery === 'retry') {
    if (row.failures >= retries) return abandon(tx, row, sentences.died);
    await waitAgain(tx, row);
    return { state: 'waiting', message: undefined };
  }
  return abandon(tx, row, row.state === 'running' ? sentences.died : sentences.lost);
}

async function abandon(tx: Tx, row: JobRow, message: string): Promise<Changed> {
  await abandonJob(tx, row.id, message);
  return { state: 'failed', message };
}

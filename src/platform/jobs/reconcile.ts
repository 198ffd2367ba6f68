import type { Database, Tx } from '../database/index.ts';
import type { Job } from './job.ts';
import { type DeliveryState, deliveryStates } from './queue.ts';
import { sentences } from './sentences.ts';
import { abandonJob, type JobRow, lockUnfinished, waitAgain } from './store.ts';

/**
 * Brings jobs into step with the queue where a process died between the two: those whose worker died wait again, or have
 * failed where that happened too often; those that the queue no longer has have failed.
 * @returns the names of jobs that are ready to be run again
 */
export async function reconcile(database: Database, jobs: readonly Job[]): Promise<Set<string>> {
  return database.as({ kind: 'system' }, async (tx) => {
    const rows = await lockUnfinished(tx);
    if (rows.length === 0) return new Set();
    const states = await deliveryStates(
      tx,
      rows.map((row) => row.delivery_id),
    );
    const ready = new Set<string>();
    for (const row of rows) {
      const job = jobs.find(({ name }) => name === row.name);
      const ended = await inStep(tx, row, states.get(row.delivery_id), job?.retries ?? 0);
      if (ended === undefined) continue;
      if (ended.state === 'waiting') ready.add(row.name);
      await job?.changed(tx, row.input, { id: row.id, ...ended });
      await database.notify(tx, 'job', row.id);
    }
    return ready;
  });
}

type Changed = { state: 'waiting'; message: undefined } | { state: 'failed'; message: string };

async function inStep(
  tx: Tx,
  row: JobRow,
  delivery: DeliveryState | undefined,
  retries: number,
): Promise<Changed | undefined> {
  if (delivery === 'active') return undefined;
  if (delivery === 'created' || delivery === 'retry') {
    if (row.state === 'waiting') return undefined;
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

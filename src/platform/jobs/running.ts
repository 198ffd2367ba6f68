import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { JobState } from './schema.ts';
import { type JobRow, readJobs, unfinished } from './store.ts';

/** Starts the delivery's job, if it still waits for it; a start that came to no end before counts as a failure. */
export async function startJob(tx: Tx, id: string, deliveryId: string): Promise<JobRow | undefined> {
  return tx
    .updateTable('job')
    .set((eb) => ({
      state: 'running',
      started_at: sql<Date>`now()`,
      attempts: eb('attempts', '+', 1),
      failures: sql<number>`failures + (state = 'running')::int`,
      progress: 0,
      doing: '',
      message: null,
    }))
    .where('id', '=', id)
    .where('delivery_id', '=', deliveryId)
    .where('state', 'in', unfinished)
    .returningAll()
    .executeTakeFirst();
}

/** A start of a job; whoever holds an older one has lost the job. */
export interface Attempt {
  id: string;
  attempts: number;
}

/** Says how far a running job is; false where it is no longer this attempt's. */
export async function writeProgress(tx: Tx, of: Attempt, progress: number, doing: string): Promise<boolean> {
  const written = await running(tx, of).set({ progress, doing }).executeTakeFirst();
  return written.numUpdatedRows > 0n;
}

/** Whether it still is this attempt's, held so until the transaction ends. */
export async function holdJob(tx: Tx, of: Attempt): Promise<boolean> {
  const held = await tx
    .selectFrom('job')
    .select('id')
    .where('id', '=', of.id)
    .where('attempts', '=', of.attempts)
    .where('state', '=', 'running')
    .forUpdate()
    .executeTakeFirst();
  return held !== undefined;
}

/** Ends a running job, if it still is this attempt's. */
export async function endJob(tx: Tx, of: Attempt, end: { state: JobState; message?: string }): Promise<boolean> {
  const ended = await running(tx, of)
    .set((eb) => ({
      state: end.state,
      message: end.message ?? null,
      finished_at: sql<Date>`now()`,
      ...(end.state === 'done' && { progress: 1 }),
      ...(end.state === 'failed' && { failures: eb('failures', '+', 1) }),
    }))
    .executeTakeFirst();
  return ended.numUpdatedRows > 0n;
}

/** Lets a running job wait again under another delivery, if it still is this attempt's; answers which. */
export async function giveBack(tx: Tx, of: Attempt, failed: boolean): Promise<string | undefined> {
  const back = await running(tx, of)
    .set((eb) => ({
      state: 'waiting',
      progress: 0,
      doing: '',
      delivery_id: sql<string>`gen_random_uuid()`,
      ...(failed && { failures: eb('failures', '+', 1) }),
    }))
    .returning('delivery_id')
    .executeTakeFirst();
  return back?.delivery_id;
}

/** Which of these attempts still run. */
export async function stillRunning(tx: Tx, attempts: readonly Attempt[]): Promise<Set<string>> {
  const rows = await readJobs(
    tx,
    attempts.map(({ id }) => id),
  );
  const held = new Map(attempts.map((attempt) => [attempt.id, attempt.attempts]));
  return new Set(
    rows.filter((row) => row.state === 'running' && held.get(row.id) === row.attempts).map(({ id }) => id),
  );
}

/** Jobs that have not ended. */
export async function readUnfinished(tx: Tx): Promise<JobRow[]> {
  return tx.selectFrom('job').selectAll().where('state', 'in', unfinished).orderBy('asked_at').execute();
}

/** A job that has not ended, held until the transaction ends; none where somebody else holds it. */
export async function lockUnfinished(tx: Tx, id: string): Promise<JobRow | undefined> {
  return tx
    .selectFrom('job')
    .selectAll()
    .where('id', '=', id)
    .where('state', 'in', unfinished)
    .forUpdate()
    .skipLocked()
    .executeTakeFirst();
}

/** Lets a running job wait for the delivery that will be made again; its worker died. */
export async function waitAgain(tx: Tx, of: Attempt): Promise<void> {
  await running(tx, of)
    .set((eb) => ({ state: 'waiting', progress: 0, doing: '', failures: eb('failures', '+', 1) }))
    .execute();
}

/** Ends, as failed, a job that nobody will run. */
export async function abandonJob(tx: Tx, id: string, message: string): Promise<void> {
  await tx
    .updateTable('job')
    .set({ state: 'failed', message, finished_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', 'in', unfinished)
    .execute();
}

function running(tx: Tx, { id, attempts }: Attempt) {
  return tx.updateTable('job').where('id', '=', id).where('attempts', '=', attempts).where('state', '=', 'running');
}

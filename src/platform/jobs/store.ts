import { type Selectable, sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { JobState, JobTable } from './schema.ts';

export type JobRow = Selectable<JobTable>;

const unfinished = ['waiting', 'running'] as const;

/** The job, where whoever asks may see it. */
export async function readJob(tx: Tx, id: string): Promise<JobRow | undefined> {
  return tx.selectFrom('job').selectAll().where('id', '=', id).executeTakeFirst();
}

export async function readJobs(tx: Tx, ids: readonly string[]): Promise<JobRow[]> {
  return ids.length === 0 ? [] : tx.selectFrom('job').selectAll().where('id', 'in', ids).execute();
}

/** The last job that was asked for about a record. */
export async function readLatest(tx: Tx, subjectId: string, name?: string): Promise<JobRow | undefined> {
  let query = tx.selectFrom('job').selectAll().where('subject_id', '=', subjectId);
  if (name !== undefined) query = query.where('name', '=', name);
  return query.orderBy('asked_at', 'desc').limit(1).executeTakeFirst();
}

export interface NewJob {
  name: string;
  input: unknown;
  exclusiveKey: string | undefined;
  subjectId: string | undefined;
  roundId: string | undefined;
  /** Where and who asks, unless told. */
  partnershipId: string | undefined;
  askedBy: string | undefined;
}

/** A new job that waits; none where another one with its key has not ended. */
export async function addJob(tx: Tx, job: NewJob): Promise<JobRow | undefined> {
  return tx
    .insertInto('job')
    .values({
      name: job.name,
      input: JSON.stringify(job.input),
      exclusive_key: job.exclusiveKey ?? null,
      subject_id: job.subjectId ?? null,
      round_id: job.roundId ?? null,
      partnership_id: job.partnershipId ?? sql<string | null>`here()`,
      asked_by: job.askedBy ?? sql<string | null>`me()`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returningAll()
    .executeTakeFirst();
}

/** A job that nobody asked for, because it was time: known by its delivery, so that it is added once. */
export async function addScheduled(tx: Tx, name: string, deliveryId: string): Promise<void> {
  await tx
    .insertInto('job')
    .values({ id: deliveryId, delivery_id: deliveryId, name, input: '{}' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The one that has not ended and has this key, as far as whoever asks may see it. */
export async function readUnderWay(tx: Tx, name: string, key: string): Promise<JobRow | undefined> {
  return tx
    .selectFrom('job')
    .selectAll()
    .where('name', '=', name)
    .where('exclusive_key', '=', key)
    .where('state', 'in', unfinished)
    .executeTakeFirst();
}

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

/** Cancels a job that has not ended. */
export async function cancelJob(tx: Tx, id: string): Promise<JobRow | undefined> {
  return tx
    .updateTable('job')
    .set({ state: 'cancelled', finished_at: sql<Date>`now()` })
    .where('id', '=', id)
    .where('state', 'in', unfinished)
    .returningAll()
    .executeTakeFirst();
}

/** Lets a job that failed or was cancelled wait again, under another delivery. */
export async function askAgain(tx: Tx, id: string): Promise<JobRow | undefined> {
  return tx
    .updateTable('job')
    .set({
      state: 'waiting',
      progress: 0,
      doing: '',
      message: null,
      failures: 0,
      asked_at: sql<Date>`now()`,
      started_at: null,
      finished_at: null,
      delivery_id: sql<string>`gen_random_uuid()`,
    })
    .where('id', '=', id)
    .where('state', 'in', ['failed', 'cancelled'])
    .returningAll()
    .executeTakeFirst();
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

/** Jobs that have not ended, each held until the transaction ends, without those that somebody else holds. */
export async function lockUnfinished(tx: Tx): Promise<JobRow[]> {
  return tx
    .selectFrom('job')
    .selectAll()
    .where('state', 'in', unfinished)
    .orderBy('asked_at')
    .limit(1000)
    .forUpdate()
    .skipLocked()
    .execute();
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

/** Removes jobs that ended so many days ago. */
export async function forgetJobs(tx: Tx, days: number): Promise<void> {
  await tx.deleteFrom('job').where('finished_at', '<', sql<Date>`now() - make_interval(days => ${days})`).execute();
}

function running(tx: Tx, { id, attempts }: Attempt) {
  return tx.updateTable('job').where('id', '=', id).where('attempts', '=', attempts).where('state', '=', 'running');
}

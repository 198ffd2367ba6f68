import { type Selectable, sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import type { JobTable } from './schema.ts';

export type JobRow = Selectable<JobTable>;

/** States of jobs that wait or run. */
export const unfinished = ['waiting', 'running'] as const;

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

/** Removes jobs that ended so many days ago. */
export async function forgetJobs(tx: Tx, days: number): Promise<void> {
  await tx.deleteFrom('job').where('finished_at', '<', sql<Date>`now() - make_interval(days => ${days})`).execute();
}

import type { PgBoss } from 'pg-boss';
import type { Database, Tx } from '../database/index.ts';
import type { Outcome } from './attempt.ts';
import { type Job, JobFailed } from './job.ts';
import { deliver } from './queue.ts';
import { endJob, giveBack } from './running.ts';
import type { JobState } from './schema.ts';
import { sentences } from './sentences.ts';
import type { JobRow } from './store.ts';
import type { JobTiming } from './timing.ts';

/** What settling needs to know. */
export interface Settling {
  database: Database;
  boss: PgBoss;
  timing: JobTiming;
}

/**
 * Writes down how an attempt ended, unless the job was cancelled or taken over meanwhile.
 * @returns in how many seconds it is to be tried again, if it is
 */
export async function settle(parts: Settling, job: Job, row: JobRow, outcome: Outcome): Promise<number | undefined> {
  if (outcome.kind === 'stopped' && outcome.why === 'lost') return undefined;
  return parts.database.as({ kind: 'system' }, async (tx) => {
    if (outcome.kind === 'returned') return end(parts, tx, job, row, 'done');
    if (outcome.kind === 'stopped' && outcome.why === 'stopping') return again(parts, tx, job, row, false);
    if (row.failures < job.retries) return again(parts, tx, job, row, true);
    return end(parts, tx, job, row, 'failed', messageOf(job, outcome));
  });
}

function messageOf(job: Job, outcome: Outcome): string {
  if (outcome.kind === 'stopped') return sentences.tooLong(job.timeoutSeconds);
  return outcome.kind === 'threw' && outcome.error instanceof JobFailed ? outcome.error.message : sentences.fault;
}

async function end(
  { database }: Settling,
  tx: Tx,
  job: Job,
  row: JobRow,
  state: JobState,
  message?: string,
): Promise<undefined> {
  if (!(await endJob(tx, row, { state, ...(message !== undefined && { message }) }))) return;
  await job.changed(tx, row.input, { id: row.id, state, message });
  await database.notify(tx, 'job', row.id);
}

async function again(parts: Settling, tx: Tx, job: Job, row: JobRow, failed: boolean): Promise<number | undefined> {
  const { timing } = parts;
  const deliveryId = await giveBack(tx, row, failed);
  if (deliveryId === undefined) return undefined;
  const afterSeconds = failed ? Math.min(timing.pause * 3 ** row.failures, 300) : 0;
  await deliver(parts.boss, tx, job, { jobId: row.id, deliveryId, heartbeat: timing.heartbeat, afterSeconds });
  await job.changed(tx, row.input, { id: row.id, state: 'waiting', message: undefined });
  await parts.database.notify(tx, 'job', row.id);
  if (!failed) await parts.database.notify(tx, 'job_asked', job.name);
  return afterSeconds;
}

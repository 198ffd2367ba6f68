import type { PgBoss } from 'pg-boss';
import type { z } from 'zod';
import type { Database, Tx } from '../database/index.ts';
import type { Services } from '../services.ts';
import { formatTime } from '../web/dates.ts';
import { Refused } from '../web/reply.ts';
import type { Job } from './job.ts';
import { type OnProblem, reportProblem } from './problem.ts';
import { deliver, prepareQueue, senderOver, withdraw } from './queue.ts';
import { addJob, askAgain, cancelJob, type JobRow, readJob, readLatest, readUnderWay } from './store.ts';
import { embeddedTiming, type JobTiming, serverTiming } from './timing.ts';
import { type JobView, underWay, viewOf } from './view.ts';
import { Watch } from './watch.ts';
import { Worker } from './worker.ts';

/** Beside its input, what a job is about. */
export interface About {
  /** The record whose page shows how far it is. */
  subjectId?: string;
  roundId?: string;
  /** The partnership it is done for, and the person who asked: those of the transaction, unless told. */
  partnershipId?: string;
  actor?: string;
}

/** Work in the background: asked for in the transaction that needs it, done by whichever process has a worker. */
export interface Jobs {
  /**
   * Asks for a job: it is in the queue when, and only when, `tx` commits.
   * @returns its id, which `/jobs/:id` shows
   * @throws AlreadyUnderWay when another one with its exclusive key has not ended
   * @throws ZodError when the input is not of the job's schema
   */
  send<Schema extends z.ZodType>(tx: Tx, job: Job<Schema>, input: z.input<Schema>, about?: About): Promise<string>;
  /** Stops a job that waits or runs, for good; false where it had ended, or is not there for whoever asks. */
  cancel(tx: Tx, id: string): Promise<boolean>;
  /**
   * Asks again for a job that failed or was cancelled; false where it did neither, or is not there for whoever asks.
   * @throws AlreadyUnderWay like `send`
   */
  retry(tx: Tx, id: string): Promise<boolean>;
  /** How a job stands, where whoever asks may see it. */
  read(tx: Tx, id: string): Promise<JobView | undefined>;
  /** The last job about a record, where whoever asks may see it. */
  latest(tx: Tx, subjectId: string, job?: Job): Promise<JobView | undefined>;
  /** Tells at once how a job stands, and again whenever it changes. Who may see it is for the caller to ask. */
  watch(id: string, told: (view: JobView) => void): Promise<() => void>;
  /** Runs jobs in this process until `close`. */
  work(services: Services): Promise<void>;
  /** Ends or gives back what this process runs. To be called before the database is closed. */
  close(): Promise<void>;
}

declare module '../services.ts' {
  interface Services {
    jobs: Jobs;
  }
}

/** The same work is asked for twice. As it is a refusal, a form that does nothing about it shows the sentence. */
export class AlreadyUnderWay extends Refused {
  /** The other one, where whoever asks may see it. */
  readonly jobId: string | undefined;

  constructor(other: JobRow | undefined) {
    const since = other ? `, asked for at ${formatTime(other.asked_at)}` : '';
    super(`This is already under way${since}. Nothing more was started: wait for it to end, or cancel it first.`);
    this.jobId = other?.id;
  }
}

export interface JobsOptions {
  database: Database;
  /** Every kind of job there is. */
  jobs: readonly Job[];
  timing?: Partial<JobTiming>;
  /** Told of what goes wrong outside any call. Standard error unless told. */
  onProblem?: OnProblem;
}

/** Prepares the queue in the (migrated) database; nothing runs before `work`. */
export async function openJobs({
  database,
  jobs,
  timing: given,
  onProblem = reportProblem,
}: JobsOptions): Promise<Jobs> {
  const timing = { ...(database.kind === 'embedded' ? embeddedTiming : serverTiming), ...given };
  await prepareQueue(database, jobs);
  const boss = senderOver(database);
  boss.on('error', (error) => onProblem('The queue of jobs met a problem, and goes on.', error));
  await boss.start();

  const watches = new Watch(database, onProblem);
  const kindOf = (name: string) => jobs.find((job) => job.name === name);
  const view = (row: JobRow | undefined) => row && viewOf(row, kindOf(row.name));
  let worker: Worker | undefined;

  return {
    send: async (tx, job, input, about = {}) => {
      job.input.parse(input);
      const exclusiveKey = job.exclusiveKey(input);
      const { subjectId, roundId, partnershipId, actor: askedBy } = about;
      const row = await addJob(tx, { name: job.name, input, exclusiveKey, subjectId, roundId, partnershipId, askedBy });
      if (row === undefined) throw new AlreadyUnderWay(await readUnderWay(tx, job.name, exclusiveKey ?? ''));
      await enqueue({ database, boss, heartbeat: timing.heartbeat }, tx, job, row);
      return row.id;
    },
    cancel: async (tx, id) => {
      const row = await cancelJob(tx, id);
      if (row === undefined) return false;
      await withdraw(boss, tx, row.name, row.delivery_id);
      await kindOf(row.name)?.changed(tx, row.input, { id, state: 'cancelled', message: undefined });
      await database.notify(tx, 'job', id);
      await database.notify(tx, 'job_stop', id);
      return true;
    },
    retry: async (tx, id) => {
      const before = await readJob(tx, id);
      const job = before && kindOf(before.name);
      if (before === undefined || job === undefined || underWay(before) || before.state === 'done') return false;
      const key = before.exclusive_key;
      const other = key === null ? undefined : await readUnderWay(tx, before.name, key);
      if (other !== undefined) throw new AlreadyUnderWay(other);
      const row = await askAgain(tx, id);
      if (row === undefined) return false;
      await job.changed(tx, row.input, { id, state: 'waiting', message: undefined });
      await enqueue({ database, boss, heartbeat: timing.heartbeat }, tx, job, row);
      return true;
    },
    read: async (tx, id) => view(await readJob(tx, id)),
    latest: async (tx, subjectId, job) => view(await readLatest(tx, subjectId, job?.name)),
    watch: (id, told) => watches.add(id, (row) => told(viewOf(row, kindOf(row.name)))),
    work: async (services) => {
      worker ??= await Worker.start({ database, services, jobs, timing, onProblem });
    },
    close: async () => {
      await watches.close();
      await worker?.stop();
      await boss.stop({ graceful: false, close: false });
    },
  };
}

async function enqueue(
  { database, boss, heartbeat }: { database: Database; boss: PgBoss; heartbeat: number },
  tx: Tx,
  job: Job,
  row: JobRow,
): Promise<void> {
  await deliver(boss, tx, job, { jobId: row.id, deliveryId: row.delivery_id, heartbeat });
  await database.notify(tx, 'job', row.id);
  await database.notify(tx, 'job_asked', job.name);
}

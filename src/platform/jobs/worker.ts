import { setTimeout as wait } from 'node:timers/promises';
import type { PgBoss } from 'pg-boss';
import { z } from 'zod';
import type { Database } from '../database/index.ts';
import type { Services } from '../services.ts';
import { Attempt } from './attempt.ts';
import type { Job } from './job.ts';
import type { OnProblem } from './problem.ts';
import { workerOver } from './queue.ts';
import { reconcile } from './reconcile.ts';
import { endJob, startJob, stillRunning } from './running.ts';
import { sentences } from './sentences.ts';
import { settle } from './settle.ts';
import { addScheduled, forgetJobs, type JobRow } from './store.ts';
import type { JobTiming } from './timing.ts';

export interface WorkerParts {
  database: Database;
  services: Services;
  jobs: readonly Job[];
  timing: JobTiming;
  onProblem: OnProblem;
}

/** What one process does of the jobs: of each kind one at a time. */
export class Worker {
  readonly #parts: WorkerParts;
  readonly #boss: PgBoss;
  /** pg-boss's name for what fetches each kind of job. */
  readonly #fetchers = new Map<string, string>();
  readonly #attempts = new Map<string, Attempt>();
  readonly #timers: NodeJS.Timeout[] = [];
  #silences: (() => void)[] = [];
  #looking: Promise<void> | undefined;

  private constructor(parts: WorkerParts) {
    this.#parts = parts;
    this.#boss = workerOver(parts.database, parts.jobs, parts.timing);
    this.#boss.on('error', (error) => parts.onProblem('The queue of jobs met a problem, and goes on.', error));
  }

  /** Begins to run jobs. */
  static async start(parts: WorkerParts): Promise<Worker> {
    const worker = new Worker(parts);
    await worker.#start();
    return worker;
  }

  async #start(): Promise<void> {
    const { database, jobs, timing } = this.#parts;
    this.#silences = [
      await database.listen('job_asked', (name) => this.#wake(name)),
      await database.listen('job_stop', (id) => (this.#attempts.has(id) ? this.#stopCancelled() : undefined)),
    ];
    await this.#boss.start();
    await database.as({ kind: 'system' }, (tx) => forgetJobs(tx, 90));
    await this.#look();
    for (const job of jobs) await this.#fetch(job);
    this.#every(timing.look, () => this.#look());
    this.#every(timing.cancelled, () => this.#stopCancelled());
  }

  /** Stops: jobs that run may end within the grace, then they are given back for another worker. */
  async stop(): Promise<void> {
    for (const timer of this.#timers) clearInterval(timer);
    for (const silence of this.#silences) silence();
    const ended = Promise.all([...this.#fetchers.keys()].map((name) => this.#boss.offWork(name)));
    const patiently = (seconds: number) => Promise.race([ended, wait(seconds * 1000, undefined, { ref: false })]);
    await patiently(this.#parts.timing.grace);
    for (const attempt of this.#attempts.values()) attempt.stop('stopping');
    await patiently(5);
    await this.#looking;
    await this.#boss.stop({ graceful: false, close: false });
  }

  async #fetch(job: Job): Promise<void> {
    const { timing } = this.#parts;
    const options = {
      batchSize: 1,
      pollingIntervalSeconds: timing.look,
      heartbeatRefreshSeconds: timing.heartbeat / 4,
    };
    const fetcher = await this.#boss.work(job.name, options, async (deliveries) => {
      for (const { id, data, signal } of deliveries) await this.#deliver(job, id, data, signal);
      // There may be more where this came from.
      this.#wake(job.name);
    });
    this.#fetchers.set(job.name, fetcher);
  }

  async #deliver(job: Job, deliveryId: string, data: unknown, lost: AbortSignal): Promise<void> {
    const row = await this.#begin(job, deliveryId, asked.safeParse(data).data?.jobId);
    if (row === undefined) return;
    const { database, services, onProblem, timing } = this.#parts;
    const attempt = new Attempt(job, row, services, (error) =>
      onProblem(`How far ${job.name} is could not be written down.`, error),
    );
    this.#attempts.set(row.id, attempt);
    try {
      const outcome = await attempt.run(lost);
      if (outcome.kind === 'threw') onProblem(`${job.name} failed.`, outcome.error);
      const again = await settle({ database, boss: this.#boss, timing }, job, row, outcome);
      if (again) this.#timers.push(setTimeout(() => this.#wake(job.name), again * 1000 + 100).unref());
    } finally {
      this.#attempts.delete(row.id);
    }
  }

  /** The job of a delivery, now running; none where it was cancelled, has ended, or died too often. */
  async #begin(job: Job, deliveryId: string, jobId: string | undefined): Promise<JobRow | undefined> {
    const { database } = this.#parts;
    return database.as({ kind: 'system' }, async (tx) => {
      if (jobId === undefined) await addScheduled(tx, job.name, deliveryId);
      const row = await startJob(tx, jobId ?? deliveryId, deliveryId);
      if (row === undefined) return undefined;
      const died = row.failures > job.retries;
      if (died) await endJob(tx, row, { state: 'failed', message: sentences.died });
      const change = died ? ({ state: 'failed', message: sentences.died } as const) : startedChange;
      await job.changed(tx, row.input, { id: row.id, ...change });
      await database.notify(tx, 'job', row.id);
      return died ? undefined : row;
    });
  }

  #wake(name: string): void {
    const fetcher = this.#fetchers.get(name);
    if (fetcher !== undefined) this.#boss.notifyWorker(fetcher);
  }

  /** Looks for jobs whose worker died. */
  async #look(): Promise<void> {
    const { database, jobs, onProblem } = this.#parts;
    const look = async () => {
      try {
        for (const name of await reconcile(database, jobs, onProblem)) this.#wake(name);
      } catch (error) {
        onProblem('Jobs whose worker died could not be looked for; the next look is soon.', error);
      } finally {
        this.#looking = undefined;
      }
    };
    this.#looking ??= look();
    await this.#looking;
  }

  /** Stops those of the running jobs that were cancelled, or taken over. */
  async #stopCancelled(): Promise<void> {
    if (this.#attempts.size === 0) return;
    const { database, onProblem } = this.#parts;
    const attempts = [...this.#attempts.values()];
    try {
      const rows = attempts.map(({ row }) => row);
      const still = await database.as({ kind: 'system' }, (tx) => stillRunning(tx, rows));
      for (const attempt of attempts) if (!still.has(attempt.row.id)) attempt.stop('lost');
    } catch (error) {
      onProblem('Whether jobs were cancelled could not be seen; the next look is soon.', error);
    }
  }

  #every(seconds: number, work: () => Promise<void>): void {
    this.#timers.push(setInterval(work, seconds * 1000).unref());
  }
}

const asked = z.object({ jobId: z.string() });
const startedChange = { state: 'running', message: undefined } as const;

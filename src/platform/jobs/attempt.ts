import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import type { Services } from '../services.ts';
import { type Job, NoLongerOurs } from './job.ts';
import { ProgressWriter } from './progress.ts';
import { holdJob, writeProgress } from './running.ts';
import type { JobRow } from './store.ts';

/** Why a job's signal aborts. */
export type Why = 'lost' | 'too long' | 'stopping';

/** How an attempt ended: it returned, it threw, or it was stopped and may still be at it for a while. */
export type Outcome = { kind: 'returned' } | { kind: 'threw'; error: unknown } | { kind: 'stopped'; why: Why };

/** Milliseconds that a job has, after its signal aborted, to leave off before it is left to itself. */
const patience = 3000;

/** One start of a job, which runs until it ends or is stopped. */
export class Attempt {
  readonly row: JobRow;
  readonly #job: Job;
  readonly #services: Services;
  readonly #stop = new AbortController();
  readonly #progress: ProgressWriter;
  #why: Why | undefined;

  constructor(job: Job, row: JobRow, services: Services, progressLost: (error: unknown) => void) {
    this.#job = job;
    this.row = row;
    this.#services = services;
    // The job may speak of its progress inside a transaction of its own, which this writing is not to be part of.
    const outside = AsyncLocalStorage.snapshot();
    this.#progress = new ProgressWriter((said) => outside(() => this.#write(said)), progressLost);
  }

  /** Tells the job to leave off. The first reason counts. */
  stop(why: Why): void {
    this.#why ??= why;
    this.#stop.abort(new DOMException(`The job was stopped: ${why}.`, 'AbortError'));
  }

  /** @param lost aborts when the queue has given the job to another worker */
  async run(lost: AbortSignal): Promise<Outcome> {
    const over = setTimeout(() => this.stop('too long'), this.#job.timeoutSeconds * 1000);
    const onLost = () => this.stop('lost');
    if (lost.aborted) onLost();
    lost.addEventListener('abort', onLost);
    try {
      return await Promise.race([this.#work(), this.#stoppedLongAgo()]);
    } finally {
      clearTimeout(over);
      lost.removeEventListener('abort', onLost);
      await this.#progress.stop();
    }
  }

  async #work(): Promise<Outcome> {
    const { id, partnership_id, asked_by, subject_id, input } = this.row;
    try {
      await this.#job.run(
        {
          services: this.#services,
          job: {
            id,
            partnershipId: partnership_id ?? undefined,
            askedBy: asked_by ?? undefined,
            subjectId: subject_id ?? undefined,
          },
          signal: this.#stop.signal,
          progress: (fraction, doing) => this.#progress.say(fraction, doing),
          hold: async (tx) => {
            if (!(await holdJob(tx, this.row))) throw new NoLongerOurs('The job was cancelled or taken over.');
          },
        },
        input,
      );
      return this.#why === undefined ? { kind: 'returned' } : { kind: 'stopped', why: this.#why };
    } catch (error) {
      if (error instanceof NoLongerOurs) return { kind: 'stopped', why: 'lost' };
      return this.#why === undefined ? { kind: 'threw', error } : { kind: 'stopped', why: this.#why };
    }
  }

  async #stoppedLongAgo(): Promise<Outcome> {
    const { signal } = this.#stop;
    if (!signal.aborted) await new Promise((resolve) => signal.addEventListener('abort', resolve, { once: true }));
    await wait(patience, undefined, { ref: false });
    return { kind: 'stopped', why: this.#why ?? 'lost' };
  }

  async #write({ fraction, doing }: { fraction: number; doing: string }): Promise<void> {
    const { database } = this.#services;
    const ours = await database.as({ kind: 'system' }, async (tx) => {
      const written = await writeProgress(tx, this.row, fraction, doing);
      if (written) await database.notify(tx, 'job', this.row.id);
      return written;
    });
    if (!ours) this.stop('lost');
  }
}

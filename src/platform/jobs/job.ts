import type { z } from 'zod';
import type { Tx } from '../database/index.ts';
import type { Services } from '../services.ts';
import type { JobState } from './schema.ts';

/** What a job is given beside its input. */
export interface JobContext {
  services: Services;
  job: { id: string; partnershipId: string | undefined; askedBy: string | undefined; subjectId: string | undefined };
  /** Aborts when the job is cancelled, takes too long, or this process stops: leave off as soon as may be. */
  signal: AbortSignal;
  /**
   * Says how far it is: `fraction` from 0 to 1, and what is going on, as a sentence without a full stop and without
   * personal data. May be called as often as one likes: it is written down four times a second at most.
   */
  progress(fraction: number, doing: string): void;
  /**
   * To be called first in a transaction that keeps the result: holds the job until the transaction ends, so that it
   * cannot be cancelled meanwhile, nor its result kept twice.
   * @throws NoLongerOurs when it was cancelled, or another worker took it over; keep nothing.
   */
  hold(tx: Tx): Promise<void>;
}

/** A job that was cancelled, or given to another worker because this one did not answer. */
export class NoLongerOurs extends Error {
  override name = 'NoLongerOurs';
}

/** A failure that the person who asked can understand: the message is shown to them. Others are shown as “a fault”. */
export class JobFailed extends Error {
  override name = 'JobFailed';
}

export interface JobOptions<Input> {
  /** How often it is tried again after it failed, or its process died: 2 unless told. 0 for what must not run twice. */
  retries?: number;
  /** After this long it is stopped and counts as failed. */
  timeoutSeconds: number;
  /** Of jobs with the same key in one partnership, one at a time waits or runs; without a key, any number. */
  exclusiveBy?: (input: Input) => string | undefined;
}

/** How a job stands now; `message` where it failed. */
export interface JobChange {
  id: string;
  state: JobState;
  message: string | undefined;
}

interface Declared {
  /** `allocation.solve` */
  name: string;
  /** What people read above the progress: “Working out the allocation”. */
  title: string;
  /** Times at which it is done by itself, as cron writes them, in London: `17 3 * * *`. Its input is then `{}`. */
  schedule?: string;
}

export interface JobDefinition<Schema extends z.ZodType> extends Declared {
  /** Ids and settings, no personal data: it is kept, in the clear, for as long as the job is. */
  input: Schema;
  options: JobOptions<z.output<Schema>>;
  /** Where its result is shown. */
  leadsTo?: (input: z.output<Schema>) => string;
  /**
   * Keeps a feature's own record in step, in the transaction that changes the job: a worker's (as the system), or that of
   * whoever cancels or asks again.
   */
  changed?: (tx: Tx, input: z.output<Schema>, change: JobChange) => Promise<void>;
  /**
   * The work. It may be run again after a failure or a crash, so what it did before must not be in the way. Once its
   * signal has aborted it has not done its work, whether it then returns or throws.
   */
  run: (context: JobContext, input: z.output<Schema>) => Promise<void>;
}

/** A kind of job, as `Jobs` and workers see it: inputs come as they were stored, and are checked on the way in. */
export interface Job<Schema extends z.ZodType = z.ZodType> extends Declared {
  input: Schema;
  retries: number;
  timeoutSeconds: number;
  exclusiveKey(input: unknown): string | undefined;
  leadsTo(input: unknown): string | undefined;
  changed(tx: Tx, input: unknown, change: JobChange): Promise<void>;
  run(context: JobContext, input: unknown): Promise<void>;
}

/** Declares a kind of job. A feature exports it through its index.ts; `src/app.ts` lists it. */
export function defineJob<Schema extends z.ZodType>(definition: JobDefinition<Schema>): Job<Schema> {
  const { name, title, schedule, input, options, leadsTo, changed, run } = definition;
  return {
    name,
    title,
    ...(schedule !== undefined && { schedule }),
    input,
    retries: options.retries ?? 2,
    timeoutSeconds: options.timeoutSeconds,
    exclusiveKey: (stored) => options.exclusiveBy?.(input.parse(stored)),
    leadsTo: (stored) => leadsTo?.(input.parse(stored)),
    changed: async (tx, stored, change) => {
      if (changed) await changed(tx, input.parse(stored), change);
    },
    run: async (context, stored) => run(context, input.parse(stored)),
  };
}

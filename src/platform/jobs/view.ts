import type { Job } from './job.ts';
import type { JobState } from './schema.ts';
import type { JobRow } from './store.ts';

/** A job as pages show it. */
export interface JobView {
  id: string;
  name: string;
  /** What is being done, in words. */
  title: string;
  state: JobState;
  /** From 0 to 1. */
  progress: number;
  doing: string;
  /** Why it failed, in words. */
  message: string | undefined;
  subjectId: string | undefined;
  roundId: string | undefined;
  askedAt: Date;
  startedAt: Date | undefined;
  finishedAt: Date | undefined;
  /** Where its result is shown. */
  leadsTo: string | undefined;
}

/** @param job its kind; none where this version of Tandem does not know it. */
export function viewOf(row: JobRow, job: Job | undefined): JobView {
  return {
    id: row.id,
    name: row.name,
    title: job?.title ?? 'Work in the background',
    state: row.state,
    progress: row.progress,
    doing: row.doing,
    message: row.message ?? undefined,
    subjectId: row.subject_id ?? undefined,
    roundId: row.round_id ?? undefined,
    askedAt: row.asked_at,
    startedAt: row.started_at ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    leadsTo: job?.input.safeParse(row.input).success ? job.leadsTo(row.input) : undefined,
  };
}

/** Whether it still waits or runs. */
export function underWay({ state }: Pick<JobView, 'state'>): boolean {
  return state === 'waiting' || state === 'running';
}

import type { ColumnType, Generated } from 'kysely';

export const jobStates = ['waiting', 'running', 'done', 'failed', 'cancelled'] as const;
export type JobState = (typeof jobStates)[number];

/** Work in the background, see migrations/0008_jobs.sql. */
export interface JobTable {
  id: Generated<string>;
  partnership_id: string | null;
  name: string;
  input: ColumnType<unknown, string, never>;
  subject_id: string | null;
  round_id: string | null;
  asked_by: string | null;
  state: ColumnType<JobState, JobState | undefined, JobState>;
  progress: Generated<number>;
  doing: Generated<string>;
  message: string | null;
  asked_at: Generated<Date>;
  started_at: Date | null;
  finished_at: Date | null;
  attempts: Generated<number>;
  failures: Generated<number>;
  exclusive_key: string | null;
  delivery_id: Generated<string>;
}

declare module '../database/schema.ts' {
  interface Schema {
    job: JobTable;
  }
}

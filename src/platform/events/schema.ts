import type { ColumnType, Generated } from 'kysely';

/** The event log, see migrations/0005_events.sql. */
export interface EventTable {
  id: Generated<string>;
  at: Generated<Date>;
  partnership_id: string | null;
  actor_id: string | null;
  kind: string;
  subject_id: string | null;
  round_id: string | null;
  organisation_id: string | null;
  service_id: string | null;
  payload: ColumnType<unknown, string, never>;
}

declare module '../database/schema.ts' {
  interface Schema {
    event: EventTable;
  }
}

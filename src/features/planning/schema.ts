import type { ColumnType, Generated } from 'kysely';

type Json = ColumnType<unknown, string, string>;

/** See migrations/0032_scenarios.sql. */
export interface PlanScenarioTable {
  id: Generated<string>;
  partnership_id: string;
  service_id: string | null;
  name: string;
  note: Generated<string>;
  scenario: Json;
  digest: string;
  runs: number;
  seed: string;
  state: Generated<'draft' | 'frozen'>;
  shared: Generated<boolean>;
  remarks: Generated<string[]>;
  made_by: string;
  made_at: Generated<Date>;
  changed_at: Generated<Date>;
}

export interface PlanProjectionTable {
  scenario_id: string;
  digest: string;
  engine: number;
  runs: number;
  seed: string;
  rows: Json;
  together: Json;
  answers: Json;
  outcome_digest: string;
  made_at: Generated<Date>;
  same_again_at: Date | null;
  differed_at: Date | null;
}

declare module '../../platform/database/schema.ts' {
  interface Schema {
    plan_scenario: PlanScenarioTable;
    plan_projection: PlanProjectionTable;
  }
}

import type { ColumnType, Generated } from 'kysely';

/** See migrations/0031_pipeline.sql. */
export type PipelineKind = 'conversion' | 'destinations' | 'programmes';
type Json = ColumnType<unknown, string, string>;

interface PipelineRowTable {
  id: Generated<string>;
  partnership_id: string;
  kind: PipelineKind;
  organisation_id: string;
  service_id: string | null;
  year: number;
  about: string;
  figures: Json;
  source: string;
  as_at: string;
  entered_by: string;
  entered_at: Generated<Date>;
}

interface PipelineDraftTable {
  id: Generated<string>;
  partnership_id: string;
  made_by: string;
  made_at: Generated<Date>;
  file: string;
  kind: PipelineKind;
  content: Json;
}

interface PipelineTotalTable {
  id: Generated<string>;
  partnership_id: string;
  kind: PipelineKind;
  edition: number;
  shown: Json;
  made_at: Generated<Date>;
}

interface PipelineTotalSourceTable {
  total_id: string;
  content: Json;
}

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

/** See migrations/0033_plan_documents.sql. */
export interface PlanDocumentTable {
  id: Generated<string>;
  partnership_id: string;
  year: number;
  version: number;
  title: string;
  state: Generated<'draft' | 'proposed' | 'published'>;
  scenario_id: string | null;
  based_on: string | null;
  age_reason: Generated<string>;
  made_by: string;
  made_at: Generated<Date>;
  changed_at: Generated<Date>;
  proposed_at: Date | null;
  content: ColumnType<unknown, string | null, string | null>;
  content_digest: string | null;
  agreed_on: string | null;
  published_on: string | null;
  published_by: string | null;
  although: Generated<string>;
  what_is_new: Generated<string>;
}

interface PlanTextTable {
  id: Generated<string>;
  document_id: string;
  section: string;
  body: string;
  written_by: string;
  written_at: Generated<Date>;
}

interface PlanActionTable {
  id: Generated<string>;
  document_id: string;
  section: string;
  what: string;
  who: string;
  due: string;
  standing: 'planned' | 'under-way' | 'done' | 'given-up';
  continues: string | null;
  made_at: Generated<Date>;
}

interface PlanMeasureTable {
  id: Generated<string>;
  document_id: string;
  figure: string | null;
  title: Generated<string>;
  baseline: Generated<string>;
  latest: Generated<string>;
  aim: string;
  source: Generated<string>;
  made_at: Generated<Date>;
}

declare module '../../platform/database/schema.ts' {
  interface Schema {
    pipeline_row: PipelineRowTable;
    pipeline_draft: PipelineDraftTable;
    pipeline_total: PipelineTotalTable;
    pipeline_total_source: PipelineTotalSourceTable;
    plan_scenario: PlanScenarioTable;
    plan_projection: PlanProjectionTable;
    plan_document: PlanDocumentTable;
    plan_text: PlanTextTable;
    plan_action: PlanActionTable;
    plan_measure: PlanMeasureTable;
  }
}

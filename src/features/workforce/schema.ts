import type { ColumnType, Generated } from 'kysely';
import type { Service } from '../../engines/workforce/model.ts';

/** See migrations/0025_workforce.sql. */
interface WorkforceKeyTable {
  organisation_id: string;
  key: Buffer;
  made_at: Generated<Date>;
}

export interface WorkforceReturnTable {
  id: Generated<string>;
  partnership_id: string;
  organisation_id: string;
  service_id: string;
  year: number;
  source: 'census' | 'adults' | 'template';
  files: string[];
  authority: string | null;
  state: 'draft' | 'kept' | 'replaced' | 'withdrawn';
  workers: number;
  rules_broken: number;
  /** `Figures`, written as JSON and read through `figuresOf`. */
  figures: ColumnType<unknown, string, never>;
  warnings: ColumnType<string[], string, never>;
  digest: Buffer;
  sent_by: string;
  sent_at: Generated<Date>;
  ended_at: Date | null;
}

interface WorkforceRecordTable {
  return_id: string;
  position: number;
  person: Buffer | null;
  standing: string | null;
  role: string | null;
  started: string | null;
  ended: string | null;
  origin: string | null;
}

interface WorkforceFaultTable {
  return_id: string;
  number: number;
  file: string;
  position: number | null;
  field: string;
  value: string;
  rule: string;
}

/** See migrations/0028_files_of_returns.sql. */
interface WorkforceFileTable {
  return_id: string;
  number: number;
  name: string;
  size: number;
  sealed: Buffer;
}

interface WorkforceSharingTable {
  partnership_id: string;
  service_id: string;
  shares: 'totals' | 'nothing';
  set_by: string;
  set_at: Generated<Date>;
}

interface WorkforceTotalTable {
  id: Generated<string>;
  partnership_id: string;
  service_kind: Service;
  year: number;
  edition: number;
  services: string[];
  shown: ColumnType<unknown, string, never>;
  made_at: Generated<Date>;
}

interface WorkforceTotalSourceTable {
  total_id: string;
  contributions: ColumnType<unknown, string, never>;
}

export interface WorkforceLookTable {
  partnership_id: string;
  service_id: string;
  person_id: string;
  looked_on: Generated<string>;
  page: 'own' | 'partnership';
}

/** See migrations/0029_adults_benchmarks.sql. */
interface PublishedEditionTable {
  partnership_id: string;
  service_kind: Service;
  edition: number;
  file: string;
  content: ColumnType<unknown, string, string>;
  loaded_by: string;
  loaded_at: Generated<Date>;
}

declare module '../../platform/database/schema.ts' {
  interface Schema {
    workforce_key: WorkforceKeyTable;
    workforce_return: WorkforceReturnTable;
    workforce_record: WorkforceRecordTable;
    workforce_fault: WorkforceFaultTable;
    workforce_file: WorkforceFileTable;
    workforce_sharing: WorkforceSharingTable;
    workforce_total: WorkforceTotalTable;
    workforce_total_source: WorkforceTotalSourceTable;
    workforce_look: WorkforceLookTable;
    published_edition: PublishedEditionTable;
  }
}

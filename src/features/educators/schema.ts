import type { Generated } from 'kysely';

/** See migrations/0006_educators.sql. */
export interface EducatorTable {
  id: Generated<string>;
  partnership_id: string;
  person_id: string;
  reference: string;
  /** Empty for an independent educator. */
  organisation_id: string | null;
  service_id: string | null;
  service_kind: 'children' | 'adults';
  outcode: string;
  peps: 'none' | '1' | '2-trainee' | '2';
  last_student_ended: string | null;
  other_learner_ended: string | null;
  teaches_practice_education: Generated<boolean>;
  capacity: number;
  off_site: Generated<boolean>;
  left_at: Date | null;
  created_at: Generated<Date>;
}

declare module '../../platform/database/schema.ts' {
  interface Schema {
    educator: EducatorTable;
  }
}

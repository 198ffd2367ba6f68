import type { ColumnType, Generated } from 'kysely';
import type { Role } from '../../platform/identity/me.ts';

/** See migrations/0003_people.sql. */
export interface PersonTable {
  id: Generated<string>;
  name: string;
  email: string | null;
  created_at: Generated<Date>;
  erased_at: Date | null;
}
export interface RoleHeldTable {
  id: Generated<string>;
  person_id: string;
  partnership_id: string;
  role: Role;
  organisation_id: string | null;
  service_id: string | null;
  starts: ColumnType<string, string | undefined, string>;
  ends: string | null;
}
export interface StudentTable {
  id: Generated<string>;
  partnership_id: string;
  person_id: string;
  provider_id: string;
  reference: string;
  programme: string;
  withdrawn_at: Date | null;
  created_at: Generated<Date>;
}

declare module '../../platform/database/schema.ts' {
  interface Schema {
    person: PersonTable;
    role_held: RoleHeldTable;
    student: StudentTable;
  }
}

import type { Generated } from 'kysely';
import type { Role } from '../../platform/identity/me.ts';

/** See migrations/0004_accounts.sql. */
export interface InvitationTable {
  id: Generated<string>;
  partnership_id: string;
  person_id: string;
  email: string;
  role: Role;
  organisation_id: string | null;
  service_id: string | null;
  token_hash: string;
  invited_by: string | null;
  sent_at: Generated<Date>;
  expires_at: Date;
  accepted_at: Date | null;
  withdrawn_at: Date | null;
}
export interface DemonstrationPersonaTable {
  person_id: string;
  position: number;
  tries: string;
}

declare module '../../platform/database/schema.ts' {
  interface Schema {
    invitation: InvitationTable;
    demonstration_persona: DemonstrationPersonaTable;
  }
}

import type { ColumnType, Generated } from 'kysely';

/** See migrations/0002_partnership.sql. */
export interface PartnershipTable {
  id: Generated<string>;
  name: string;
  short_name: string;
  demonstration: Generated<boolean>;
  settings: ColumnType<unknown, string | undefined, string>;
  created_at: Generated<Date>;
}
export interface OrganisationTable {
  id: Generated<string>;
  kind: 'local-authority' | 'childrens-trust' | 'nhs-trust' | 'university' | 'voluntary';
  name: string;
  short_name: string;
  ukprn: string | null;
  created_at: Generated<Date>;
}
export interface ServiceTable {
  id: Generated<string>;
  organisation_id: string;
  kind: 'children' | 'adults';
  name: string;
}
export interface TeamTable {
  id: Generated<string>;
  service_id: string;
  name: string;
  outcode: string | null;
}
export interface MembershipTable {
  id: Generated<string>;
  partnership_id: string;
  organisation_id: string;
  service_id: string | null;
  tier: 'primary' | 'secondary';
  starts: string;
  ends: string | null;
}

declare module '../../platform/database/schema.ts' {
  interface Schema {
    partnership: PartnershipTable;
    organisation: OrganisationTable;
    service: ServiceTable;
    team: TeamTable;
    membership: MembershipTable;
  }
}

import type { ColumnType, Generated } from 'kysely';
import type { EducatorRole, Stage, WaitingReason } from '../../engines/allocation/model.ts';

type Json = ColumnType<unknown, string, string>;
type JsonOrNull = ColumnType<unknown, string | null | undefined, string | null>;

/** See migrations/0007_placements.sql. */
export interface RoundTable {
  id: Generated<string>;
  partnership_id: string;
  name: string;
  academic_year: string;
  tranche: string;
  allocation_day: string | null;
  starts: string;
  ends: string;
  policy: Json;
  created_at: Generated<Date>;
}
export interface ProfileTable {
  id: Generated<string>;
  partnership_id: string;
  round_id: string;
  student_id: string;
  stage: Stage;
  preferred_areas: string[];
  home_outcode: string;
  drives: boolean;
  max_travel_km: number | null;
  earlier_service: 'children' | 'adults' | null;
  earlier_statutory: boolean | null;
  earlier_organisation: string | null;
  required_organisation: string | null;
  withdrawn_at: Date | null;
  created_at: Generated<Date>;
}
export interface ProfileGuardedTable {
  profile_id: string;
  needs: string[];
  excluded: string[];
  erased_at: Date | null;
}
export interface OfferTable {
  id: Generated<string>;
  partnership_id: string;
  round_id: string;
  reference: string;
  organisation_id: string;
  service_id: string;
  team_id: string;
  area: string;
  statutory: boolean;
  limb_setting: boolean | null;
  limb_work: boolean | null;
  limb_records: boolean | null;
  places: number;
  stages: Stage[];
  outcode: string;
  driver_required: boolean;
  provides: string[];
  educator_id: string | null;
  on_site_supervisor: boolean;
  partner: Generated<boolean>;
  nqsw_vacancies: number | null;
  withdrawn_at: Date | null;
  withdrawn_because: string | null;
  withdrawn_in_use: Generated<boolean>;
  created_at: Generated<Date>;
}
export interface PinTable {
  id: Generated<string>;
  partnership_id: string;
  round_id: string;
  profile_id: string;
  offer_id: string;
  educator_id: string | null;
  kind: 'must' | 'never';
  made_by: string | null;
  made_at: Generated<Date>;
}
export interface RunTable {
  id: Generated<string>;
  partnership_id: string;
  round_id: string;
  number: number;
  state: Generated<'waiting' | 'running' | 'done' | 'clash' | 'cancelled' | 'failed'>;
  progress: Generated<number>;
  doing: Generated<string>;
  asked_by: string | null;
  asked_at: Generated<Date>;
  finished_at: Date | null;
  policy: Json;
  pins: Json;
  summary: JsonOrNull;
  proven: boolean | null;
  message: string | null;
  accepted_at: Date | null;
  accepted_by: string | null;
}
export interface RunInputTable {
  run_id: string;
  kind: 'student' | 'offer' | 'educator';
  record_id: string;
  fields: Json;
}
export interface MatchTable {
  run_id: string;
  round_id: string;
  profile_id: string;
  offer_id: string;
  educator_id: string;
  educator_role: EducatorRole;
  assessor_id: string | null;
  travel_km: number;
  travel_approximate: boolean;
  preference_rank: number | null;
  statutory: boolean;
  explanation: string;
  explanation_for_provider: string;
}
export interface WaitingTable {
  run_id: string;
  round_id: string;
  profile_id: string;
  reason: WaitingReason;
  explanation: string;
  blocking: Json;
  helps: Json;
}
export interface PlacementTable {
  id: Generated<string>;
  partnership_id: string;
  round_id: string;
  run_id: string;
  profile_id: string;
  student_id: string;
  offer_id: string;
  organisation_id: string;
  service_id: string;
  educator_id: string;
  educator_role: EducatorRole;
  assessor_id: string | null;
  statutory: boolean;
  stage: Stage;
  explanation: string;
  starts: string;
  ends: string;
  created_at: Generated<Date>;
}

declare module '../../platform/database/schema.ts' {
  interface Schema {
    round: RoundTable;
    profile: ProfileTable;
    profile_guarded: ProfileGuardedTable;
    offer: OfferTable;
    pin: PinTable;
    run: RunTable;
    run_input: RunInputTable;
    match: MatchTable;
    waiting: WaitingTable;
    placement: PlacementTable;
  }
}

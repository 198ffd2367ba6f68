import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import '../../partnership/schema.ts';
import '../../people/schema.ts';
import '../schema.ts';
import type { Profile, ProfileDetails, ProfileRecord } from './model.ts';

/** Which profiles are wanted; what is left out does not matter. */
export interface WantedProfiles {
  id?: string;
  references?: readonly string[];
}

/** Profiles of a round that whoever asks may see, as pages show them, by reference; withdrawn ones too. */
export async function profilesOf(tx: Tx, roundId: string, wanted: WantedProfiles = {}): Promise<Profile[]> {
  const rows = await matching(tx, roundId, wanted)
    .innerJoin('organisation', 'organisation.id', 'student.provider_id')
    .select([
      'organisation.name as provider',
      sql<boolean>`profile_guarded.erased_at is not null`.as('erased'),
      sql<boolean>`exists (select from placement where placement.profile_id = profile.id)`.as('placed'),
    ])
    .orderBy('student.reference')
    .execute();
  return rows.map(({ placed, ...row }) => {
    const record = recordOf(row);
    const out = record.withdrawn || record.offRegister;
    return { ...record, state: out ? 'withdrawn' : placed ? 'placed' : 'not placed' };
  });
}

/** The same in no order, and without what only pages need: for comparing thousands of them with a file. */
export async function profileRecords(tx: Tx, roundId: string, wanted: WantedProfiles = {}): Promise<ProfileRecord[]> {
  return (await matching(tx, roundId, wanted).execute()).map(recordOf);
}

function matching(tx: Tx, roundId: string, wanted: WantedProfiles) {
  let query = tx
    .selectFrom('profile')
    .innerJoin('student', 'student.id', 'profile.student_id')
    .leftJoin('profile_guarded', 'profile_guarded.profile_id', 'profile.id')
    .select([
      'profile.id',
      'profile.round_id as roundId',
      'profile.student_id as studentId',
      'student.reference',
      sql<string>`(select person.name from person where person.id = student.person_id)`.as('name'),
      'student.provider_id as providerId',
      'student.programme',
      'profile.stage',
      'profile.home_outcode as homeOutcode',
      'profile.drives',
      'profile.max_travel_km',
      'profile.earlier_service',
      'profile.earlier_statutory',
      'profile.earlier_organisation',
      'profile.required_organisation',
      // As JSON, which is read several times faster than PostgreSQL's own way of writing lists.
      sql<string[]>`to_json(profile.preferred_areas)`.as('preferredAreas'),
      sql<string[]>`coalesce(to_json(profile_guarded.needs), '[]')`.as('needs'),
      sql<string[]>`coalesce(to_json(profile_guarded.excluded), '[]')`.as('excluded'),
      sql<boolean>`profile.withdrawn_at is not null`.as('withdrawn'),
      sql<boolean>`student.withdrawn_at is not null`.as('offRegister'),
    ])
    .where('profile.round_id', '=', roundId);
  if (wanted.id !== undefined) query = query.where('profile.id', '=', wanted.id);
  if (wanted.references !== undefined) {
    query = query.where('student.reference', '=', sql<string>`any(${[...wanted.references]}::text[])`);
  }
  return query;
}

interface Nullable {
  max_travel_km: number | null;
  earlier_service: 'children' | 'adults' | null;
  earlier_statutory: boolean | null;
  earlier_organisation: string | null;
  required_organisation: string | null;
}

function recordOf<Row extends Nullable>(row: Row) {
  const { max_travel_km, earlier_service, earlier_statutory, earlier_organisation, required_organisation, ...rest } =
    row;
  return {
    ...rest,
    maxTravelKm: max_travel_km ?? undefined,
    earlierService: earlier_service ?? undefined,
    earlierStatutory: earlier_statutory ?? undefined,
    earlierOrganisation: earlier_organisation ?? undefined,
    requiredOrganisation: required_organisation ?? undefined,
  };
}

export type StoredProfile = ProfileDetails & { id: string; studentId: string };

const given = (rows: readonly StoredProfile[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given
  (id uuid, "studentId" uuid, stage text, "preferredAreas" text[], "homeOutcode" text, drives boolean,
   "maxTravelKm" double precision, "earlierService" text, "earlierStatutory" boolean, "earlierOrganisation" text,
   "requiredOrganisation" text, needs text[], excluded text[])`;

/** Adds profiles, with what is guarded, in two statements. */
export async function addProfiles(tx: Tx, roundId: string, rows: readonly StoredProfile[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`insert into profile (id, partnership_id, round_id, student_id, stage, preferred_areas, home_outcode, drives,
      max_travel_km, earlier_service, earlier_statutory, earlier_organisation, required_organisation)
    select id, here(), ${roundId}, "studentId", stage, "preferredAreas", "homeOutcode", drives, "maxTravelKm",
      "earlierService", "earlierStatutory", "earlierOrganisation", "requiredOrganisation" from ${given(rows)}`.execute(
    tx,
  );
  await keepGuarded(tx, rows);
}

/** Gives profiles other details, in two statements; who was withdrawn is back. */
export async function updateProfiles(tx: Tx, rows: readonly StoredProfile[]): Promise<void> {
  if (rows.length === 0) return;
  await sql`update profile set stage = given.stage, preferred_areas = given."preferredAreas",
      home_outcode = given."homeOutcode", drives = given.drives, max_travel_km = given."maxTravelKm",
      earlier_service = given."earlierService", earlier_statutory = given."earlierStatutory",
      earlier_organisation = given."earlierOrganisation", required_organisation = given."requiredOrganisation",
      withdrawn_at = null
    from ${given(rows)} where profile.id = given.id`.execute(tx);
  await keepGuarded(tx, rows);
}

async function keepGuarded(tx: Tx, rows: readonly StoredProfile[]): Promise<void> {
  await sql`insert into profile_guarded (profile_id, needs, excluded)
    select id, needs, excluded from ${given(rows)} where true
    on conflict (profile_id) do update set needs = excluded.needs, excluded = excluded.excluded, erased_at = null`.execute(
    tx,
  );
}

/** Withdraws profiles, or brings them back. */
export async function setWithdrawn(tx: Tx, ids: readonly string[], withdrawn: boolean): Promise<void> {
  if (ids.length === 0) return;
  await sql`update profile set withdrawn_at = ${withdrawn ? sql`now()` : null} where id = any(${[...ids]}::uuid[])`.execute(
    tx,
  );
}

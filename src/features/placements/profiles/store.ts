import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import '../../partnership/schema.ts';
import '../../people/schema.ts';
import '../schema.ts';
import type { Profile, ProfileDetails } from './model.ts';

/** Which profiles are wanted; what is left out does not matter. */
export interface WantedProfiles {
  id?: string;
  references?: readonly string[];
  /** Without people's names, which take longest to find: the reference stands for them. */
  nameless?: boolean;
}

/** Profiles of a round that whoever asks may see, by reference; withdrawn ones too. */
export async function profilesOf(tx: Tx, roundId: string, wanted: WantedProfiles = {}): Promise<Profile[]> {
  let query = tx
    .selectFrom('profile')
    .innerJoin('student', 'student.id', 'profile.student_id')
    .innerJoin('organisation', 'organisation.id', 'student.provider_id')
    .leftJoin('profile_guarded', 'profile_guarded.profile_id', 'profile.id')
    .select([
      'profile.id',
      'profile.round_id as roundId',
      'profile.student_id as studentId',
      'student.reference',
      nameOf(wanted.nameless === true).as('name'),
      'student.provider_id as providerId',
      'organisation.name as provider',
      'student.programme',
      'profile.stage',
      'profile.preferred_areas as preferredAreas',
      'profile.home_outcode as homeOutcode',
      'profile.drives',
      'profile.max_travel_km',
      'profile.earlier_service',
      'profile.earlier_statutory',
      'profile.earlier_organisation',
      'profile.required_organisation',
      sql<string[]>`coalesce(profile_guarded.needs, '{}')`.as('needs'),
      sql<string[]>`coalesce(profile_guarded.excluded, '{}')`.as('excluded'),
      sql<boolean>`profile_guarded.erased_at is not null`.as('erased'),
      sql<
        Profile['state']
      >`case when profile.withdrawn_at is not null or student.withdrawn_at is not null then 'withdrawn'
        when exists (select from placement where placement.profile_id = profile.id) then 'placed' else 'not placed' end`.as(
        'state',
      ),
    ])
    .where('profile.round_id', '=', roundId)
    .orderBy('student.reference');
  if (wanted.id !== undefined) query = query.where('profile.id', '=', wanted.id);
  if (wanted.references !== undefined) {
    query = query.where('student.reference', '=', sql<string>`any(${[...wanted.references]}::text[])`);
  }
  const rows = await query.execute();
  return rows.map(
    ({ max_travel_km, earlier_service, earlier_statutory, earlier_organisation, required_organisation, ...row }) => ({
      ...row,
      maxTravelKm: max_travel_km ?? undefined,
      earlierService: earlier_service ?? undefined,
      earlierStatutory: earlier_statutory ?? undefined,
      earlierOrganisation: earlier_organisation ?? undefined,
      requiredOrganisation: required_organisation ?? undefined,
    }),
  );
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

function nameOf(nameless: boolean) {
  if (nameless) return sql<string>`student.reference`;
  return sql<string>`(select person.name from person where person.id = student.person_id)`;
}

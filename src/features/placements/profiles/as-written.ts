import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import '../../people/schema.ts';
import '../schema.ts';
import type { ProfileDetails } from './model.ts';

/** What a list says of a student: who they are on the register, and what they ask for. */
export interface Listed extends ProfileDetails {
  name: string;
  providerId: string;
  programme: string;
}

const columns: Readonly<Record<keyof Listed, RawBuilder<unknown>>> = {
  name: sql`(select person.name from person where person.id = student.person_id)`,
  providerId: sql`student.provider_id`,
  programme: sql`student.programme`,
  stage: sql`profile.stage`,
  preferredAreas: sql`profile.preferred_areas`,
  homeOutcode: sql`profile.home_outcode`,
  drives: sql`profile.drives`,
  maxTravelKm: sql`profile.max_travel_km`,
  earlierService: sql`profile.earlier_service`,
  earlierStatutory: sql`profile.earlier_statutory`,
  earlierOrganisation: sql`profile.earlier_organisation`,
  requiredOrganisation: sql`profile.required_organisation`,
  needs: sql`coalesce(profile_guarded.needs, '{}')`,
  excluded: sql`coalesce(profile_guarded.excluded, '{}')`,
};
const isField = (name: string): name is keyof Listed => name in columns;
const fields = Object.keys(columns).filter(isField);

/**
 * The profiles of a round that whoever asks may see, of students with these references, each as one text: equal to what
 * `writing` makes of a row that says the same. Ten thousand of them are read in half the time of the records. One that
 * was withdrawn, or whose student was, equals no row. `leftOut` are fields that do not count.
 */
export async function profilesAsWritten(
  tx: Tx,
  roundId: string,
  references: readonly string[],
  leftOut: readonly (keyof Listed)[],
): Promise<Map<string, string>> {
  const counting = fieldsBut(leftOut).map((field) => columns[field]);
  const { rows } = await sql<{ reference: string; written: string }>`
    select student.reference, case when profile.withdrawn_at is null and student.withdrawn_at is null
      then json_build_array(${sql.join(counting)})::text else '' end as written
    from profile join student on student.id = profile.student_id
    left join profile_guarded on profile_guarded.profile_id = profile.id
    where profile.round_id = ${roundId} and student.reference = any(${[...references]}::text[])`.execute(tx);
  return new Map(rows.map(({ reference, written }) => [reference, written]));
}

/** Writes rows of a list as PostgreSQL writes such an array, but for the fields in `leftOut`. */
export function writing(leftOut: readonly (keyof Listed)[]): (row: Listed) => string {
  const counting = fieldsBut(leftOut);
  return (row) => `[${counting.map((field) => JSON.stringify(row[field] ?? null)).join(', ')}]`;
}

function fieldsBut(leftOut: readonly (keyof Listed)[]): (keyof Listed)[] {
  return fields.filter((field) => !leftOut.includes(field));
}

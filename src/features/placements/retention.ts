import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { type HeldOnPeople, type KeptForATime, rowsHeld } from '../people/index.ts';
import { forgetOldImports, keptHours } from './imports/store.ts';
import './schema.ts';

const profilesOf = (personId: string) =>
  sql`select profile.id from profile join student on student.id = profile.student_id where student.person_id = ${personId}`;

/** What rounds hold on students: what they asked for, their needs and declared interests, where they were placed and why. */
export const placementsHeld: HeldOnPeople = {
  name: 'Placement rounds',
  actor: 'system',
  tell: async (tx, personId) => {
    const rows = (query: ReturnType<typeof sql>) => rowsHeld(tx, query);
    return {
      profiles: await rows(sql`select to_jsonb(p) || jsonb_build_object('round', r.name) as row
        from profile p join round r on r.id = p.round_id where p.id in (${profilesOf(personId)})`),
      needs_and_declared_interests: await rows(
        sql`select to_jsonb(g) as row from profile_guarded g where g.profile_id in (${profilesOf(personId)})`,
      ),
      pins: await rows(sql`select to_jsonb(p) as row from pin p where p.profile_id in (${profilesOf(personId)})`),
      results_of_runs: await rows(
        sql`select to_jsonb(m) as row from match m where m.profile_id in (${profilesOf(personId)})`,
      ),
      waits_in_runs: await rows(
        sql`select to_jsonb(w) as row from waiting w where w.profile_id in (${profilesOf(personId)})`,
      ),
      placements: await rows(
        sql`select to_jsonb(p) as row from placement p where p.profile_id in (${profilesOf(personId)})`,
      ),
      files_on_their_way_in: await rows(sql`select to_jsonb(i) as row from import i where i.made_by = ${personId}`),
    };
  },
  erase: async (tx, personId) => {
    const profiles = profilesOf(personId);
    await forgetMentions(tx, personId);
    await sql`update profile_guarded set needs = '{}', excluded = '{}', erased_at = coalesce(erased_at, now())
      where profile_id in (${profiles})`.execute(tx);
    await sql`update profile set home_outcode = '', max_travel_km = null, required_organisation = null,
      earlier_organisation = null, withdrawn_at = coalesce(withdrawn_at, now()) where id in (${profiles})`.execute(tx);
    await sql`update match set explanation = 'Erased', travel_km = 0, travel_approximate = true
      where profile_id in (${profiles})`.execute(tx);
    await sql`update waiting set explanation = 'Erased', blocking = '[]', helps = '[]'
      where profile_id in (${profiles})`.execute(tx);
    await sql`delete from run_input where kind = 'student' and record_id in (${profiles})`.execute(tx);
    await sql`delete from pin where profile_id in (${profiles})`.execute(tx);
  },
};

/** The person among what others wait for and in pins that clashed, and files on their way in that name them. */
async function forgetMentions(tx: Tx, personId: string): Promise<void> {
  await sql`update waiting set explanation = replace(explanation, mention, ${erasedStudent}),
      blocking = blocking - mention, helps = replace(helps::text, mention, ${erasedStudent})::jsonb
    from (select id, round_id, '{' || id || '}' as mention from profile where id in (${profilesOf(personId)})) as theirs
    where waiting.round_id = theirs.round_id
      and position(mention in explanation || blocking::text || helps::text) > 0`.execute(tx);
  await sql`update run set message = ${clashNoLongerKept} from profile
    where profile.id in (${profilesOf(personId)}) and run.round_id = profile.round_id and run.state = 'clash'
      and position('{' || profile.id || '}' in run.message) > 0`.execute(tx);
  await sql`delete from import where exists (select from import_rows join person on person.id = ${personId}
    where import_rows.import_id = import.id and position(to_json(person.name)::text in import_rows.rows::text) > 0)`.execute(
    tx,
  );
}

/**
 * Needs and declared interests of those whose placement, or round, ended long enough ago; and what runs of the allocation
 * said of them, which speaks of both.
 */
async function forgetGuarded(tx: Tx, { months }: { months: number }): Promise<number> {
  const { rows } = await sql<{ id: string }>`
    with due as (
      select profile_guarded.profile_id as id, cardinality(needs) + cardinality(excluded) > 0 as held
      from profile_guarded join profile on profile.id = profile_guarded.profile_id join round on round.id = profile.round_id
      where profile_guarded.erased_at is null
        and coalesce((select max(placement.ends) from placement where placement.profile_id = profile.id), round.ends)
          + make_interval(months => ${months}) < current_date
    ), placed as (
      update match set explanation = replace(explanation, ', needs met', '') from due where due.id = match.profile_id
    ), clashed as (
      update run set message = ${clashNoLongerKept} from due join profile on profile.id = due.id
        where run.round_id = profile.round_id and run.state = 'clash' and position('{' || due.id || '}' in run.message) > 0
    ), waited as (
      update waiting set explanation = ${noLongerKept}, helps = '[]' from due where due.id = waiting.profile_id and due.held
    )
    update profile_guarded set needs = '{}', excluded = '{}', erased_at = now() from due
      where due.id = profile_guarded.profile_id returning due.id`.execute(tx);
  return rows.length;
}

const erasedStudent = 'who is erased';
const clashNoLongerKept = 'Which pins clashed is no longer kept.';
const noLongerKept = 'Why the student waited is no longer kept: it spoke of needs or declared interests.';

/** What placement rounds keep for a time only. */
export const placementsKept: readonly KeptForATime[] = [
  { what: 'needs and declared interests', forget: forgetGuarded },
  { what: `files not accepted within ${keptHours} hours`, forget: forgetOldImports },
];

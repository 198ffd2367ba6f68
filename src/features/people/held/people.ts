import { sql } from 'kysely';
import { type HeldOnPeople, rowsHeld } from './model.ts';

export const erasedName = 'Erased person';

/** The person, their roles, their records as a student, and what they did. */
export const peopleHeld: HeldOnPeople = {
  name: 'Person',
  actor: 'system',
  tell: async (tx, personId) => ({
    person: await rowsHeld(tx, sql`select to_jsonb(p) as row from person p where id = ${personId}`),
    roles: await rowsHeld(
      tx,
      sql`select to_jsonb(r) || jsonb_build_object('partnership', p.name, 'organisation', o.name) as row
        from role_held r join partnership p on p.id = r.partnership_id left join organisation o on o.id = r.organisation_id
        where r.person_id = ${personId} order by r.starts`,
    ),
    student: await rowsHeld(
      tx,
      sql`select to_jsonb(s) || jsonb_build_object('provider', o.name) as row
        from student s join organisation o on o.id = s.provider_id where s.person_id = ${personId}`,
    ),
    done: await rowsHeld(
      tx,
      sql`select jsonb_build_object('at', e.at, 'kind', e.kind, 'payload', e.payload) as row
        from event e where e.actor_id = ${personId} order by e.id`,
    ),
    happened: await rowsHeld(
      tx,
      sql`select jsonb_build_object('at', e.at, 'kind', e.kind, 'payload', e.payload) as row from event e
        where e.subject_id = ${personId} or e.subject_id in (select id from student where person_id = ${personId}) order by e.id`,
    ),
  }),
  erase: async (tx, personId) => {
    await sql`update person set name = ${erasedName}, email = null, erased_at = coalesce(erased_at, now())
      where id = ${personId}`.execute(tx);
    await sql`update role_held set ends = greatest(starts, current_date)
      where person_id = ${personId} and (ends is null or ends > current_date)`.execute(tx);
    await sql`update student set reference = 'erased-' || id, withdrawn_at = coalesce(withdrawn_at, now())
      where person_id = ${personId}`.execute(tx);
  },
};

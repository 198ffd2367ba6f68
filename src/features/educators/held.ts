import { sql } from 'kysely';
import { type HeldOnPeople, rowsHeld } from '../people/index.ts';

/** What the register of practice educators holds on a person. Where they worked, and what they were qualified for, is counted. */
export const educatorsHeld: HeldOnPeople = {
  name: 'Register of practice educators',
  actor: 'system',
  tell: async (tx, personId) => ({
    educator: await rowsHeld(
      tx,
      sql`select to_jsonb(e) || jsonb_build_object('organisation', o.name) as row
        from educator e left join organisation o on o.id = e.organisation_id where e.person_id = ${personId}`,
    ),
  }),
  erase: async (tx, personId) => {
    await sql`update educator set reference = 'erased-' || id, left_at = coalesce(left_at, now())
      where person_id = ${personId}`.execute(tx);
  },
};

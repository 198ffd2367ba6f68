import { sql } from 'kysely';
import { type HeldOnPeople, rowsHeld } from '../people/index.ts';
import './schema.ts';

/** What the plan holds on people who use Tandem: the scenarios that they made. Scenarios themselves name nobody. */
export const planningHeld: HeldOnPeople = {
  name: 'Labour market plan',
  actor: 'system',
  tell: async (tx, personId) => ({
    scenarios_made: await rowsHeld(
      tx,
      sql`select jsonb_build_object('name', s.name, 'note', s.note, 'state', s.state, 'made_at', s.made_at,
          'changed_at', s.changed_at) as row
        from plan_scenario s where s.made_by = ${personId} order by s.made_at`,
    ),
  }),
  // A scenario is the partnership's or the service's: it stays, made by somebody who is no longer named.
  erase: async () => {},
};

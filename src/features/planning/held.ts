import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { type HeldOnPeople, type KeptForATime, rowsHeld } from '../people/index.ts';
import './schema.ts';

/**
 * What planning holds on people who use Tandem: which rows they entered, and which scenarios they made. Rows are counts, and name
 * nobody; nor do scenarios, which stay, as they are the partnership's or the service's.
 */
export const planningHeld: HeldOnPeople = {
  name: 'Planning',
  actor: 'system',
  tell: async (tx, personId) => ({
    pipeline_rows_entered: await rowsHeld(
      tx,
      sql`select jsonb_build_object('kind', r.kind, 'organisation', o.name, 'year', r.year, 'entered_at', r.entered_at) as row
        from pipeline_row r join organisation o on o.id = r.organisation_id
        where r.entered_by = ${personId} order by r.entered_at`,
    ),
    scenarios_made: await rowsHeld(
      tx,
      sql`select jsonb_build_object('name', s.name, 'note', s.note, 'state', s.state, 'made_at', s.made_at,
          'changed_at', s.changed_at) as row
        from plan_scenario s where s.made_by = ${personId} order by s.made_at`,
    ),
  }),
  erase: async (tx, personId) => {
    await sql`delete from pipeline_draft where made_by = ${personId}`.execute(tx);
  },
};

const keptHours = 24;

/** What planning keeps for a time only. */
export const planningKept: readonly KeptForATime[] = [
  {
    what: `tables of the pipeline not accepted within ${keptHours} hours`,
    forget: async (tx: Tx) => {
      const { rows } = await sql`delete from pipeline_draft
        where partnership_id = here() and made_at < now() - make_interval(hours => ${keptHours}) returning id`.execute(
        tx,
      );
      return rows.length;
    },
  },
];

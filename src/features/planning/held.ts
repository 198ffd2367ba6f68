import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { type HeldOnPeople, type KeptForATime, rowsHeld } from '../people/index.ts';
import './schema.ts';

/**
 * What planning holds on people who use Tandem: which rows they entered, which scenarios they made, and what they wrote of plans. Rows
 * are counts, and name nobody; nor do scenarios and plans, which stay, as they are the partnership's or the service's.
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
    plans_begun: await rowsHeld(
      tx,
      sql`select jsonb_build_object('title', d.title, 'year', d.year, 'version', d.version, 'state', d.state, 'made_at', d.made_at)
        as row from plan_document d where d.made_by = ${personId} order by d.made_at`,
    ),
    plans_published: await rowsHeld(
      tx,
      sql`select jsonb_build_object('title', d.title, 'year', d.year, 'version', d.version, 'published_on', d.published_on)
        as row from plan_document d where d.published_by = ${personId} order by d.published_on`,
    ),
    plan_texts_written: await rowsHeld(
      tx,
      sql`select jsonb_build_object('section', t.section, 'text', t.body, 'written_at', t.written_at) as row
        from plan_text t where t.written_by = ${personId} order by t.written_at`,
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

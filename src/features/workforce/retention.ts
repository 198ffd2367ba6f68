import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { type HeldOnPeople, type KeptForATime, rowsHeld } from '../people/index.ts';
import './schema.ts';
import { keptMonths } from './sending/store/files.ts';

/**
 * What workforce returns hold on people who use Tandem: what they sent and set, and where they looked. The people whom a
 * return tells of cannot be found in it: what is kept of them has no name.
 */
export const workforceHeld: HeldOnPeople = {
  name: 'Workforce returns',
  actor: 'system',
  tell: async (tx, personId) => ({
    returns_sent: await rowsHeld(
      tx,
      sql`select jsonb_build_object('service', s.name, 'organisation', o.name, 'year', r.year, 'files', r.files,
          'state', r.state, 'sent_at', r.sent_at,
          'copies_of_files_kept', (select count(*) from workforce_file f where f.return_id = r.id)) as row
        from workforce_return r join service s on s.id = r.service_id join organisation o on o.id = r.organisation_id
        where r.sent_by = ${personId} order by r.sent_at`,
    ),
    sharing_set: await rowsHeld(
      tx,
      sql`select jsonb_build_object('service', s.name, 'shares', w.shares, 'set_at', w.set_at) as row
        from workforce_sharing w join service s on s.id = w.service_id where w.set_by = ${personId} order by w.set_at`,
    ),
    figures_looked_at: await rowsHeld(
      tx,
      sql`select jsonb_build_object('service', s.name, 'page', l.page, 'looked_on', l.looked_on) as row
        from workforce_look l join service s on s.id = l.service_id where l.person_id = ${personId} order by l.looked_on`,
    ),
  }),
  erase: async (tx, personId) => {
    await sql`delete from workforce_return where state = 'draft' and sent_by = ${personId}`.execute(tx);
    await sql`delete from workforce_look where person_id = ${personId}`.execute(tx);
  },
};

const keptHours = 24;

/** Returns that were read and not sent: they hold the values of broken rules. */
async function forgetOldDrafts(tx: Tx): Promise<number> {
  const { rows } = await sql`delete from workforce_return
    where state = 'draft' and partnership_id = here() and sent_at < now() - make_interval(hours => ${keptHours})
    returning id`.execute(tx);
  return rows.length;
}

/** Counted as returns, since the system knows no more of the files. */
async function forgetOldFiles(tx: Tx): Promise<number> {
  const { rows } = await sql<{ return_id: string }>`delete from workforce_file where return_id in (
      select id from workforce_return where partnership_id = here() and sent_at < now() - make_interval(months => ${keptMonths}))
    returning return_id`.execute(tx);
  return new Set(rows.map((row) => row.return_id)).size;
}

/** What workforce returns keep for a time only. */
export const workforceKept: readonly KeptForATime[] = [
  { what: `workforce returns not sent within ${keptHours} hours`, forget: forgetOldDrafts },
  { what: `copies of the files of workforce returns after ${keptMonths} months`, forget: forgetOldFiles },
];

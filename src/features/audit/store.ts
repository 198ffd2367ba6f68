import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { lineOf } from '../../platform/events/event.ts';
import '../../platform/events/schema.ts';
import '../people/schema.ts';

/** An event as the log's page shows it. */
export interface Logged {
  id: string;
  at: Date;
  /** Who did it; `Tandem` for a job or the command line. */
  by: string;
  kind: string;
  line: string;
}

interface Asked {
  text: string | undefined;
  /** The word before the dot of the kinds wanted: `run` of `run.accepted`. */
  about: string | undefined;
  direction: 'ascending' | 'descending';
  limit: number;
  offset: number;
}

/** Events that the person may see, and how many there are of them. */
export async function events(tx: Tx, asked: Asked): Promise<{ rows: Logged[]; total: number }> {
  let wanted = tx.selectFrom('event').leftJoin('person', 'person.id', 'event.actor_id');
  if (asked.about !== undefined) wanted = wanted.where('event.kind', 'like', `${asked.about}.%`);
  if (asked.text !== undefined)
    wanted = wanted.where(sql`lower(person.name)`, 'like', `%${escapeLike(asked.text.toLowerCase())}%`);
  const { total } = await wanted.select((of) => of.fn.countAll<string>().as('total')).executeTakeFirstOrThrow();
  const rows = await wanted
    .select(['event.id', 'event.at', 'event.kind', 'event.payload', 'event.actor_id', 'person.name'])
    .orderBy('event.id', asked.direction === 'ascending' ? 'asc' : 'desc')
    .limit(asked.limit)
    .offset(asked.offset)
    .execute();
  const by = (row: { actor_id: string | null; name: string | null }) =>
    row.actor_id === null ? 'Tandem' : (row.name ?? 'Somebody whose record you cannot see');
  return {
    total: Number(total),
    rows: rows.map((row) => ({ id: row.id, at: row.at, kind: row.kind, line: lineOf(row), by: by(row) })),
  };
}

const escapeLike = (text: string) => text.replaceAll(/[\\%_]/g, '\\$&');

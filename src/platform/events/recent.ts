import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { lineOf } from './event.ts';
import './schema.ts';

/** An event as a timeline shows it. */
export interface Happened {
  title: string;
  at: Date;
  /** Who did it, or “Tandem” for a job or the command line. */
  by: string;
}

/** The latest events that the person may see: all, or those of one record or round; newest first. */
export async function recentEvents(
  tx: Tx,
  of: { limit: number; subjectId?: string; roundId?: string; before?: string },
): Promise<Happened[]> {
  let query = tx
    .selectFrom('event')
    .select([
      'at',
      'kind',
      'payload',
      'actor_id',
      sql<string | null>`(select name from person where person.id = event.actor_id)`.as('name'),
    ])
    .orderBy('id', 'desc')
    .limit(of.limit);
  if (of.subjectId !== undefined) query = query.where('subject_id', '=', of.subjectId);
  if (of.roundId !== undefined) query = query.where('round_id', '=', of.roundId);
  if (of.before !== undefined) query = query.where('id', '<', of.before);
  const rows = await query.execute();
  return rows.map((row) => ({
    title: lineOf(row),
    at: row.at,
    by: row.actor_id === null ? 'Tandem' : (row.name ?? 'Somebody'),
  }));
}

import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { type EventKind, lineOf } from './event.ts';
import './schema.ts';

/** An event as a timeline shows it. */
export interface Happened {
  title: string;
  at: Date;
  /** Who did it, or “Tandem” for a job or the command line. */
  by: string;
}

/** Of so many of the latest events what is alike is told together; what is older than these is in the log. */
const looksAt = 5_000;

/**
 * The latest events that the person may see: all, or those of one record or round; newest first. Events of one kind that
 * one act made (a file that changed a thousand records) are one, with how many more there are like it. Kinds that say
 * nothing new there can be left out.
 */
export async function recentEvents(
  tx: Tx,
  of: { limit: number; subjectId?: string; roundId?: string; before?: string; without?: readonly EventKind[] },
): Promise<Happened[]> {
  let latest = tx
    .selectFrom('event')
    .select(['id', 'at', 'kind', 'payload', 'actor_id'])
    .orderBy('id', 'desc')
    .limit(looksAt);
  if (of.subjectId !== undefined) latest = latest.where('subject_id', '=', of.subjectId);
  if (of.roundId !== undefined) latest = latest.where('round_id', '=', of.roundId);
  if (of.without !== undefined)
    latest = latest.where(
      'kind',
      'not in',
      of.without.map(({ kind }) => kind),
    );
  if (of.before !== undefined) latest = latest.where('id', '<', of.before);
  const rows = await tx
    .selectFrom(latest.as('latest'))
    .select([
      'at',
      'kind',
      'actor_id',
      sql<unknown>`(array_agg(payload order by id desc))[1]`.as('payload'),
      sql<number>`count(*)::int`.as('number'),
      sql<string | null>`(select name from person where person.id = latest.actor_id)`.as('name'),
    ])
    // All that one transaction records has the same moment.
    .groupBy(['at', 'kind', 'actor_id'])
    .orderBy(sql`max(id)`, 'desc')
    .limit(of.limit)
    .execute();
  return rows.map((row) => ({
    title:
      row.number === 1 ? lineOf(row) : `${lineOf(row)}, and ${(row.number - 1).toLocaleString('en-GB')} more like it`,
    at: row.at,
    by: row.actor_id === null ? 'Tandem' : (row.name ?? 'Somebody'),
  }));
}

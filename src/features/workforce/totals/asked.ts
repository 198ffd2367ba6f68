import { sql } from 'kysely';
import { z } from 'zod';
import { yearName } from '../../../engines/workforce/calendar.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { defineEvent } from '../../../platform/events/event.ts';
import '../../../platform/events/schema.ts';
import { count } from '../../../platform/web/words.ts';

/** Days that must go by before the same service is asked again. */
export const restDays = 7;

export const returnAsked = defineEvent(
  'workforce.return-asked',
  z.object({ year: z.number(), people: z.number() }),
  ({ year, people }) =>
    `${count(people, 'employer lead')} ${people === 1 ? 'was' : 'were'} asked for the workforce return of ${yearName(year)}`,
);

/** When each service was last asked for a return, within the time after which it may be asked again. */
export async function lastAsked(tx: Tx): Promise<Map<string, Date>> {
  const rows = await tx
    .selectFrom('event')
    .select(['subject_id', sql<Date>`max(at)`.as('at')])
    .where('partnership_id', '=', sql<string>`here()`)
    .where('kind', '=', returnAsked.kind)
    .where('at', '>', sql<Date>`now() - make_interval(days => ${restDays})`)
    .groupBy('subject_id')
    .execute();
  return new Map(rows.flatMap(({ subject_id, at }) => (subject_id === null ? [] : [[subject_id, at] as const])));
}

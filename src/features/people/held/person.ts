import { sql } from 'kysely';
import { z } from 'zod';
import type { Database, Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import '../schema.ts';
import { personErased } from './events.ts';
import type { HeldOnPeople, HeldRows } from './model.ts';

/** Somebody whom Tandem holds something on. */
export interface Found {
  id: string;
  name: string;
  erased: boolean;
}

/** The person with this id or e-mail address. */
export async function personCalled(database: Database, called: string): Promise<Found | undefined> {
  const byId = z.uuid().safeParse(called).success;
  const row = await database.as({ kind: 'system' }, (tx) =>
    tx
      .selectFrom('person')
      .select(['id', 'name', 'erased_at'])
      .where(byId ? 'id' : 'email', '=', byId ? called : called.trim().toLowerCase())
      .executeTakeFirst(),
  );
  return row && { id: row.id, name: row.name, erased: row.erased_at !== null };
}

/** Everything held on a person, by the part of Tandem that holds it. */
export async function tellAll(
  database: Database,
  held: readonly HeldOnPeople[],
  personId: string,
): Promise<{ name: string; rows: HeldRows }[]> {
  const told: { name: string; rows: HeldRows }[] = [];
  for (const { name, actor, tell } of held) {
    told.push({ name, rows: await database.as({ kind: actor }, (tx) => tell(tx, personId)) });
  }
  return told;
}

/**
 * Erases a person everywhere: the account first, so that nobody signs in any more, then all the rest in one transaction,
 * with an event that names nobody in each partnership that knew them. Broken off in between, it is done again from the
 * start.
 */
export async function eraseEverywhere(
  database: Database,
  held: readonly HeldOnPeople[],
  personId: string,
): Promise<void> {
  const partnerships = await database.as({ kind: 'system' }, (tx) => partnershipsOf(tx, personId));
  for (const actor of ['accounts', 'system'] as const) {
    await database.as({ kind: actor }, async (tx) => {
      for (const part of held) if (part.actor === actor) await part.erase(tx, personId);
      if (actor !== 'system') return;
      if (partnerships.length === 0) await record(tx, personErased, {});
      for (const partnershipId of partnerships) {
        await sql`select set_config('tandem.partnership', ${partnershipId}, true)`.execute(tx);
        await record(tx, personErased, {});
      }
    });
  }
}

/** Where the person is known: by a role, also one that has ended, an invitation, or a register. Asked before the erasing. */
async function partnershipsOf(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{
    partnership_id: string;
  }>`select partnership_id from role_held where person_id = ${personId}
    union select partnership_id from invitation where person_id = ${personId}
    union select partnership_id from student where person_id = ${personId}
    union select partnership_id from educator where person_id = ${personId}
    order by partnership_id`.execute(tx);
  return rows.map(({ partnership_id }) => partnership_id);
}

import { z } from 'zod';
import type { Database } from '../../../platform/database/index.ts';
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
 * with an event that names nobody. Broken off in between, it is done again from the start.
 */
export async function eraseEverywhere(
  database: Database,
  held: readonly HeldOnPeople[],
  personId: string,
): Promise<void> {
  for (const actor of ['accounts', 'system'] as const) {
    await database.as({ kind: actor }, async (tx) => {
      for (const part of held) if (part.actor === actor) await part.erase(tx, personId);
      if (actor === 'system') await record(tx, personErased, {});
    });
  }
}

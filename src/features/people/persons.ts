import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import './schema.ts';

/** A person as somebody's record names them. */
export interface Named {
  id: string;
  name: string;
}

/**
 * Adds people in one statement. Their ids are made before, because a person is visible only once a record of theirs
 * (a student, an educator) exists, which the caller adds next in the same transaction.
 */
export async function addPersons(tx: Tx, persons: readonly Named[]): Promise<void> {
  if (persons.length === 0) return;
  await sql`insert into person (id, name) select id, name
    from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as wanted (id uuid, name text)`.execute(tx);
}

/** Gives people other names, in one statement. */
export async function renamePersons(tx: Tx, persons: readonly Named[]): Promise<void> {
  if (persons.length === 0) return;
  await sql`update person set name = wanted.name
    from jsonb_to_recordset(${JSON.stringify(persons)}::jsonb) as wanted (id uuid, name text)
    where person.id = wanted.id`.execute(tx);
}

import pg from 'pg';
import { DatabaseProblem } from './problems.ts';

/**
 * Runs the work in a transaction of the owner's, in UTC and with values written the same everywhere.
 *
 * @param begin how to begin it: `begin` with its isolation level, if any
 */
export async function inTransaction<T>(client: pg.ClientBase, begin: string, work: () => Promise<T>): Promise<T> {
  await client.query(
    `${begin}; set local timezone to 'UTC'; set local datestyle to 'ISO'; set local intervalstyle to 'iso_8601'`,
  );
  try {
    const result = await work();
    await client.query('commit');
    return result;
  } catch (error) {
    // What went wrong first is what matters: a connection that is lost cannot roll back, and need not.
    await client.query('rollback').catch(() => {});
    throw error;
  }
}

/** What PostgreSQL said, for a sentence to a person who runs Tandem. */
export function saidByServer(error: unknown): string {
  if (!(error instanceof pg.DatabaseError)) return error instanceof Error ? error.message : String(error);
  return [error.message, error.where].filter(Boolean).join(', ');
}

/** The rows' one row; for queries that always have one. */
export function only<T>(rows: T[]): T {
  const [row] = rows;
  if (row === undefined) throw new DatabaseProblem('The database answered nothing where it always answers something.');
  return row;
}

import { type RawBuilder, sql } from 'kysely';
import type { Tx } from './schema.ts';

/**
 * Runs a statement that joins a long list to a large table. Behind row-level security, and before the table's statistics
 * are up to date (the embedded database never gathers any), the planner expects a handful of rows and compares each with
 * each: 10,000 with 10,000 took 13 seconds. Without nested loops it takes a tenth of one.
 */
export async function sweep(tx: Tx, statement: RawBuilder<unknown>): Promise<void> {
  await sql`set local enable_nestloop = off`.execute(tx);
  await statement.execute(tx);
  // Where the statement fails, the transaction ends, and the setting with it.
  await sql`set local enable_nestloop = on`.execute(tx);
}

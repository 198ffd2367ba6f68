import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';

/** Rows by the name of what they are, as an export shows them. */
export type HeldRows = Readonly<Record<string, readonly unknown[]>>;

/**
 * What one part of Tandem holds on people. A feature declares it once, and `src/app.ts` lists it: then an export tells of
 * it and an erasure removes it.
 */
export interface HeldOnPeople {
  /** Heading of the export: `Accounts`. */
  name: string;
  /** As whom it is read and erased. Accounts are out of everybody else’s reach. */
  actor: 'system' | 'accounts';
  /** Everything held on the person, in every partnership. */
  tell: (tx: Tx, personId: string) => Promise<HeldRows>;
  /**
   * Removes whatever says who the person is, or is special-category data; what counts need stays without identity. May be
   * done twice.
   */
  erase: (tx: Tx, personId: string) => Promise<void>;
}

/** The rows of a query as values: `rowsHeld(tx, sql\`select to_jsonb(t) as row from …\`)`. */
export async function rowsHeld(tx: Tx, query: RawBuilder<unknown>): Promise<unknown[]> {
  const { rows } = await sql<{ row: unknown }>`${query}`.execute(tx);
  return rows.map(({ row }) => row);
}

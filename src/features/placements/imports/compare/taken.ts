import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';

/** Of these references, those in use by any record, also by one that whoever asks may not see. */
export async function takenReferences(
  tx: Tx,
  kind: 'students' | 'offers' | 'educators',
  roundId: string,
  references: readonly string[],
): Promise<ReadonlySet<string>> {
  if (references.length === 0) return new Set();
  const { rows } = await sql<{ reference: string }>`
    select reference from taken_references(${kind}, ${roundId}, ${[...references]}::text[]) as reference`.execute(tx);
  return new Set(rows.map(({ reference }) => reference));
}

import type { Tx } from '../../platform/database/index.ts';
import { changedFields, type DetailField, type Educator, type EducatorDetails } from './model.ts';
import { educators } from './store.ts';

/** A row of a list beside the educator of that reference, where there is one. */
export interface Compared {
  row: EducatorDetails;
  change: 'new' | 'updated' | 'unchanged';
  /** What differs; empty unless `updated`. */
  fields: DetailField[];
  id: string | undefined;
  before: Educator | undefined;
}

/** What a list would change in the register. Educators whom the person may not see count as not there. */
export async function compare(tx: Tx, rows: readonly EducatorDetails[]): Promise<Compared[]> {
  const known = await educators(tx, { references: rows.map(({ reference }) => reference) });
  const byReference = new Map(known.map((educator) => [educator.reference, educator]));
  return rows.map((row) => {
    const before = byReference.get(row.reference);
    const fields = before ? changedFields(before, row) : [];
    const change = before === undefined ? 'new' : fields.length > 0 ? 'updated' : 'unchanged';
    return { row, change, fields, id: before?.id, before };
  });
}

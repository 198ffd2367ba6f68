import type { Tx } from '../../platform/database/index.ts';
import { changedFields, type DetailField, type Student, type StudentDetails } from './model.ts';
import { students } from './store.ts';

/** A row of a list beside the student of that reference, where there is one. */
export interface Compared {
  row: StudentDetails;
  change: 'new' | 'updated' | 'unchanged';
  /** What differs; empty unless `updated`. */
  fields: DetailField[];
  id: string | undefined;
  before: Student | undefined;
}

/** What a list would change in the register. Students whom the person may not see count as not there. */
export async function compare(tx: Tx, rows: readonly StudentDetails[]): Promise<Compared[]> {
  const known = await students(tx, { references: rows.map(({ reference }) => reference) });
  const byReference = new Map(known.map((student) => [student.reference, student]));
  return rows.map((row) => {
    const before = byReference.get(row.reference);
    const fields = before ? changedFields(before, row) : [];
    const change = before === undefined ? 'new' : fields.length > 0 ? 'updated' : 'unchanged';
    return { row, change, fields, id: before?.id, before };
  });
}

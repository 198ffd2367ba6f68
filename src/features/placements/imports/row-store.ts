import type { Tx } from '../../../platform/database/index.ts';
import type { SheetRow } from '../../../platform/files/index.ts';
import type { ImportKind } from './kinds.ts';
import './schema.ts';

/** Rows kept together, so that no value grows with the file. */
const batchSize = 2_000;

/** The rows of a file as they were chosen, in order. */
export async function rowsOf(tx: Tx, importId: string, kind: ImportKind): Promise<SheetRow[]> {
  const batches = await tx
    .selectFrom('import_rows')
    .select('rows')
    .where('import_id', '=', importId)
    .where('kind', '=', kind)
    .orderBy('batch')
    .execute();
  return batches.flatMap((batch) => batch.rows.map(([row, cells]) => ({ row, cells })));
}

export async function keepRows(tx: Tx, importId: string, kind: ImportKind, rows: readonly SheetRow[]): Promise<void> {
  for (let at = 0; at < rows.length; at += batchSize) {
    const batch = rows.slice(at, at + batchSize).map(({ row, cells }) => [row, cells.map(plain)]);
    await tx
      .insertInto('import_rows')
      .values({ import_id: importId, kind, batch: at / batchSize, rows: JSON.stringify(batch) })
      .execute();
  }
}

export async function dropRows(tx: Tx, importId: string, kind: ImportKind): Promise<void> {
  await tx.deleteFrom('import_rows').where('import_id', '=', importId).where('kind', '=', kind).execute();
}

/** Text that a database can hold: without zero characters and halves of characters. */
export function plain(text: string): string {
  return text.replaceAll('\u0000', '').toWellFormed();
}

import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../platform/database/index.ts';
import type { SheetRow } from '../../../platform/files/index.ts';
import { type ImportKind, importKinds } from './kinds.ts';
import { dropRows, keepRows, plain, rowsOf } from './row-store.ts';
import './schema.ts';

/** A file as it was chosen: its cells as text, or why it is no table. */
export interface ChosenFile {
  kind: ImportKind;
  name: string;
  header: string[];
  warnings: string[];
  unreadable: string | undefined;
  rows: SheetRow[];
}

/** The files that somebody chose for a round and has not discarded. */
export interface OpenImport {
  id: string;
  acceptedAt: Date | undefined;
  /** Whether what the files would change was noted, to be compared with later. */
  noted: boolean;
  files: ChosenFile[];
}

const texts = z.array(z.string());
const digests = z.record(z.string(), z.string());

/** One's own open import of the round, with every row; nothing where there is none. */
export async function openImport(tx: Tx, roundId: string): Promise<OpenImport | undefined> {
  const found = await tx
    .selectFrom('import')
    .select(['id', 'accepted_at'])
    .where('round_id', '=', roundId)
    .where('made_by', '=', sql<string>`me()`)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  const files = await tx
    .selectFrom('import_file')
    .select(['kind', 'name', 'header', 'warnings', 'unreadable', 'left_over', 'changes'])
    .where('import_id', '=', found.id)
    .execute();
  const chosen: ChosenFile[] = [];
  for (const kind of importKinds) {
    const file = files.find((candidate) => candidate.kind === kind);
    if (file === undefined) continue;
    chosen.push({
      kind,
      name: file.name,
      header: texts.parse(file.header),
      warnings: texts.parse(file.warnings),
      unreadable: file.unreadable ?? undefined,
      rows: await rowsOf(tx, found.id, kind),
    });
  }
  const noted = files.some(({ left_over, changes }) => left_over > 0 || changes > 0);
  return { id: found.id, acceptedAt: found.accepted_at ?? undefined, noted, files: chosen };
}

/** Digests of what each row of a file would have changed when it was first shown: reference → digest. */
export async function seenIn(tx: Tx, importId: string, kind: ImportKind): Promise<Record<string, string>> {
  const file = await tx
    .selectFrom('import_file')
    .select('seen')
    .where('import_id', '=', importId)
    .where('kind', '=', kind)
    .executeTakeFirst();
  return digests.parse(file?.seen ?? {});
}

/** One's own import of the round, begun where there is none; what was accepted is open again. */
export async function beginImport(tx: Tx, roundId: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`insert into import (partnership_id, round_id, made_by)
    values (here(), ${roundId}, me())
    on conflict (round_id, made_by) do update set made_at = now(), accepted_at = null returning id`.execute(tx);
  const id = rows[0]?.id;
  if (id === undefined) throw new Error('An import was begun and has no id.');
  return id;
}

/** Keeps a file in its place, instead of what was there. */
export async function keepFile(tx: Tx, importId: string, file: ChosenFile): Promise<void> {
  await dropFile(tx, importId, file.kind);
  await tx
    .insertInto('import_file')
    .values({
      import_id: importId,
      kind: file.kind,
      name: plain(file.name),
      header: JSON.stringify(file.header.map(plain)),
      warnings: JSON.stringify(file.warnings.map(plain)),
      unreadable: file.unreadable === undefined ? null : plain(file.unreadable),
    })
    .execute();
  await keepRows(tx, importId, file.kind, file.rows);
}

/** Notes how a file compares at present. */
export async function noteComparison(
  tx: Tx,
  importId: string,
  kind: ImportKind,
  noted: { leftOver: number; changes: number; seen: Record<string, string> },
): Promise<void> {
  await tx
    .updateTable('import_file')
    .set({ left_over: noted.leftOver, changes: noted.changes, seen: JSON.stringify(noted.seen) })
    .where('import_id', '=', importId)
    .where('kind', '=', kind)
    .execute();
}

/** Forgets how one's files for the round compared, because they are read in another way from now on. */
export async function forgetComparison(tx: Tx, roundId: string): Promise<void> {
  await sql`update import_file set left_over = 0, changes = 0, seen = '{}' from import
    where import.id = import_id and import.round_id = ${roundId} and import.made_by = me()`.execute(tx);
}

/** After the changes were made: only the rows that could not be used stay, to be put right. */
export async function keepOnly(tx: Tx, importId: string, kind: ImportKind, rows: readonly SheetRow[]): Promise<void> {
  await dropRows(tx, importId, kind);
  if (rows.length === 0) await dropFile(tx, importId, kind);
  else await keepRows(tx, importId, kind, rows);
}

export async function markAccepted(tx: Tx, importId: string): Promise<void> {
  await tx.updateTable('import').set({ accepted_at: sql<Date>`now()` }).where('id', '=', importId).execute();
}

async function dropFile(tx: Tx, importId: string, kind: ImportKind): Promise<void> {
  await tx.deleteFrom('import_file').where('import_id', '=', importId).where('kind', '=', kind).execute();
}

export async function dropImport(tx: Tx, importId: string): Promise<void> {
  await tx.deleteFrom('import').where('id', '=', importId).execute();
}

/** Hours for which files on their way in are kept. */
export const keptHours = 24;

/** Forgets the files that nobody accepted or put right in time; says how many imports these were. */
export async function forgetOldImports(tx: Tx): Promise<number> {
  const { rows } = await sql<{ id: string }>`delete from import
    where made_at < now() - make_interval(hours => ${keptHours}) returning id`.execute(tx);
  return rows.length;
}

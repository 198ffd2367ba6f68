import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import '../../schema.ts';

/** A copy of a file is kept no longer than this after its return was sent. */
export const keptMonths = 24;

/** A file that a service asked to be kept with its return. */
export interface KeptFile {
  returnId: string;
  number: number;
  name: string;
  /** Bytes. */
  size: number;
  /** When it goes, at the latest. */
  until: Date;
}

/** Puts the files of a draft there, sealed, in the order in which they were chosen. */
export async function writeFiles(
  tx: Tx,
  returnId: string,
  files: readonly { name: string; size: number; sealed: Buffer }[],
): Promise<void> {
  for (const [at, file] of files.entries()) {
    await tx
      .insertInto('workforce_file')
      .values({ return_id: returnId, number: at + 1, ...file })
      .execute();
  }
}

/** Which files of some returns are kept. */
export async function filesOf(tx: Tx, returnIds: readonly string[]): Promise<KeptFile[]> {
  if (returnIds.length === 0) return [];
  return tx
    .selectFrom('workforce_file')
    .innerJoin('workforce_return', 'workforce_return.id', 'return_id')
    .where('return_id', 'in', returnIds)
    .select(['return_id as returnId', 'number', 'name', 'size'])
    .select(sql<Date>`sent_at + make_interval(months => ${keptMonths})`.as('until'))
    .orderBy('return_id')
    .orderBy('number')
    .execute();
}

/** One of them, sealed as it is. */
export async function sealedFile(
  tx: Tx,
  returnId: string,
  number: number,
): Promise<{ name: string; sealed: Buffer } | undefined> {
  return tx
    .selectFrom('workforce_file')
    .select(['name', 'sealed'])
    .where('return_id', '=', returnId)
    .where('number', '=', number)
    .executeTakeFirst();
}

/** The files of a return are forgotten. Gives how many they were. */
export async function forgetFiles(tx: Tx, returnId: string): Promise<number> {
  const { numDeletedRows } = await tx.deleteFrom('workforce_file').where('return_id', '=', returnId).executeTakeFirst();
  return Number(numDeletedRows);
}

/** The same of what a service sent for a year or an earlier one, which has served once there is another. */
export async function forgetFilesUpTo(tx: Tx, serviceId: string, year: number): Promise<void> {
  await tx
    .deleteFrom('workforce_file')
    .where('return_id', 'in', (returns) =>
      returns
        .selectFrom('workforce_return')
        .select('id')
        .where('partnership_id', '=', sql<string>`here()`)
        .where('service_id', '=', serviceId)
        .where('year', '<=', year)
        .where('state', '<>', 'draft'),
    )
    .execute();
}

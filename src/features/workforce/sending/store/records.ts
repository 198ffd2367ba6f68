import { keysOf, origins, roles } from '../../../../engines/workforce/categories.ts';
import type { LinkedReturn, LinkedWorker } from '../../../../engines/workforce/linked/records.ts';
import type { Standing } from '../../../../engines/workforce/model.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import '../../schema.ts';
import type { SentReturn } from '../model.ts';
import type { Pseudonyms } from '../pseudonyms.ts';
import type { ReadRecord } from '../read-upload.ts';

const together = 1_000;

/** Puts a return's workers there, under their pseudonyms. */
export async function writeRecords(
  tx: Tx,
  returnId: string,
  records: readonly ReadRecord[],
  pseudonym: Pseudonyms,
): Promise<void> {
  for (let at = 0; at < records.length; at += together) {
    const rows = records.slice(at, at + together).map(({ identifier, position, ...record }, index) => ({
      return_id: returnId,
      position: at + index + 1,
      person: pseudonym(identifier),
      standing: record.standing ?? null,
      role: record.role ?? null,
      started: record.started ?? null,
      ended: record.ended ?? null,
      origin: record.origin ?? null,
    }));
    await tx.insertInto('workforce_record').values(rows).execute();
  }
}

/** The workers of a return are forgotten. */
export async function forgetRecords(tx: Tx, returnId: string): Promise<void> {
  await tx.deleteFrom('workforce_record').where('return_id', '=', returnId).execute();
}

/** The kept returns of a service as they are linked over the years. */
export async function linkedReturns(tx: Tx, returns: readonly SentReturn[]): Promise<LinkedReturn[]> {
  if (returns.length === 0) return [];
  const rows = await tx
    .selectFrom('workforce_record')
    .selectAll()
    .where(
      'return_id',
      'in',
      returns.map(({ id }) => id),
    )
    .execute();
  const byReturn = Map.groupBy(rows, (row) => row.return_id);
  return returns.map(({ id, year }) => ({
    year,
    workers: (byReturn.get(id) ?? []).map(
      (row): LinkedWorker => ({
        person: row.person?.toString('hex'),
        standing: standings.find((one) => one === row.standing),
        role: keysOf(roles).find((one) => one === row.role),
        started: row.started ?? undefined,
        ended: row.ended ?? undefined,
        origin: keysOf(origins).find((one) => one === row.origin),
      }),
    ),
  }));
}

const standings: readonly Standing[] = ['in-post', 'leaver', 'agency', 'gone'];

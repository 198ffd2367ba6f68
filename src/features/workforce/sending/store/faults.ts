import type { Tx } from '../../../../platform/database/index.ts';
import type { BrokenRule } from '../../formats/broken-rule.ts';
import '../../schema.ts';

const together = 1_000;

/** Puts the rules there that a return breaks, in the order of the file. */
export async function writeFaults(tx: Tx, returnId: string, faults: readonly BrokenRule[]): Promise<void> {
  for (let at = 0; at < faults.length; at += together) {
    const rows = faults.slice(at, at + together).map(({ worker, ...fault }, index) => ({
      return_id: returnId,
      number: at + index + 1,
      position: worker ?? null,
      ...fault,
    }));
    await tx.insertInto('workforce_fault').values(rows).execute();
  }
}

/** The broken rules of a return, in the order of the file; values only while it is a draft. */
export async function faultsOf(tx: Tx, returnId: string): Promise<BrokenRule[]> {
  const rows = await tx
    .selectFrom('workforce_fault')
    .select(['file', 'position', 'field', 'value', 'rule'])
    .where('return_id', '=', returnId)
    .orderBy('number')
    .execute();
  return rows.map(({ position, ...fault }) => ({ ...fault, worker: position ?? undefined }));
}

/** The values that broke a rule are forgotten; which rule was broken stays. */
export async function forgetValues(tx: Tx, returnId: string): Promise<void> {
  await tx.updateTable('workforce_fault').set({ value: '' }).where('return_id', '=', returnId).execute();
}

/** Everything that is told of a return's broken rules is forgotten. */
export async function forgetFaults(tx: Tx, returnId: string): Promise<void> {
  await tx.deleteFrom('workforce_fault').where('return_id', '=', returnId).execute();
}

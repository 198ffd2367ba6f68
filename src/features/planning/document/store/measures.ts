import type { Tx } from '../../../../platform/database/index.ts';
import { NotFound } from '../../../../platform/web/reply.ts';
import '../../schema.ts';
import type { PlanMeasure } from '../model.ts';

/** The measures of a plan in the order in which they were chosen. */
export async function measuresOf(tx: Tx, documentId: string): Promise<PlanMeasure[]> {
  const rows = await tx
    .selectFrom('plan_measure')
    .select(['id', 'figure', 'title', 'baseline', 'latest', 'aim', 'source'])
    .where('document_id', '=', documentId)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(({ figure, ...row }) => ({ ...row, ...(figure !== null && { figure }) }));
}

/** @throws NotFound where the plan has no such measure */
export async function measureOf(tx: Tx, documentId: string, id: string): Promise<PlanMeasure> {
  const measure = (await measuresOf(tx, documentId)).find((one) => one.id === id);
  if (measure === undefined) throw new NotFound();
  return measure;
}

export async function addMeasure(
  tx: Tx,
  documentId: string,
  { figure, title, baseline, latest, aim, source }: Omit<PlanMeasure, 'id'>,
): Promise<void> {
  await tx
    .insertInto('plan_measure')
    .values({ document_id: documentId, figure: figure ?? null, title, baseline, latest, aim, source })
    .execute();
}

export async function changeMeasure(
  tx: Tx,
  id: string,
  { title, baseline, latest, aim, source }: Omit<PlanMeasure, 'id' | 'figure'>,
): Promise<void> {
  await tx.updateTable('plan_measure').set({ title, baseline, latest, aim, source }).where('id', '=', id).execute();
}

export async function removeMeasure(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('plan_measure').where('id', '=', id).execute();
}

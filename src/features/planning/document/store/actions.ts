import type { Tx } from '../../../../platform/database/index.ts';
import { NotFound } from '../../../../platform/web/reply.ts';
import '../../schema.ts';
import type { PlanAction } from '../model.ts';
import { isSection } from '../sections.ts';

export type ActionContent = Pick<PlanAction, 'what' | 'who' | 'due' | 'standing'>;

/** The actions of a plan, those that are due first before others. */
export async function actionsOf(tx: Tx, documentId: string): Promise<PlanAction[]> {
  const rows = await tx
    .selectFrom('plan_action')
    .select(['id', 'section', 'what', 'who', 'due', 'standing', 'continues'])
    .where('document_id', '=', documentId)
    .orderBy('due')
    .orderBy('made_at')
    .execute();
  return rows.flatMap(({ section, continues, ...row }) =>
    isSection(section) ? [{ ...row, section, ...(continues !== null && { continues }) }] : [],
  );
}

/** @throws NotFound where the plan has no such action */
export async function actionOf(tx: Tx, documentId: string, id: string): Promise<PlanAction> {
  const action = (await actionsOf(tx, documentId)).find((one) => one.id === id);
  if (action === undefined) throw new NotFound();
  return action;
}

export async function addAction(
  tx: Tx,
  documentId: string,
  { section, what, who, due, standing, continues }: Omit<PlanAction, 'id'>,
): Promise<void> {
  await tx
    .insertInto('plan_action')
    .values({ document_id: documentId, section, what, who, due, standing, continues: continues ?? null })
    .execute();
}

export async function changeAction(tx: Tx, id: string, content: ActionContent): Promise<void> {
  await tx.updateTable('plan_action').set(content).where('id', '=', id).execute();
}

export async function removeAction(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('plan_action').where('id', '=', id).execute();
}

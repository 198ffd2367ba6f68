import type { Tx } from '../../../../platform/database/index.ts';
import { record } from '../../../../platform/events/event.ts';
import type { Me } from '../../../../platform/identity/me.ts';
import * as events from '../events.ts';
import type { PlanAction } from '../model.ts';
import * as store from '../store/actions.ts';
import { setPlan } from '../store/documents.ts';
import { draftOf } from './writing.ts';

/** Adds something that will be done. */
export async function addAction(tx: Tx, me: Me, planId: string, action: Omit<PlanAction, 'id'>): Promise<void> {
  await draftOf(tx, me, planId);
  await store.addAction(tx, planId, action);
  await changed(tx, planId, action, 'added');
}

/** @throws NotFound where the plan has no such action */
export async function changeAction(
  tx: Tx,
  me: Me,
  planId: string,
  id: string,
  content: store.ActionContent,
): Promise<PlanAction> {
  await draftOf(tx, me, planId);
  const action = await store.actionOf(tx, planId, id);
  await store.changeAction(tx, id, content);
  await changed(tx, planId, action, 'changed');
  return action;
}

/** @throws NotFound where the plan has no such action */
export async function removeAction(tx: Tx, me: Me, planId: string, id: string): Promise<PlanAction> {
  await draftOf(tx, me, planId);
  const action = await store.actionOf(tx, planId, id);
  await store.removeAction(tx, id);
  await changed(tx, planId, action, 'removed');
  return action;
}

async function changed(
  tx: Tx,
  planId: string,
  { section }: Pick<PlanAction, 'section'>,
  how: 'added' | 'changed' | 'removed',
): Promise<void> {
  await setPlan(tx, planId, {});
  await record(tx, events.planActionsChanged, { section, how }, { subjectId: planId });
}

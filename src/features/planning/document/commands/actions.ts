import type { Tx } from '../../../../platform/database/index.ts';
import { record } from '../../../../platform/events/event.ts';
import type { Me } from '../../../../platform/identity/me.ts';
import { Refused } from '../../../../platform/web/reply.ts';
import * as events from '../events.ts';
import { isOpen, type PlanAction, type PlanDocument } from '../model.ts';
import * as store from '../store/actions.ts';
import { setPlan } from '../store/documents.ts';
import { draftOf } from './writing.ts';

/** Adds something that will be done. @throws Refused where it was due long before the plan */
export async function addAction(tx: Tx, me: Me, planId: string, action: Omit<PlanAction, 'id'>): Promise<void> {
  inItsTime(await draftOf(tx, me, planId), action);
  await store.addAction(tx, planId, action);
  await changed(tx, planId, action, 'added');
}

/** @throws NotFound where the plan has no such action, Refused where it is open and was due long before the plan */
export async function changeAction(
  tx: Tx,
  me: Me,
  planId: string,
  id: string,
  content: store.ActionContent,
): Promise<PlanAction> {
  inItsTime(await draftOf(tx, me, planId), content);
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

/** What is still to do is due in the year before the plan’s or later. @throws Refused otherwise */
function inItsTime({ year }: PlanDocument, action: Pick<PlanAction, 'due' | 'standing'>): void {
  if (!isOpen(action) || action.due >= `${year - 1}-01-01`) return;
  const message = `In the plan of ${year}, what is still to be done is due in ${year - 1} or later. Nothing was kept. Enter a later day, or say that it is done or given up.`;
  throw new Refused([{ field: 'due', message }]);
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

import type { Tx } from '../../../../platform/database/index.ts';
import { record } from '../../../../platform/events/event.ts';
import type { Me } from '../../../../platform/identity/me.ts';
import { Refused } from '../../../../platform/web/reply.ts';
import * as events from '../events.ts';
import type { PlanMeasure } from '../model.ts';
import { setPlan } from '../store/documents.ts';
import * as store from '../store/measures.ts';
import { draftOf } from './writing.ts';

/** Adds a measure of success. @throws Refused for a figure that measures it already */
export async function addMeasure(tx: Tx, me: Me, planId: string, measure: Omit<PlanMeasure, 'id'>): Promise<void> {
  await draftOf(tx, me, planId);
  const there = await store.measuresOf(tx, planId);
  if (measure.figure !== undefined && there.some(({ figure }) => figure === measure.figure)) {
    const message = 'This figure is a measure already, so it was not added again. Change its aim in the list.';
    throw new Refused([{ field: 'figure', message }]);
  }
  await store.addMeasure(tx, planId, measure);
  await changed(tx, planId, 'added');
}

/** @throws NotFound where the plan has no such measure */
export async function changeMeasure(
  tx: Tx,
  me: Me,
  planId: string,
  id: string,
  content: Omit<PlanMeasure, 'id' | 'figure'>,
): Promise<void> {
  await draftOf(tx, me, planId);
  await store.measureOf(tx, planId, id);
  await store.changeMeasure(tx, id, content);
  await changed(tx, planId, 'changed');
}

/** @throws NotFound where the plan has no such measure */
export async function removeMeasure(tx: Tx, me: Me, planId: string, id: string): Promise<void> {
  await draftOf(tx, me, planId);
  await store.measureOf(tx, planId, id);
  await store.removeMeasure(tx, id);
  await changed(tx, planId, 'removed');
}

async function changed(tx: Tx, planId: string, how: 'added' | 'changed' | 'removed'): Promise<void> {
  await setPlan(tx, planId, {});
  await record(tx, events.planMeasuresChanged, { how }, { subjectId: planId });
}

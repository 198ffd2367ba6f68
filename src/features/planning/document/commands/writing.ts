import type { Tx } from '../../../../platform/database/index.ts';
import { record } from '../../../../platform/events/event.ts';
import type { Me } from '../../../../platform/identity/me.ts';
import { Forbidden, Refused } from '../../../../platform/web/reply.ts';
import { scenarioOf } from '../../scenarios/store.ts';
import * as events from '../events.ts';
import type { PlanDocument } from '../model.ts';
import { mayWrite } from '../policy.ts';
import type { SectionId } from '../sections.ts';
import { addPlan, lockPlan, plansSeen, removePlan, setPlan } from '../store/documents.ts';
import { addText, textsOf } from '../store/texts.ts';
import { carryOver } from './carry-over.ts';

/** What a plan begins with. */
export interface NewPlan {
  year: number;
  /** The plan whose text, actions and measures it takes over; undefined for the template. */
  from: string | undefined;
  scenarioId: string | undefined;
}

/**
 * Begins the plan of a year, or the next version of one that is published.
 * @returns its id
 * @throws Refused where the year's plan is being worked on already
 */
export async function beginPlan(tx: Tx, me: Me, { year, from, scenarioId }: NewPlan): Promise<string> {
  if (!me.can('planning.write')) throw new Forbidden('The labour market plan is written by the partnership’s lead.');
  const seen = await plansSeen(tx);
  const ofYear = seen.filter((plan) => plan.year === year);
  if (ofYear.some(({ state }) => state !== 'published')) {
    const message = `The plan of ${year} is being worked on already, so no other was begun. Go on with that one.`;
    throw new Refused([{ field: 'year', message }]);
  }
  const before = from === undefined ? undefined : seen.find(({ id }) => id === from);
  if (from !== undefined && before === undefined) {
    throw new Refused([
      { field: 'from', message: 'That plan is not there any more. Nothing was begun. Choose another.' },
    ]);
  }
  if (scenarioId !== undefined) await ofPartnership(tx, scenarioId);
  const version = Math.max(0, ...ofYear.map((plan) => plan.version)) + 1;
  const plan = { year, version, title: `Labour market plan ${year}`, scenarioId, basedOn: before?.id };
  const id = await addPlan(tx, plan);
  await record(tx, events.planBegun, { year, version }, { subjectId: id });
  if (before !== undefined) await carryOver(tx, before, { id, sameYear: before.year === year });
  return id;
}

/** A plan tells of a scenario of the partnership: a service's own is nobody else's business. */
async function ofPartnership(tx: Tx, scenarioId: string): Promise<void> {
  if ((await scenarioOf(tx, scenarioId)).service === undefined) return;
  const message =
    'A scenario of one service holds its own figures, so the plan cannot tell of it. Choose one of the partnership.';
  throw new Refused([{ field: 'scenario', message }]);
}

/** Changes what a draft is called, which projection it tells of, and why its figures are not newer. */
export async function describePlan(
  tx: Tx,
  me: Me,
  id: string,
  { title, scenarioId, ageReason }: Pick<PlanDocument, 'title' | 'scenarioId' | 'ageReason'>,
): Promise<void> {
  await draftOf(tx, me, id);
  if (scenarioId !== undefined) await ofPartnership(tx, scenarioId);
  await setPlan(tx, id, { title, scenario_id: scenarioId ?? null, age_reason: ageReason });
  await record(tx, events.planDescribed, {}, { subjectId: id });
}

/** What is written of a section. */
export interface NewText {
  section: SectionId;
  body: string;
  /** The id of the text from which the writer began; undefined where there was none. */
  began: string | undefined;
}

/**
 * Keeps what was written of a section as its newest text; those before stay as its history.
 * @throws Refused where somebody else kept another meanwhile
 */
export async function writeText(tx: Tx, me: Me, id: string, { section, body, began }: NewText): Promise<void> {
  await draftOf(tx, me, id);
  const now = (await textsOf(tx, id)).get(section);
  if (now?.id !== began) {
    const message = `${now?.by ?? 'Somebody'} has written this section since you began, so yours was not kept. It is still in the box: put the two together, and save again.`;
    throw new Refused([{ field: 'body', message }]);
  }
  if (now?.body === body) return;
  await addText(tx, id, section, body);
  await setPlan(tx, id, {});
  await record(tx, events.planTextWritten, { section }, { subjectId: id });
}

/** Removes a draft with everything in it. */
export async function discardPlan(tx: Tx, me: Me, id: string): Promise<void> {
  const { year, version } = await draftOf(tx, me, id);
  await removePlan(tx, id);
  await record(tx, events.planRemoved, { year, version }, { subjectId: id });
}

/** A plan that may be written, held. @throws Refused where it is locked, Forbidden for others than its writers */
export async function draftOf(tx: Tx, me: Me, id: string): Promise<PlanDocument> {
  const plan = await lockPlan(tx, id);
  if (!me.can('planning.write')) throw new Forbidden('The labour market plan is written by the partnership’s lead.');
  if (mayWrite(me, plan)) return plan;
  throw new Refused(lockedWords(plan));
}

/** Why a plan that is no draft is not changed. */
export const lockedWords = ({ state }: Pick<PlanDocument, 'state'>): string =>
  state === 'published'
    ? 'This plan is published, so nothing was changed. Begin its next version, and change that.'
    : 'This plan is before the board, so nothing was changed. Take it back first.';

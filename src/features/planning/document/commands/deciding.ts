import type { Tx } from '../../../../platform/database/index.ts';
import { record } from '../../../../platform/events/event.ts';
import type { Me } from '../../../../platform/identity/me.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { Forbidden, Refused } from '../../../../platform/web/reply.ts';
import { today } from '../../../../platform/web/today.ts';
import { scenarioOf } from '../../scenarios/store.ts';
import type { Check } from '../checks/check.ts';
import { allPass, checklist } from '../checks/checklist.ts';
import { oldFigures } from '../checks/current.ts';
import { unfitToPrint } from '../checks/to-print.ts';
import { draftContent } from '../content.ts';
import * as events from '../events.ts';
import { changedSince } from '../figures/since.ts';
import { contentDigest } from '../locked.ts';
import type { PlanContent, PlanDocument } from '../model.ts';
import { lockedOf, lockPlan, setPlan } from '../store/documents.ts';
import { draftOf } from './writing.ts';

/** What stands in the way of putting a draft to the board, with the draft as it would be locked. */
export async function checkDraft(
  tx: Tx,
  me: Me,
  plan: PlanDocument,
  day = today(),
): Promise<{ checks: Check[]; content: PlanContent }> {
  const { content, figures } = await draftContent(tx, me, plan, day);
  const scenarioShared = plan.scenarioId !== undefined && (await scenarioOf(tx, plan.scenarioId)).shared;
  return { content, checks: checklist({ written: content, figures, day, scenarioShared }) };
}

/**
 * Puts a draft to the board: its text and figures are locked from now on, so that what is voted on is what is published.
 * @param day ISO date of today
 * @throws Refused while anything of the checklist stands in the way
 */
export async function proposePlan(tx: Tx, me: Me, id: string, day = today()): Promise<void> {
  const plan = await draftOf(tx, me, id);
  const { checks, content } = await checkDraft(tx, me, plan, day);
  if (!allPass(checks)) {
    throw new Refused(
      'The checklist is not clear, so the plan was not put to the board. What stands in the way is listed below.',
    );
  }
  const locked = JSON.stringify(content);
  await setPlan(tx, id, { state: 'proposed', proposed: 'now', content: locked, content_digest: contentDigest(locked) });
  await record(tx, events.planProposed, { year: plan.year, version: plan.version }, { subjectId: id });
}

/** Takes a plan back from the board, to be changed; its figures are live again. @throws Refused where it is not there */
export async function takePlanBack(tx: Tx, me: Me, id: string): Promise<void> {
  const plan = await proposedOf(tx, me, id);
  await setPlan(tx, id, { state: 'draft', proposed: 'not', content: null, content_digest: null });
  await record(tx, events.planTakenBack, { year: plan.year, version: plan.version }, { subjectId: id });
}

/** What has come about since a plan was put to the board: newer figures, returns withdrawn, figures grown old. */
export async function staleSince(
  tx: Tx,
  { proposedAt }: Pick<PlanDocument, 'proposedAt'>,
  { rests, ageReason }: Pick<PlanContent, 'rests' | 'ageReason'>,
  day = today(),
): Promise<string[]> {
  return [
    ...(await changedSince(tx, rests, proposedAt)),
    ...(ageReason.trim() === '' ? oldFigures({ rests }, day) : []),
  ];
}

/** How a plan is published. */
export interface Publication {
  /** ISO date of the board's vote. */
  agreedOn: string;
  /** What is new in this version. */
  whatIsNew: string;
  /** Why it is published as it was agreed, though its figures have changed since; said in the plan. */
  although?: string;
  /** ISO date of today. */
  day?: string;
}

/**
 * Publishes what the board agreed, as it was put to it.
 * @throws Refused where it is not before the board, was voted on before it was, or its figures have changed since and nothing says
 * why it is published still; and for words that a plan does not print
 */
export async function publishPlan(
  tx: Tx,
  me: Me,
  id: string,
  { agreedOn, whatIsNew, although = '', day = today() }: Publication,
): Promise<void> {
  const plan = await proposedOf(tx, me, id);
  if (agreedOn > day) {
    throw new Refused([
      { field: 'agreedOn', message: 'The board’s vote must be today or in the past. Nothing was published.' },
    ]);
  }
  const content = await lockedOf(tx, plan.id);
  if (agreedOn < content.takenOn) {
    const message = `The board’s vote cannot be before ${formatDate(content.takenOn)}, when the plan was put to it. Nothing was published. Enter the day of the vote on this plan.`;
    throw new Refused([{ field: 'agreedOn', message }]);
  }
  const stale = await staleSince(tx, plan, content, day);
  const unfit = Object.entries({ whatIsNew, ...(stale.length > 0 && { although }) }).flatMap(([field, text]) => {
    const message = unfitToPrint(text);
    return message === undefined ? [] : [{ field, message }];
  });
  if (unfit.length > 0) throw new Refused(unfit);
  if (stale.length > 0 && although.trim() === '') {
    const message =
      'The figures have changed since the plan was put to the board, so it was not published. Take it back and put it to the board again, or say here why it is published as it was agreed.';
    throw new Refused([{ field: 'although', message }]);
  }
  await setPlan(tx, id, {
    state: 'published',
    agreed_on: agreedOn,
    published_on: day,
    published: 'by-me',
    what_is_new: whatIsNew,
    although: stale.length > 0 ? although : '',
  });
  await record(tx, events.planPublished, { year: plan.year, version: plan.version }, { subjectId: id });
}

async function proposedOf(tx: Tx, me: Me, id: string): Promise<PlanDocument> {
  const plan = await lockPlan(tx, id);
  if (!me.can('planning.write')) throw new Forbidden('The labour market plan is published by the partnership’s lead.');
  if (plan.state === 'proposed') return plan;
  throw new Refused(notProposedWords(plan));
}

/** Why a plan that is not before the board is not published or taken back. */
export const notProposedWords = ({ state }: Pick<PlanDocument, 'state'>): string =>
  state === 'published'
    ? 'This plan is published already, so nothing was changed.'
    : 'This plan is not before the board, so nothing was changed. Put it to the board first.';

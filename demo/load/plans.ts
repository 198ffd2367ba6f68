import {
  addAction,
  addMeasure,
  beginPlan,
  describePlan,
  proposePlan,
  publishPlan,
  sectionIds,
  textsOf,
  writeText,
} from '../../src/features/planning/index.ts';
import { planActions, planMeasures, planWords } from '../generate/plan.ts';
import type { Acting } from './acting.ts';

/** The plan of last autumn was voted on in the last week of September. */
const voteOf = (year: number) => ({ proposed: `${year}-09-10`, agreed: `${year}-09-24`, published: `${year}-09-26` });

/** The day on which the board agreed last year's plan. @param day ISO date of today */
export const lastVote = (day: string): string => voteOf(Number(day.slice(0, 4)) - 1).agreed;

/** Nothing newer is invented for the demonstration than these. */
const ageReason =
  'the published figures of this demonstration are invented up to 2023-24, those of adults’ services up to 2020-21.';

/**
 * The lead writes last year's plan on a projection that is frozen and shared, puts it to the board, and publishes it.
 * @param day ISO date of today
 * @returns its id
 */
export async function publishLastYearsPlan(acting: Acting, scenarioId: string, day: string): Promise<string> {
  const year = Number(day.slice(0, 4)) - 1;
  const vote = voteOf(year);
  return acting.as('lead', async (tx, me) => {
    const id = await beginPlan(tx, me, { year, from: undefined, scenarioId });
    await describePlan(tx, me, id, { title: `Labour market plan ${year}`, scenarioId, ageReason });
    for (const { section, text } of planWords) {
      await writeText(tx, me, id, { section: sectionNamed(section), body: text, began: undefined });
    }
    for (const { section, what, who, months, standing } of planActions) {
      await addAction(tx, me, id, {
        section: sectionNamed(section),
        what,
        who,
        due: monthsAfter(vote.agreed, months),
        standing,
      });
    }
    for (const { figure, title = '', baseline = '', latest = '', aim, source = '' } of planMeasures) {
      await addMeasure(tx, me, id, { ...(figure !== undefined && { figure }), title, baseline, latest, aim, source });
    }
    await proposePlan(tx, me, id, vote.proposed);
    await publishPlan(tx, me, id, { agreedOn: vote.agreed, whatIsNew: '', day: vote.published });
    return id;
  });
}

/** The lead has begun this year's plan from last year's, and is not done: the checklist says what is left. */
export async function beginThisYearsPlan(acting: Acting, from: string, scenarioId: string, day: string): Promise<void> {
  const year = Number(day.slice(0, 4));
  await acting.as('lead', async (tx, me) => {
    const id = await beginPlan(tx, me, { year, from, scenarioId });
    const texts = await textsOf(tx, id);
    for (const { section, later } of planWords) {
      const named = sectionNamed(section);
      if (later !== undefined)
        await writeText(tx, me, id, { section: named, body: later, began: texts.get(named)?.id });
    }
  });
}

function sectionNamed(name: string): (typeof sectionIds)[number] {
  const found = sectionIds.find((id) => id === name);
  if (found === undefined) throw new Error(`The demonstration writes a section ${name}, which no plan has.`);
  return found;
}

function monthsAfter(day: string, months: number): string {
  const date = new Date(`${day.slice(0, 7)}-01T00:00:00Z`);
  date.setUTCMonth(date.getUTCMonth() + months + 1, 0);
  return date.toISOString().slice(0, 10);
}

import { setTimeout as wait } from 'node:timers/promises';
import {
  askForProjection,
  freezeScenario,
  makeScenario,
  partnershipPicture,
  planningProject,
  shareScenario,
} from '../../src/features/planning/index.ts';
import { underWay } from '../../src/platform/jobs/index.ts';
import type { Acting } from './acting.ts';

/** What the lead tried a year ago, when the figures of the latest year were not there yet. */
const lastYear = {
  name: 'As things were',
  note: 'What happens if nothing changes, as it looked for last year’s plan.',
  levers: [],
  freeze: true,
} as const;

/** What the lead tries: nothing, a retention payment for two years, and more NQSWs than posts are vacant. */
const scenarios = [
  { name: 'As things are', note: 'What happens if nothing changes.', levers: [], freeze: true },
  {
    name: 'Retention payment',
    note: 'A payment for those with under five years of service, from the autumn a year from the figures on.',
    levers: [
      {
        name: 'Retention payment',
        inYears: 1,
        leave: { under2: -0.04, '2to5': -0.04 },
        costs: { perFte: 900 },
      },
    ],
    freeze: false,
  },
  {
    name: 'More NQSWs',
    note: 'Every service recruits what is vacant in its NQSW posts and half as many more, so that they grow into the posts above.',
    levers: [{ name: 'More NQSWs', inYears: 1, recruit: { nqsw: { months: [9], posts: 'vacant+50%' } } }],
    freeze: false,
  },
] as const;

/** Half of the usual: the demonstration is loaded while somebody waits. */
const runs = 500;

/** Unit costs that are invented: the pages show what becomes of them. */
const costs = {
  agencyPremium: 18_000,
  recruitment: { nqsw: 2500, others: 6000 },
  source: 'Invented for the demonstration',
};

type Tried = (typeof scenarios)[number] | typeof lastYear;

/** The scenario on which last year's plan rests, from the figures that are there so far. @returns its id */
export const makeLastYearsScenario = (acting: Acting): Promise<string> => make(acting, lastYear);

/**
 * The lead makes three scenarios from the current picture, runs them and shares them. Jobs must be at work in some process.
 * @returns their ids, the frozen one first
 */
export async function makeScenarios(acting: Acting): Promise<string[]> {
  const ids: string[] = [];
  for (const scenario of scenarios) ids.push(await make(acting, scenario));
  return ids;
}

async function make(acting: Acting, { name, note, levers, freeze }: Tried): Promise<string> {
  const id = await acting.as('lead', async (tx, me) => {
    const { json, remarks } = await partnershipPicture(tx, name);
    const first = Number(String(json.start).slice(0, 4));
    const dated = levers.map(({ inYears, ...lever }) => ({ ...lever, from: `${first + inYears}-09-30` }));
    const made = { ...json, levers: dated, costs };
    const scenario = await makeScenario(tx, me, {
      name,
      note,
      from: 'picture',
      service: undefined,
      json: made,
      remarks,
      runs,
    });
    await askForProjection(tx, me, acting.services.jobs, scenario);
    return scenario;
  });
  await done(acting, id);
  await acting.as('lead', async (tx, me) => {
    await shareScenario(tx, me, id, true);
    if (freeze) await freezeScenario(tx, me, id);
  });
  return id;
}

async function done(acting: Acting, id: string): Promise<void> {
  for (;;) {
    const job = await acting.asSystem((tx) => acting.services.jobs.latest(tx, id, planningProject));
    if (job !== undefined && !underWay(job)) {
      if (job.state === 'done') return;
      throw new Error(`A scenario of the demonstration could not be projected: ${job.message}`);
    }
    await wait(50);
  }
}

import { latestCensusYear } from '../../src/engines/workforce/calendar.ts';
import { educators, markLeft } from '../../src/features/educators/index.ts';
import { offersOf, withdrawOffers } from '../../src/features/placements/index.ts';
import type { Services } from '../../src/platform/services.ts';
import { today } from '../../src/platform/web/today.ts';
import { count } from '../../src/platform/web/words.ts';
import { type Demonstration, generate } from '../generate/index.ts';
import { generatePipeline } from '../generate/pipeline.ts';
import { generateWorkforce } from '../generate/workforce/index.ts';
import type { Acting } from './acting.ts';
import { importRows, leaveImport } from './imports.ts';
import { loadPartners } from './partners.ts';
import { addPersonas } from './personas.ts';
import { sendPipeline } from './pipeline.ts';
import { beginThisYearsPlan, lastVote, publishLastYearsPlan } from './plans.ts';
import { addTranche, fillTranche } from './rounds.ts';
import { accept, allocate, pinSome } from './runs.ts';
import { makeLastYearsScenario, makeScenarios } from './scenarios.ts';
import { loadBenchmarks, sendEarlierReturns, sendReturns } from './workforce.ts';

/** Told each step as a line of words, when it is done. */
export type Say = (line: string) => void;

/**
 * Loads the demonstration into an empty, migrated database, by the commands that the pages use and as the people who would
 * do each thing. Takes some seconds; jobs are worked on meanwhile, also afterwards until `services.jobs` is closed.
 */
export async function loadDemonstration(services: Services, say: Say, day = today()): Promise<void> {
  const made = generate(day);
  await services.jobs.work(services);
  const acting = await loadPartners(services, made, day);
  say(`${made.partnership.name}: ${count(made.organisations.length, 'partner')}`);

  const final = await addTranche(acting, made, 'final', day);
  await importRows(acting, 'consultant', final, { educators: made.educators });
  await someoneLeft(acting, made);
  say(count(made.educators.length, 'practice educator'));
  await fillTranche(acting, made, 'final', final);
  say(sent(made, 'final'));
  const accepted = await allocate(acting, 'coordinator', final);
  await accept(acting, accepted);
  say(`allocated: ${accepted.summary?.placed} placed, ${accepted.summary?.waiting} waiting; accepted`);

  const first = await addTranche(acting, made, 'first', day);
  await fillTranche(acting, made, 'first', first);
  await somethingWithdrawn(acting, first);
  say(sent(made, 'first'));
  await pinSome(acting, first, await allocate(acting, 'coordinator', first));
  const ready = await allocate(acting, 'consultant', first);
  say(`allocated: ${ready.summary?.placed} placed, ${ready.summary?.waiting} waiting; not accepted yet`);

  const unreadable = await leaveImport(acting, first, made.messy);
  say(`a list of educators, of which ${count(unreadable, 'row')} cannot be read`);
  const workforce = await generateWorkforce(day);
  // The board voted days before the census of that year.
  const counted = latestCensusYear(lastVote(day));
  const earlier = await sendEarlierReturns(acting, made, workforce, counted);
  await loadBenchmarks(acting, workforce);
  const known = await sendPipeline(acting, await generatePipeline(day, lastVote(day)));
  const lastYears = await publishLastYearsPlan(acting, await makeLastYearsScenario(acting), day);
  say(
    `${count(earlier, 'workforce return')} of the years before its vote, published figures, and last year’s labour market plan`,
  );
  const latest = await sendReturns(acting, made, workforce, counted);
  const rows = known + (await sendPipeline(acting, await generatePipeline(day)));
  say(`${count(latest, 'workforce return')} of the years since`);
  say(`${count(rows, 'row')} of placements, progression and destinations over three years`);
  const scenarios = await makeScenarios(acting);
  const [asThingsAre] = scenarios;
  if (asThingsAre !== undefined) await beginThisYearsPlan(acting, lastYears, asThingsAre, day);
  say(`${count(scenarios.length, 'scenario')}, and this year’s labour market plan as a draft`);
  await addPersonas(acting, made, accepted);
}

function sent(made: Demonstration, tranche: 'final' | 'first'): string {
  const { students, offers } = made.tranches[tranche];
  const places = offers.reduce((sum, offer) => sum + offer.places, 0);
  const what = tranche === 'final' ? 'final placements' : 'first and contrasting placements';
  return `${count(students.length, 'student')} and ${count(places, 'place')} for ${what}`;
}

/** One educator who had taken no students for long has left. */
async function someoneLeft(acting: Acting, made: Demonstration): Promise<void> {
  const gone = made.educators.find(({ capacity }) => capacity === 0);
  if (gone === undefined) return;
  await acting.as('consultant', async (tx, me) => {
    const [educator] = await educators(tx, { references: [gone.educator_id] });
    if (educator) await markLeft(tx, me, educator.id, true);
  });
}

/** One employer takes a place back. */
async function somethingWithdrawn(acting: Acting, roundId: string): Promise<void> {
  await acting.as('thornmere', async (tx, me) => {
    const [offer] = (await offersOf(tx, roundId)).filter(({ places }) => places === 1);
    if (offer) await withdrawOffers(tx, me, [offer], 'no-educator');
  });
}

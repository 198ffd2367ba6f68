import { latestCensusYear } from '../../../engines/workforce/calendar.ts';
import type { Service } from '../../../engines/workforce/model.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { today } from '../../../platform/web/today.ts';
import { adultsBenchmark } from '../pages/benchmark/adults/figures.ts';
import { chosenFrom, nothingAsked } from '../pages/benchmark/chosen.ts';
import { editionsOf } from '../published/store.ts';
import { lookedAtTotals } from '../sending/looks.ts';
import { servicesToday, sinceShown } from '../totals/standing.ts';
import { latestTotals, type WorkforceTotal } from '../totals/store.ts';
import { adultsForPlan } from './adults.ts';
import { childrenForPlan } from './children.ts';
import type { PublishedForPlan, WorkforceForPlan } from './model.ts';
import { peopleForPlan, type TotalsOfKind } from './people.ts';

/**
 * The current workforce as a plan tells it: the partnership's own areas and its adults' services beside their region and
 * England, and its people by the totals that are shown. That somebody looked is written down, so it is asked in somebody's session.
 */
export async function partnershipBenchmark(tx: Tx): Promise<WorkforceForPlan> {
  const chosen = await chosenFrom(tx, nothingAsked);
  const adults = await adultsBenchmark(tx, { regions: [chosen?.region], baseline: undefined });
  const children = (await latestTotals(tx, 'children')).toReversed();
  await lookedAtTotals(tx, [...new Set(children.flatMap(({ services }) => services))]);
  const people = peopleForPlan([await kindOf(tx, 'children', children), await kindOf(tx, 'adults', adults.totals)]);
  const parts = [childrenForPlan(chosen), adultsForPlan(adults), people];
  return {
    blocks: parts.flatMap(({ blocks }) => blocks),
    figures: parts.flatMap(({ figures }) => figures),
    sources: parts.flatMap(({ sources }) => sources),
    published: { children: loaded(chosen?.kept), adults: loaded(adults.kept) },
    totals: [...children, ...adults.totals].map(({ service, year, edition }) => ({ service, year, edition })),
  };
}

/** The same of published editions only: which would be shown now. */
export async function publishedForPlan(tx: Tx): Promise<PublishedForPlan> {
  const chosen = await chosenFrom(tx, nothingAsked);
  return { children: loaded(chosen?.kept), adults: loaded((await editionsOf(tx)).adults.at(-1)) };
}

const loaded = (kept: { edition: number; loadedAt: Date } | undefined): PublishedForPlan['children'] =>
  kept && { edition: kept.edition, loadedAt: kept.loadedAt.toISOString() };

async function kindOf(tx: Tx, service: Service, totals: readonly WorkforceTotal[]): Promise<TotalsOfKind> {
  const { sent } = await sinceShown(tx, service, latestCensusYear(today()));
  return { service, totals, services: (await servicesToday(tx, service)).length, sent };
}

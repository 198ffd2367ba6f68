import type { Command } from '../../platform/command-line/index.ts';
import type { Route } from '../../platform/web/route.ts';
import { benchmark } from './command-line/benchmark.ts';
import { check } from './command-line/check.ts';
import { indicators } from './command-line/indicators.ts';
import type { CompareWith } from './pages/comparison.ts';
import { partnershipBeside, partnershipPart, partnershipRoutesBeside } from './pages/partnership/index.ts';
import { publishedBeside, publishedParts, publishedRoutes } from './pages/published/index.ts';
import { serviceRoutes } from './pages/services/index.ts';

export { workforceAtHome } from './at-home.ts';
export { type FigureForPlan, figureOver, type WorkforceForPlan } from './for-plan/model.ts';
export { partnershipBenchmark, publishedForPlan } from './for-plan/partnership-benchmark.ts';
export { readEditions } from './formats/published/index.ts';
export { readyBenchmarks } from './pages/published/index.ts';
export { loadPublished } from './published/commands.ts';
export { type OfferedArea, offeredAreas, ownAreas } from './published/offered-areas.ts';
export { type Editions, editionsOf } from './published/store.ts';
export { workforceHeld, workforceKept } from './retention.ts';
export { keepDraft, readDraft } from './sending/commands.ts';
export { lookedAtTotals } from './sending/looks.ts';
export type { OwnService, SentReturn } from './sending/model.ts';
export { setSharing } from './sending/sharing.ts';
export { linkedReturns } from './sending/store/records.ts';
export { returnsOf } from './sending/store/returns.ts';
export { ownServices } from './sending/store/services.ts';

/** `npx tandem workforce …`, in the order in which `--help` lists them. */
export const workforceCommands: readonly Command[] = [check, indicators, benchmark];

/** Work in the background about workforce returns. */
export { askJob } from './totals/ask-job.ts';
export { totalsJob } from './totals/job.ts';

/** Protected tables as they are kept. */
export { shownTableSchema } from './totals/schema.ts';
export { type SinceEdition, sinceEdition } from './totals/since-edition.ts';
export { latestTotals, type WorkforceTotal } from './totals/store.ts';

/** What the partnership sees of its services together, beside what is published. */
export const partnershipWorkforceRoutes: readonly Route[] = partnershipRoutesBeside(publishedBeside);

/** Beside whom a service sees itself: its region, England, and the partnership. */
const besideOwn: CompareWith = async (asked, service) => [
  ...(await publishedBeside(asked, service)),
  ...(await partnershipBeside(asked, service)),
];

/** Pages of one service's own workforce figures, the first page of all, and what is published. */
export const workforceRoutes: readonly Route[] = [
  ...serviceRoutes([partnershipPart, ...publishedParts], besideOwn),
  ...publishedRoutes,
];

import type { Command } from '../../platform/command-line/index.ts';
import type { Route } from '../../platform/web/route.ts';
import { benchmark } from './command-line/benchmark.ts';
import { check } from './command-line/check.ts';
import { indicators } from './command-line/indicators.ts';
import { partnershipPart, partnershipWorkforceRoutes } from './pages/partnership/index.ts';
import { publishedBeside, publishedParts, publishedRoutes } from './pages/published/index.ts';
import { serviceRoutes } from './pages/services/index.ts';

export { workforceAtHome } from './at-home.ts';
export { readEditions } from './formats/published/index.ts';
export { loadPublished } from './published/commands.ts';
export { workforceHeld, workforceKept } from './retention.ts';
export { keepDraft, readDraft } from './sending/commands.ts';
export type { OwnService } from './sending/model.ts';
export { setSharing } from './sending/sharing.ts';
export { ownServices } from './sending/store.ts';

/** `npx tandem workforce …`, in the order in which `--help` lists them. */
export const workforceCommands: readonly Command[] = [check, indicators, benchmark];

/** Work in the background about workforce returns. */
export { askJob } from './totals/ask-job.ts';
export { totalsJob } from './totals/job.ts';

/** What the partnership sees of its services together. */
export { partnershipWorkforceRoutes };

/** Pages of one service's own workforce figures, the first page of all, and what is published beside them. */
export const workforceRoutes: readonly Route[] = [
  ...serviceRoutes([partnershipPart, ...publishedParts], publishedBeside),
  ...publishedRoutes,
];

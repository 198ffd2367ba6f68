import type { Route } from '../../../platform/web/route.ts';
import { editRoundRoutes } from './round/edit/route.ts';
import { importDownloads } from './round/import/downloads.ts';
import { importRoutes } from './round/import/route.ts';
import { overviewRoutes } from './round/overview/route.ts';
import { timelineRoutes } from './round/timeline/route.ts';
import { addRoundRoutes } from './rounds/add/route.ts';
import { roundListRoutes } from './rounds/route.ts';

/** Pages of rounds, offers, profiles and imports. */
export const roundRoutes: readonly Route[] = [
  ...roundListRoutes,
  ...addRoundRoutes,
  ...overviewRoutes,
  ...editRoundRoutes,
  ...importRoutes,
  ...importDownloads,
  ...timelineRoutes,
];

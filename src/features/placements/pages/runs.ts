import type { Route } from '../../../platform/web/route.ts';
import { allocationRoutes } from './round/allocation/route.ts';
import { compareRoutes } from './round/compare/route.ts';
import { pinRoutes } from './round/pins/route.ts';
import { reopenRoutes } from './round/reopen/route.ts';
import { runListRoutes } from './round/runs/route.ts';
import { acceptRoutes } from './round/runs/run/accept/route.ts';
import { downloadRoutes } from './round/runs/run/downloads/route.ts';
import { runRoutes } from './round/runs/run/route.ts';
import { studentInRunRoutes } from './round/runs/run/student/route.ts';
import { waitingRoutes } from './round/runs/run/waiting/route.ts';

/** Pages of the allocation: running it, its results, pins, comparing, accepting, and files. */
export const allocationPages: readonly Route[] = [
  ...allocationRoutes,
  ...runListRoutes,
  ...runRoutes,
  ...waitingRoutes,
  ...studentInRunRoutes,
  ...acceptRoutes,
  ...downloadRoutes,
  ...reopenRoutes,
  ...compareRoutes,
  ...pinRoutes,
];

import type { Route } from '../../../platform/web/route.ts';
import { addRoutes } from './add/route.ts';
import { compareRoutes } from './compare/route.ts';
import { planRoutes } from './list/route.ts';
import { actionRoutes } from './scenario/actions.ts';
import { downloadRoutes } from './scenario/downloads.ts';
import { editRoutes } from './scenario/edit/route.ts';
import { restsOnRoutes } from './scenario/rests-on/route.ts';
import { scenarioRoutes } from './scenario/route.ts';

/** Pages of the labour market plan’s scenarios. */
export const scenarioPages: readonly Route[] = [
  ...planRoutes,
  ...compareRoutes,
  ...addRoutes,
  ...scenarioRoutes,
  ...editRoutes,
  ...restsOnRoutes,
  ...actionRoutes,
  ...downloadRoutes,
];

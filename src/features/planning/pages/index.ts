import type { Route } from '../../../platform/web/route.ts';
import { addRoutes } from './add/route.ts';
import { compareRoutes } from './compare/route.ts';
import { documentRoutes } from './document/index.ts';
import { documentsPart } from './document/list/route.ts';
import { hubRoutes } from './hub/route.ts';
import { scenarioListRoutes, scenariosPart } from './list/route.ts';
import { pipelinePart, pipelineRoutes } from './pipeline/route.ts';
import { actionRoutes } from './scenario/actions.ts';
import { downloadRoutes } from './scenario/downloads.ts';
import { editRoutes } from './scenario/edit/route.ts';
import { restsOnRoutes } from './scenario/rests-on/route.ts';
import { scenarioRoutes } from './scenario/route.ts';

/** The plan's pages: where they begin, and each part. */
export const planningRoutes: readonly Route[] = [
  ...hubRoutes([documentsPart, scenariosPart, pipelinePart]),
  ...scenarioListRoutes,
  ...compareRoutes,
  ...addRoutes,
  ...scenarioRoutes,
  ...editRoutes,
  ...restsOnRoutes,
  ...actionRoutes,
  ...downloadRoutes,
  ...pipelineRoutes,
  ...documentRoutes,
];

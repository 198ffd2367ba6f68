import type { Route } from '../../../platform/web/route.ts';
import { hubRoutes } from './hub/route.ts';
import { pipelinePart, pipelineRoutes } from './pipeline/route.ts';

/** The plan's pages: where they begin, and each part. */
export const planningRoutes: readonly Route[] = [...hubRoutes([pipelinePart]), ...pipelineRoutes];

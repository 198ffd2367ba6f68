import type { Route } from '../../../../platform/web/route.ts';
import type { CompareWith } from '../comparison.ts';
import { hubRoutes } from './hub/route.ts';
import type { PartLink } from './hub/view.ts';
import { reportRoutes } from './own/report.ts';
import { ownRoutes } from './own/route.ts';
import { returnsRoutes } from './returns/route.ts';
import { sendRoutes } from './send/route.ts';

export type { PartLink } from './hub/view.ts';

/**
 * Pages of one service's own workforce figures.
 * @param parts of the workforce pages besides these, to which the first page leads
 * @param compareWith gives others beside whom a service sees its own rates
 */
export const serviceRoutes = (parts: readonly PartLink[], compareWith: CompareWith): readonly Route[] => [
  ...hubRoutes(parts),
  ...ownRoutes(compareWith),
  ...reportRoutes(compareWith),
  ...sendRoutes,
  ...returnsRoutes,
];

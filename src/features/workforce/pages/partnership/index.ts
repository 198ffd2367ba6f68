import type { Route } from '../../../../platform/web/route.ts';
import type { CompareWith } from '../comparison.ts';
import type { PartLink } from '../services/index.ts';
import { nudgeRoute } from './nudge.ts';
import { partnershipPage } from './paths.ts';
import { totalsRoutes } from './route.ts';

export { partnershipBeside } from './beside.ts';

/**
 * What the partnership sees of its services together.
 * @param compareWith gives others beside whom their rates are seen
 */
export const partnershipRoutesBeside = (compareWith: CompareWith): readonly Route[] => [
  ...totalsRoutes(compareWith),
  ...nudgeRoute,
];

/** Where the first page of the workforce pages leads. */
export const partnershipPart: PartLink = {
  text: 'The partnership together',
  href: partnershipPage,
  hint: 'Who is in post, who leaves, when and why, over all services that share their returns; small numbers are hidden.',
  capability: 'workforce.totals',
};

import type { Route } from '../../../../platform/web/route.ts';
import type { PartLink } from '../services/index.ts';
import { nudgeRoute } from './nudge.ts';
import { partnershipPage } from './paths.ts';
import { totalsRoutes } from './route.ts';

/** What the partnership sees of its services together. */
export const partnershipWorkforceRoutes: readonly Route[] = [...totalsRoutes, ...nudgeRoute];

/** Where the first page of the workforce pages leads. */
export const partnershipPart: PartLink = {
  text: 'The partnership together',
  href: partnershipPage,
  hint: 'Who is in post, who leaves, when and why, over all services that share their returns; small numbers are hidden.',
  capability: 'workforce.totals',
};

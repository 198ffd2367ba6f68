import type { Route } from '../../../platform/web/route.ts';
import { roundListRoutes } from './rounds/route.ts';

/** Pages of rounds, offers, profiles and imports. */
export const roundRoutes: readonly Route[] = [...roundListRoutes];

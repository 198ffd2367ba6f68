import { page } from '../../../../platform/web/route.ts';
import { allRounds } from '../../rounds/store.ts';
import { view } from './view.ts';

/** Every round of the partnership. */
export const roundListRoutes = page({
  path: '/rounds',
  capability: 'placements.view',
  show: async ({ tx, me }) => view(me, await allRounds(tx)),
});

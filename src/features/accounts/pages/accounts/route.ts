import { roles } from '../../../../platform/identity/me.ts';
import { page } from '../../../../platform/web/route.ts';
import { oneOf, search, sheetOf, tableFile, tableQuery } from '../../../../platform/web/table/index.ts';
import { members } from '../../store.ts';
import { columns, view } from './view.ts';

const mostRows = 10_000;

/** Everybody with a role in the partnership, and everybody who is invited into one: for the lead. */
export const membersRoutes = page({
  path: '/accounts',
  capability: 'accounts.invite',
  query: tableQuery({ sortable: ['name'], filters: { role: oneOf(roles), q: search() } }),
  show: async ({ tx, query }) => {
    const { filters, direction, perPage, offset } = query;
    const slice = query.as ? { limit: mostRows, offset: 0 } : { limit: perPage, offset };
    const found = await members(tx, { text: filters.q, role: filters.role, direction, ...slice });
    if (query.as) return tableFile(sheetOf(columns, found.rows), 'people-and-roles', query.as);
    return view(query, found);
  },
});

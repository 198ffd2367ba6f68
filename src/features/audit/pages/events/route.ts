import { page } from '../../../../platform/web/route.ts';
import { oneOf, search, sheetOf, tableFile, tableQuery } from '../../../../platform/web/table/index.ts';
import { events } from '../../store.ts';
import { about, columns, view } from './view.ts';

/** Rows of one download at most: a year of a busy partnership. */
const mostRows = 100_000;

/** The log of everything that was changed: for the lead. */
export const auditRoutes = page({
  path: '/events',
  capability: 'events.read',
  query: tableQuery({ sortable: ['at'], filters: { about: oneOf(about), q: search() }, descending: true }),
  show: async ({ tx, query }) => {
    const { filters, direction, perPage, offset } = query;
    const slice = query.as ? { limit: mostRows, offset: 0 } : { limit: perPage, offset };
    const found = await events(tx, { about: filters.about, text: filters.q, direction, ...slice });
    if (query.as) return tableFile(sheetOf(columns, found.rows), 'events', query.as);
    return view(query, found);
  },
});

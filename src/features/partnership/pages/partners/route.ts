import { page } from '../../../../platform/web/route.ts';
import { oneOf, search, sheetOf, tableFile, tableQuery } from '../../../../platform/web/table/index.ts';
import { today } from '../../../../platform/web/today.ts';
import { organisationKinds, tiers } from '../../model.ts';
import { mayManagePartners } from '../../policy.ts';
import { partners } from '../../store.ts';
import { columns } from './columns.ts';
import { listed, selected, sorted, sortKeys } from './listed.ts';
import { view } from './view.ts';

/** The partners: what they are, the services they bring, and the place that each holds. */
export const partnersPage = page({
  path: '/partners',
  capability: 'partnership.view',
  query: tableQuery({
    sortable: sortKeys,
    filters: { q: search(), kind: oneOf(organisationKinds), tier: oneOf(tiers), former: oneOf(['yes']) },
  }),
  show: async ({ tx, me, query }) => {
    const { filters, sort, direction, offset, perPage } = query;
    const all = listed(await partners(tx), today());
    const rows = sorted(selected(all, filters), sort, direction);
    if (query.as) return tableFile(sheetOf(columns, rows), 'partners', query.as);
    return view({
      query,
      rows: rows.slice(offset, offset + perPage),
      total: rows.length,
      all,
      mayManage: mayManagePartners(me),
    });
  },
});

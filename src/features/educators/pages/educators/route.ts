import { page } from '../../../../platform/web/route.ts';
import { oneOf, search, sheetOf, tableFile, tableQuery } from '../../../../platform/web/table/index.ts';
import { readDirectory } from '../../../partnership/index.ts';
import { pepsStages } from '../../model.ts';
import { mayAddEducators } from '../../policy.ts';
import { registered, sorted, sortKeys, standings, stands } from '../../register.ts';
import { columns } from './columns.ts';
import { view } from './view.ts';

/** The register of practice educators: who is current, and who drifts out of currency. */
export const educatorsPage = page({
  path: '/educators',
  capability: 'educators.view',
  query: tableQuery({
    sortable: sortKeys,
    filters: {
      q: search(),
      // An organisation's id, or `independent`.
      organisation: search(),
      service: oneOf(['children', 'adults']),
      peps: oneOf(pepsStages),
      currency: oneOf(standings),
      left: oneOf(['yes']),
    },
  }),
  show: async ({ tx, me, query }) => {
    const { filters, sort, direction, offset, perPage } = query;
    const { organisations } = await readDirectory(tx);
    const employer = organisations.find(({ id }) => id === filters.organisation)?.id;
    const known =
      filters.organisation === undefined || filters.organisation === 'independent' || employer !== undefined;
    const asked = known ? query : { ...query, filters: { ...filters, organisation: undefined } };
    const { rows: all, asAt } = await registered(tx, {
      text: filters.q,
      organisationId: employer,
      independent: filters.organisation === 'independent',
      service: filters.service,
      peps: filters.peps,
      left: filters.left === 'yes',
    });
    const { currency } = filters;
    const wanted = currency === undefined ? all : all.filter((row) => stands(row, currency, asAt));
    const rows = sorted(wanted, sort, direction);
    if (query.as) return tableFile(sheetOf(columns(asAt), rows), 'educators', query.as);
    return view({
      query: asked,
      rows: rows.slice(offset, offset + perPage),
      total: rows.length,
      all,
      asAt,
      organisations,
      mayAdd: mayAddEducators(me),
    });
  },
});

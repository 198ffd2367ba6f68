import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { page } from '../../../../../platform/web/route.ts';
import { oneOf, search, sheetOf, tableFile, tableQuery } from '../../../../../platform/web/table/index.ts';
import { currencyOf, educators } from '../../../../educators/index.ts';
import { studentsElsewhere } from '../../../round-rows.ts';
import { roundOf } from '../../../rounds/store.ts';
import { found, inOrder } from '../../in-order.ts';
import { roundFrame } from '../frame.ts';
import { columns, orders, pepsStages, sortable } from './columns.ts';
import { view } from './view.ts';

/** The register of practice educators as it counts for this round: current on its date or not, and for how many. */
export const roundEducatorsRoutes = page({
  path: '/rounds/:round/educators',
  capability: 'educators.view',
  params: z.object({ round: id }),
  query: tableQuery({
    sortable,
    filters: {
      q: search(),
      peps: oneOf(pepsStages),
      service: oneOf(['children', 'adults']),
      currency: oneOf(['current', 'out']),
    },
  }),
  show: async (asked) => {
    const { tx, params, query } = asked;
    const round = await roundOf(tx, params.round);
    const elsewhere = await studentsElsewhere(tx, round.id);
    const all = (await educators(tx, { left: false })).map((educator) => ({
      ...educator,
      elsewhere: elsewhere.get(educator.id) ?? 0,
      currency: currencyOf(educator, round.policy),
    }));
    const { q, peps, service, currency } = query.filters;
    const wanted = all.filter(
      (educator) =>
        found(q, educator.name, educator.reference, educator.organisation?.name) &&
        (peps === undefined || educator.peps === peps) &&
        (service === undefined || educator.service === service) &&
        (currency === undefined || educator.currency.current === (currency === 'current')),
    );
    const shown = inOrder(wanted, orders[query.sort], query);
    if (query.as) return tableFile(sheetOf(columns, shown), 'educators', query.as);
    return roundFrame(asked, round, {
      tab: 'educators',
      title: 'Educators',
      wide: true,
      body: view({ round, query, all, shown, total: wanted.length }),
    });
  },
});

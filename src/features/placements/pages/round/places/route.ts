import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { page } from '../../../../../platform/web/route.ts';
import { oneOf, search, sheetOf, tableFile, tableQuery } from '../../../../../platform/web/table/index.ts';
import { offersOf, withdrawalsOf } from '../../../offers/store.ts';
import { roundOf } from '../../../rounds/store.ts';
import { found, inOrder } from '../../in-order.ts';
import { stages } from '../../words.ts';
import { roundFrame } from '../frame.ts';
import { columns, orders, sortable } from './columns.ts';
import { view } from './view.ts';

/** The places offered in the round: everybody's for those who place, their own services' for an employer's lead. */
export const placesRoutes = page({
  path: '/rounds/:round/places',
  capability: 'placements.offer',
  params: z.object({ round: id }),
  query: tableQuery({
    sortable,
    filters: {
      q: search(),
      organisation: search(),
      service: oneOf(['children', 'adults']),
      stage: oneOf(stages),
      statutory: oneOf(['yes', 'no']),
      state: oneOf(['withdrawn']),
    },
  }),
  show: async (asked) => {
    const { tx, params, query } = asked;
    const round = await roundOf(tx, params.round);
    const all = await offersOf(tx, round.id);
    const { q, organisation, service, stage, statutory, state } = query.filters;
    const wanted = all.filter(
      (offer) =>
        found(q, offer.reference, offer.team, offer.area, offer.educatorName) &&
        (organisation === undefined || offer.organisationId === organisation) &&
        (service === undefined || offer.service === service) &&
        (stage === undefined || offer.stages.includes(stage)) &&
        (statutory === undefined || offer.statutory === (statutory === 'yes')) &&
        (offer.withdrawnAt !== undefined) === (state === 'withdrawn'),
    );
    const shown = inOrder(wanted, orders[query.sort], query);
    const tableColumns = columns(round);
    if (query.as) return tableFile(sheetOf(tableColumns, shown), 'places', query.as);
    const withdrawals = await withdrawalsOf(tx, round.id);
    return roundFrame(asked, round, {
      tab: 'places',
      title: 'Places',
      wide: true,
      body: view({ round, query, all, shown, total: wanted.length, columns: tableColumns, withdrawals }),
    });
  },
});

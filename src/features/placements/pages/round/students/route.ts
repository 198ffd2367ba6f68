import { z } from 'zod';
import { id } from '../../../../../platform/web/form.ts';
import { page } from '../../../../../platform/web/route.ts';
import { oneOf, search, sheetOf, tableFile, tableQuery } from '../../../../../platform/web/table/index.ts';
import { profilesOf } from '../../../profiles/store.ts';
import { roundOf } from '../../../rounds/store.ts';
import { found, inOrder } from '../../in-order.ts';
import { stages } from '../../words.ts';
import { roundFrame } from '../frame.ts';
import { columns, orders, sortable, states } from './columns.ts';
import { view } from './view.ts';

/** The students of the round, and what they ask for. */
export const studentsRoutes = page({
  path: '/rounds/:round/students',
  capability: 'placements.edit',
  params: z.object({ round: id }),
  query: tableQuery({
    sortable,
    filters: {
      q: search(),
      stage: oneOf(stages),
      university: search(),
      drives: oneOf(['yes', 'no']),
      state: oneOf(states),
    },
  }),
  show: async (asked) => {
    const { tx, params, query } = asked;
    const round = await roundOf(tx, params.round);
    const all = await profilesOf(tx, round.id);
    const { q, stage, university, drives, state } = query.filters;
    const wanted = all.filter(
      (profile) =>
        found(q, profile.name, profile.reference, ...profile.preferredAreas) &&
        (stage === undefined || profile.stage === stage) &&
        (university === undefined || profile.providerId === university) &&
        (drives === undefined || profile.drives === (drives === 'yes')) &&
        (state === undefined ? profile.state !== 'withdrawn' : profile.state === state),
    );
    const shown = inOrder(wanted, orders[query.sort], query);
    const tableColumns = columns(round);
    if (query.as) return tableFile(sheetOf(tableColumns, shown), 'students', query.as);
    return roundFrame(asked, round, {
      tab: 'students',
      title: 'Students',
      wide: true,
      body: view({ round, query, all, shown, total: wanted.length, columns: tableColumns }),
    });
  },
});

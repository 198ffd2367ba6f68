import type { Tx } from '../../../../platform/database/index.ts';
import { page, type Route } from '../../../../platform/web/route.ts';
import { oneOf, search, sheetOf, tableFile, tableQuery } from '../../../../platform/web/table/index.ts';
import { organisations } from '../../../partnership/index.ts';
import type { RoundsOfStudents } from '../../model.ts';
import { mayAddStudents } from '../../policy.ts';
import { programmes, sliceOfStudents, sortKeys } from '../../store.ts';
import { columns } from './columns.ts';
import { view } from './view.ts';

/** Rows of one download at most. */
const mostRows = 100_000;

/** The register of students. Which rounds they are in is told by the feature that has the rounds. */
export function studentsPage(roundsOf: RoundsOfStudents<Tx>): Route[] {
  return page({
    path: '/students',
    capability: 'people.view',
    query: tableQuery({
      sortable: sortKeys,
      filters: { q: search(), university: search(), programme: search(), withdrawn: oneOf(['yes']) },
    }),
    show: async ({ tx, me, query }) => {
      const { filters, sort, direction, perPage, offset } = query;
      const universities = (await organisations(tx)).filter(({ kind }) => kind === 'university');
      const known = await programmes(tx);
      const providerId = universities.find(({ id }) => id === filters.university)?.id;
      const programme = known.find((name) => name === filters.programme);
      const wanted = { text: filters.q, providerId, programme, withdrawn: filters.withdrawn === 'yes' };
      const slice = query.as ? { limit: mostRows, offset: 0 } : { limit: perPage, offset };
      const { students: rows, total } = await sliceOfStudents(tx, wanted, { sort, direction, ...slice });
      const rounds = await roundsOf(
        tx,
        rows.map(({ id }) => id),
      );
      const shown = rows.map((row) => ({ ...row, rounds: rounds.get(row.id) ?? [] }));
      if (query.as) return tableFile(sheetOf(columns, shown), 'students', query.as);
      return view({
        query: { ...query, filters: { ...filters, university: providerId, programme } },
        rows: shown,
        total,
        universities,
        programmes: known,
        mayAdd: mayAddStudents(me),
      });
    },
  });
}

import { z } from 'zod';
import { id } from '../../../../../../platform/web/form.ts';
import type { Reply } from '../../../../../../platform/web/reply.ts';
import { type Known, page } from '../../../../../../platform/web/route.ts';
import { sheetOf, tableFile } from '../../../../../../platform/web/table/index.ts';
import { offersOf } from '../../../../offers/store.ts';
import { momentOf, pinsOf } from '../../../../pins/store.ts';
import { educatorRows } from '../../../../round-rows.ts';
import type { PlacementRound } from '../../../../rounds/model.ts';
import { roundOf } from '../../../../rounds/store.ts';
import { matchedIn } from '../../../../runs/matched.ts';
import { type DoneRun, isDone } from '../../../../runs/model.ts';
import { doneRunOf, runOf } from '../../../../runs/store.ts';
import {
  chosenEducators,
  educatorColumns,
  educatorsInRun,
  educatorsQuery,
  educatorsTable,
} from './tables/educators.ts';
import { chosenOffers, offerColumns, offersInRun, offersQuery, offersTable } from './tables/offers.ts';
import {
  chosenServices,
  organisationsQuery,
  organisationsTable,
  serviceColumns,
  servicesInRun,
} from './tables/organisations.ts';
import { chosenStudents, type StudentsQuery, studentColumns, studentsQuery, studentsTable } from './tables/students.ts';
import { runPage, runPath } from './tabs.ts';
import { unfinishedPage } from './unfinished.ts';

const params = z.object({ round: id, run: id });
const capability = 'placements.allocate';

/** Any run of a round, with its four tables. */
export const runRoutes = [
  ...page({
    path: '/rounds/:round/runs/:run',
    capability,
    params,
    query: studentsQuery,
    show: async (asked) => {
      const { tx, params, query } = asked;
      const round = await roundOf(tx, params.round);
      const run = await runOf(tx, round.id, params.run);
      return isDone(run) ? studentsOf(asked, round, run, query) : unfinishedPage(asked, round, run);
    },
  }),
  ...page({
    path: '/rounds/:round/runs/:run/offers',
    capability,
    params,
    query: offersQuery,
    show: async (asked) => {
      const { tx, params, query } = asked;
      const { round, run } = await theRun(asked, params);
      const all = offersInRun(await offersOf(tx, round.id), await matchedIn(tx, run.id), run);
      const offers = chosenOffers(all, query);
      if (query.as) return tableFile(sheetOf(offerColumns, offers), `run-${run.number}-by-offer`, query.as);
      const path = runPath(round, run, 'offers');
      return runPage(asked, round, run, { tab: 'offers', table: offersTable({ offers, query, path }) });
    },
  }),
  ...page({
    path: '/rounds/:round/runs/:run/educators',
    capability,
    params,
    query: educatorsQuery,
    show: async (asked) => {
      const { tx, params, query } = asked;
      const { round, run } = await theRun(asked, params);
      const all = educatorsInRun(await educatorRows(tx, round.id), await matchedIn(tx, run.id), run);
      const educators = chosenEducators(all, query);
      if (query.as) return tableFile(sheetOf(educatorColumns, educators), `run-${run.number}-by-educator`, query.as);
      const path = runPath(round, run, 'educators');
      return runPage(asked, round, run, { tab: 'educators', table: educatorsTable({ educators, query, path }) });
    },
  }),
  ...page({
    path: '/rounds/:round/runs/:run/organisations',
    capability,
    params,
    query: organisationsQuery,
    show: async (asked) => {
      const { tx, params, query } = asked;
      const { round, run } = await theRun(asked, params);
      const matches = await matchedIn(tx, run.id);
      const offers = offersInRun(await offersOf(tx, round.id), matches, run);
      const services = chosenServices(
        servicesInRun(offers, educatorsInRun(await educatorRows(tx, round.id), matches, run)),
        query,
      );
      if (query.as) return tableFile(sheetOf(serviceColumns, services), `run-${run.number}-by-organisation`, query.as);
      const path = runPath(round, run, 'organisations');
      return runPage(asked, round, run, { tab: 'organisations', table: organisationsTable({ services, query, path }) });
    },
  }),
];

/** The first table of a run: who is placed where. */
export async function studentsOf(
  asked: Known,
  round: PlacementRound,
  run: DoneRun,
  query: StudentsQuery,
): Promise<Reply> {
  const { tx, csrf } = asked;
  const all = await matchedIn(tx, run.id);
  const pins = await pinsOf(tx, round.id);
  const matches = chosenStudents(all, query, pins);
  const shown = { round, run, pins, csrf, moment: await momentOf(tx, round.id) };
  if (query.as) return tableFile(sheetOf(studentColumns(shown), matches), `run-${run.number}-by-student`, query.as);
  const path = runPath(round, run, 'students');
  return runPage(asked, round, run, { tab: 'students', table: studentsTable({ ...shown, matches, all, query, path }) });
}

async function theRun({ tx }: Pick<Known, 'tx'>, params: { round: string; run: string }) {
  const round = await roundOf(tx, params.round);
  return { round, run: await doneRunOf(tx, round.id, params.run) };
}

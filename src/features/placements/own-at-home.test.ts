import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { PersonaName } from '../../../test/support/personas.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { daysAfter, today } from '../../platform/web/today.ts';
import { homeRoutes } from '../home/index.ts';
import { placementsAtHome } from './own-at-home.ts';
import { acceptRun } from './runs/commands.ts';
import { allocationSolve } from './runs/solve-job.ts';
import { makeRunWorld, type RunWorld, runToItsEnd } from './test-support/run-world.ts';

let server: TestServer;
let made: RunWorld;
before(async () => {
  server = await testServer({ routes: homeRoutes([placementsAtHome]), jobs: [allocationSolve] });
  made = await makeRunWorld(server);
  await server.services.jobs.work(server.services);
});
after(() => server.close());

const home = async (who: PersonaName) => (await server.get(who, '/')).words;
const system = (work: Parameters<typeof server.database.as>[1]) => server.database.as({ kind: 'system' }, work);

it('says nothing of a placement before an allocation is accepted', async () => {
  const run = await runToItsEnd(server, made.roundId);
  for (const who of ['student', 'educator'] as const)
    assert.doesNotMatch(await home(who), /Your placement|Your student/);
  await server.as('ada', (tx, me) => acceptRun(tx, me, run, 0));
});

it('then tells the student where, when and with whom, and the educator which student', async () => {
  const place =
    /Organisation Thornham Council, children’s services Team First Response Area of practice safeguarding Stage Final, statutory Dates \d+ \w+ .*to \d+ \w+ \d{4}/;
  const student = await home('student');
  assert.match(student, /Your placement Organisation/);
  assert.match(student, place);
  assert.match(student, /Practice educator Edie Practice, on site/);
  const educator = await home('educator');
  assert.match(educator, /Your student Stefan Learner You are Practice educator, on site Organisation/);
  assert.match(educator, place);
  for (const words of [student, educator]) assert.doesNotMatch(words, /Esme|Alma|Aldermere|step-free|KT2/);
  for (const who of ['ada', 'coordinator', 'childrensLead', 'board'] as const) {
    assert.doesNotMatch(await home(who), /Your placement|Your student/, who);
  }
});

it('tells an assessor of the student and of who teaches', async () => {
  await system((tx) =>
    tx
      .updateTable('placement')
      .set({ educator_id: made.educators.alma, assessor_id: made.educators.edie })
      .where('profile_id', '=', made.profiles.stefan)
      .execute(),
  );
  assert.match(
    await home('educator'),
    /Your student Stefan Learner You are Practice assessor Practice educator Alma Aldermere, on site/,
  );
  assert.match(await home('student'), /Practice educator Alma Aldermere, on site Practice assessor Edie Practice/);
});

it('says no more of it once it has ended', async () => {
  const ends = daysAfter(today(), -1);
  await system((tx) =>
    tx
      .updateTable('placement')
      .set({ starts: daysAfter(today(), -90), ends })
      .execute(),
  );
  for (const who of ['student', 'educator'] as const)
    assert.doesNotMatch(await home(who), /Your placement|Your student/);
});

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import { homeRoutes } from '../../home/index.ts';
import { makeRunWorld, type RunWorld, runToItsEnd } from '../test-support/run-world.ts';
import { allocationAtHome } from './at-home.ts';
import { acceptRun } from './commands.ts';
import { allocationSolve } from './solve-job.ts';

let server: TestServer;
let made: RunWorld;
before(async () => {
  server = await testServer({ routes: homeRoutes([allocationAtHome]), jobs: [allocationSolve] });
  made = await makeRunWorld(server);
  await server.services.jobs.work(server.services);
});
after(() => server.close());

it('tells of a run that is ready, and then of what makes the accepted one out of date', async () => {
  assert.match((await server.get('ada', '/')).words, /Nothing waits for you/);
  const run = await runToItsEnd(server, made.roundId);
  assert.match(
    (await server.get('ada', '/')).words,
    /Run 1 of Final placements, autumn is ready to be accepted: 2 placed, 1 waiting by/,
  );
  assert.match((await server.get('consultant', '/')).words, /Nothing waits for you/);
  assert.match(
    (await server.get('ada', '/')).words,
    /Where things stand Final placements, autumn: 2 placed, 1 waiting in the latest run/,
  );
  await server.as('coordinator', (tx, me) => acceptRun(tx, me, run, 0));
  assert.match((await server.get('ada', '/')).words, /Nothing waits for you/);
  await server.database.as({ kind: 'system' }, (tx) =>
    tx.updateTable('profile').set({ drives: false }).where('id', '=', made.profiles.wilf).execute(),
  );
  for (const who of ['ada', 'consultant', 'coordinator'] as const) {
    assert.match(
      (await server.get(who, '/')).words,
      /The accepted allocation of Final placements, autumn is out of date: 1 student changed/,
      who,
    );
  }
  for (const who of ['childrensLead', 'student', 'board'] as const) {
    assert.doesNotMatch((await server.get(who, '/')).words, /allocation of|placed,/, who);
  }
});

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { PersonaName } from '../../../../test/support/personas.ts';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import { daysAfter, today } from '../../../platform/web/today.ts';
import { placementJobs, placementRoutes } from '../index.ts';
import { roundForEngine } from '../round-for-engine.ts';
import { makeRound } from '../test-support/round-world.ts';
import { makeRunWorld, runToItsEnd } from '../test-support/run-world.ts';
import { changeCount } from './changes.ts';
import { acceptRun, reopenRound } from './commands.ts';
import type { Run } from './model.ts';
import { changesSince } from './since.ts';

let server: TestServer;
/** Two rounds at the same time, in each of which Stefan Learner can go to Edie Practice only, who takes one student. */
let first: string;
let second: string;
before(async () => {
  server = await testServer({ routes: placementRoutes, jobs: placementJobs });
  first = (await makeRunWorld(server)).roundId;
  second = (await makeRound(server.database, server.world, 'Late placements, autumn')).roundId;
  await server.services.jobs.work(server.services);
});
after(() => server.close());

const capacity = async (who: PersonaName, roundId: string) => {
  const { round } = await server.as(who, (tx) => roundForEngine(tx, roundId));
  return round.educators.find(({ id }) => id === 'PE-1')?.capacity;
};
const accept = (who: PersonaName, run: Run) => server.as(who, (tx, me) => acceptRun(tx, me, run, 0));

it('an educator whom another round has at the same time is taken, for whoever allocates', async () => {
  const [one, other] = [await runToItsEnd(server, first), await runToItsEnd(server, second)];
  assert.deepEqual([one.summary?.placed, other.summary?.placed], [2, 1]);
  for (const round of [first, second]) assert.equal(await capacity('ada', round), 1);

  await accept('ada', one);
  for (const who of ['ada', 'coordinator'] as const) assert.equal(await capacity(who, second), 0);
  assert.equal(await capacity('ada', first), 1, 'a round takes nothing from itself');
  await assert.rejects(
    accept('coordinator', other),
    /another round was accepted, and an educator in it would now have more students/,
  );
  assert.equal((await runToItsEnd(server, second)).summary?.placed, 0);
  for (const who of ['ada', 'childrensLead'] as const) {
    assert.match((await server.get(who, `/rounds/${second}/educators`)).words, /Edie Practice .* 0; 1 in other rounds/);
    assert.match((await server.get(who, `/rounds/${first}/educators`)).words, /Edie Practice .* Current 1 No/);
  }
});

it('what is accepted later takes nothing from what was accepted first, which is not out of date', async () => {
  await server.database.as({ kind: 'system' }, (tx) => tx.updateTable('educator').set({ capacity: 2 }).execute());
  const [one, other] = [await runToItsEnd(server, first), await runToItsEnd(server, second)];
  await server.as('ada', (tx, me) => reopenRound(tx, me, first, 'A better one'));
  await accept('ada', one);
  await accept('ada', other);
  const changed = (run: Run) =>
    server.as('coordinator', async (tx) => changeCount(await changesSince(tx, run, server.services.secret)));
  assert.equal(await changed(one), 0);
  assert.equal(await capacity('ada', first), 2);
  assert.equal(await capacity('ada', second), 1);
});

it('one after the other, rounds leave each other their educators', async () => {
  await server.database.as({ kind: 'system' }, (tx) =>
    tx
      .updateTable('round')
      .set({ starts: daysAfter(today(), 201), ends: daysAfter(today(), 300) })
      .where('id', '=', second)
      .execute(),
  );
  assert.equal(await capacity('ada', second), 2);
});

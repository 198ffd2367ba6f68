import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../../../test/support/server.ts';
import { placementJobs, placementRoutes } from '../../../../index.ts';
import { makeRunWorld, type RunWorld, runToItsEnd } from '../../../../test-support/run-world.ts';

let server: TestServer;
let made: RunWorld;
before(async () => {
  server = await testServer({ routes: placementRoutes, jobs: placementJobs });
  made = await makeRunWorld(server);
  await server.services.jobs.work(server.services);
});
after(() => server.close());

it('tells why a pin cannot hold to whoever sees its student, and to no other university', async () => {
  const partnership_id = server.world.partnershipId;
  const promise = (profile_id: string) =>
    server.database.as({ kind: 'system', partnershipId: partnership_id }, async (tx) => {
      await tx.deleteFrom('pin').execute();
      const pin = { partnership_id, round_id: made.roundId, offer_id: made.offers.thornham, kind: 'must' as const };
      await tx
        .insertInto('pin')
        .values({ ...pin, profile_id })
        .execute();
    });
  const seen = async (who: 'ada' | 'coordinator') =>
    (await server.get(who, `/rounds/${made.roundId}/allocation`)).words;

  await promise(made.profiles.esme);
  await runToItsEnd(server, made.roundId);
  assert.match(await seen('ada'), /ST-2 at OF-1 cannot hold: the student may not be placed with that organisation/);
  assert.match(await seen('coordinator'), /pins clash .* of other universities’ students, or are no longer kept/);
  assert.doesNotMatch(await seen('coordinator'), /ST-2|may not be placed/);

  await promise(made.profiles.wilf);
  await runToItsEnd(server, made.roundId);
  assert.match(await seen('coordinator'), /ST-3 at OF-1 cannot hold: the student may not be placed/);
});

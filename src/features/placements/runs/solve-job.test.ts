import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { bothDatabases } from '../../../../test/support/database.ts';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import { recentEvents } from '../../../platform/events/recent.ts';
import { roundOf } from '../rounds/store.ts';
import { makeRunWorld, type RunWorld, runToItsEnd } from '../test-support/run-world.ts';
import { askForRun } from './commands.ts';
import { mentionOf } from './mentions.ts';
import { allocationSolve } from './solve-job.ts';
import { inputsOf, runOf } from './store.ts';

bothDatabases((kind) => {
  let server: TestServer;
  let made: RunWorld;
  before(async () => {
    server = await testServer({ kind, routes: [], jobs: [allocationSolve] });
    made = await makeRunWorld(server);
    await server.services.jobs.work(server.services);
  });
  after(() => server.close());

  const rows = <T>(query: string) => server.database.owner(async (client) => (await client.query(query)).rows as T[]);

  it('writes who is placed where, who waits and why, and what it was computed from', async () => {
    const run = await runToItsEnd(server, made.roundId);
    assert.equal(run.state, 'done', run.message);
    assert.deepEqual(run.summary?.proof.slice(0, 2), [
      '2 of 3 students are placed. No allocation can place 3.',
      'All 2 final placements are statutory.',
    ]);
    assert.equal(run.summary?.waits, 'One student waits, because others need every place or educator that fits.');
    assert.ok(run.summary?.bottlenecks.some(({ kind, placedGain }) => kind === 'educator' && placedGain === 1));
    assert.deepEqual(run.summary?.taken, {
      offers: { [made.offers.thornham]: 1, [made.offers.aldermere]: 1 },
      educators: { [made.educators.edie]: 1, [made.educators.alma]: 1 },
    });
    const matches = await server.as('ada', (tx) =>
      tx.selectFrom('match').selectAll().where('run_id', '=', run.id).execute(),
    );
    const stefan = matches.find(({ profile_id }) => profile_id === made.profiles.stefan);
    assert.deepEqual([stefan?.offer_id, stefan?.educator_id], [made.offers.thornham, made.educators.edie]);
    assert.match(stefan?.explanation ?? '', /^1st choice of area, .*needs met; educator on site, PEPS 2$/);
    assert.doesNotMatch(stefan?.explanation_for_provider ?? '', /needs|choice|km/);
    const waiting = await server.as('ada', (tx) => tx.selectFrom('waiting').selectAll().execute());
    assert.deepEqual(
      waiting.map(({ reason, helps }) => [reason, Array.isArray(helps) && helps.length > 0]),
      [['contested', true]],
    );
    const inputs = await server.as('ada', (tx) => inputsOf(tx, run.id));
    assert.deepEqual(
      Object.entries(Object.groupBy(inputs, (each) => each.kind))
        .map(([name, all]) => [name, all.length])
        .sort(),
      [
        ['educator', 2],
        ['offer', 2],
        ['student', 3],
      ],
    );
    assert.doesNotMatch(JSON.stringify(inputs), /step-free|SM1|Aldermere/);
    const [latest] = await server.as('ada', (tx) => recentEvents(tx, { limit: 1, roundId: made.roundId }));
    assert.match(latest?.title ?? '', /^Run \d+ of the allocation is ready: 2 placed, 1 waiting$/);
  });

  it('is asked for once at a time', async () => {
    const [one, other] = await server.as('coordinator', async (tx, me) => {
      const round = await roundOf(tx, made.roundId);
      const ask = () => askForRun(tx, me, server.services.jobs, round);
      return [await ask(), await ask()];
    });
    assert.equal(one.already, false);
    assert.deepEqual(other, { runId: one.runId, already: true });
    await runEnded(one.runId);
  });

  it('leaves nothing half-written when it breaks off, and begins again', async () => {
    await server.database.owner((client) =>
      client.query(`create function breaks() returns trigger language plpgsql as $$ begin raise exception 'broken off'; end $$;
        create trigger breaks before insert on run_input execute function breaks()`),
    );
    const { runId } = await server.as('ada', async (tx, me) =>
      askForRun(tx, me, server.services.jobs, await roundOf(tx, made.roundId)),
    );
    const attempts = async () =>
      (await rows<{ failures: number }>(`select failures from job where subject_id = '${runId}'`))[0]?.failures ?? 0;
    await untilTrue(async () => (await attempts()) > 0);
    assert.deepEqual(await rows(`select from match where run_id = '${runId}'`), []);
    assert.equal((await server.as('ada', (tx) => runOf(tx, made.roundId, runId))).summary, undefined);
    await server.database.owner((client) => client.query('drop trigger breaks on run_input; drop function breaks'));
    assert.equal((await runEnded(runId)).state, 'done');
    assert.equal((await rows(`select from match where run_id = '${runId}'`)).length, 2);
  });

  it('says in words which pins clash, and keeps no allocation', async () => {
    const pin = {
      partnership_id: server.world.partnershipId,
      round_id: made.roundId,
      offer_id: made.offers.thornham,
      kind: 'must' as const,
    };
    await server.database.as({ kind: 'system', partnershipId: server.world.partnershipId }, (tx) =>
      tx
        .insertInto('pin')
        .values({ ...pin, profile_id: made.profiles.wilf })
        .execute(),
    );
    const run = await runToItsEnd(server, made.roundId);
    assert.equal(run.state, 'clash');
    assert.ok(run.message?.startsWith(`${mentionOf(made.profiles.wilf)} at OF-1 cannot hold: `), run.message);
    assert.equal(run.summary, undefined);
  });

  async function runEnded(runId: string) {
    await untilTrue(
      async () => (await server.as('ada', (tx) => runOf(tx, made.roundId, runId))).finishedAt !== undefined,
    );
    return server.as('ada', (tx) => runOf(tx, made.roundId, runId));
  }
});

async function untilTrue(ask: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + 30_000; Date.now() < end; ) if (await ask()) return;
  throw new Error('What was waited for did not happen.');
}

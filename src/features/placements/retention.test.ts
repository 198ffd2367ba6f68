import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { bothDatabases } from '../../../test/support/database.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { recentEvents } from '../../platform/events/recent.ts';
import { until } from '../../platform/jobs/test-support/waiting.ts';
import { daysAfter, today } from '../../platform/web/today.ts';
import { retentionNightly } from '../people/index.ts';
import { placementsKept } from './retention.ts';
import { makeRunWorld, type RunWorld } from './test-support/run-world.ts';

const nightly = retentionNightly(placementsKept);

bothDatabases((kind) => {
  let server: TestServer;
  let made: RunWorld;
  before(async () => {
    server = await testServer({ kind, routes: [], jobs: [nightly] });
    made = await makeRunWorld(server);
    await server.services.jobs.work(server.services);
  });
  after(() => server.close());

  const system = <T>(work: Parameters<typeof server.database.as<T>>[1]) =>
    server.database.as({ kind: 'system', partnershipId: server.world.partnershipId }, work);
  const atNight = async () => {
    const id = await server.as('ada', (tx) => server.services.jobs.send(tx, nightly, {}));
    await until(async () => (await server.as('ada', (tx) => server.services.jobs.read(tx, id)))?.state === 'done', 20);
    return system((tx) => tx.selectFrom('profile_guarded').selectAll().orderBy('profile_id').execute());
  };
  const endedDaysAgo = (days: number) =>
    system((tx) =>
      tx
        .updateTable('round')
        .set({ starts: daysAfter(today(), -days - 100), ends: daysAfter(today(), -days) })
        .where('id', '=', made.roundId)
        .execute(),
    );

  it('keeps needs and declared interests for half a year after the round', async () => {
    await endedDaysAgo(170);
    const guarded = await atNight();
    assert.ok(guarded.every(({ erased_at }) => erased_at === null));
    assert.ok(guarded.some(({ needs }) => needs.includes('step-free')));
  });

  it('then erases them, what was said of them too, and says how many', async () => {
    await endedDaysAgo(190);
    const said = async () =>
      (
        await server.database.owner((client) =>
          client.query(`select explanation, null as helps from match union all select explanation, helps::text from waiting
            order by explanation`),
        )
      ).rows;
    const runId = randomUUID();
    await system(async (tx) => {
      await sql`insert into run (id, partnership_id, round_id, number, policy)
        values (${runId}, ${server.world.partnershipId}, ${made.roundId}, 1, '{}')`.execute(tx);
      await sql`insert into match (run_id, round_id, profile_id, offer_id, educator_id, educator_role, travel_km,
          travel_approximate, statutory, explanation, explanation_for_provider)
        values (${runId}, ${made.roundId}, ${made.profiles.stefan}, ${made.offers.thornham}, ${made.educators.edie}, 'on-site',
          1, false, true, '1 km, statutory, needs met; educator on site', '')`.execute(tx);
      await sql`insert into waiting (run_id, round_id, profile_id, reason, explanation, blocking, helps)
        values (${runId}, ${made.roundId}, ${made.profiles.wilf}, 'no-offer', 'organisation removes 1', '["organisation"]',
          '["Help"]')`.execute(tx);
    });
    const guarded = await atNight();
    assert.equal(guarded.length, 3);
    assert.ok(
      guarded.every(({ needs, excluded, erased_at }) => needs.length + excluded.length === 0 && erased_at !== null),
    );
    assert.deepEqual(await said(), [
      { explanation: '1 km, statutory; educator on site', helps: null },
      {
        explanation: 'Why the student waited is no longer kept: it spoke of needs or declared interests.',
        helps: '[]',
      },
    ]);
    const [latest] = await server.as('ada', (tx) => recentEvents(tx, { limit: 1 }));
    assert.deepEqual(
      [latest?.title, latest?.by],
      ['What is kept no longer was erased: needs and declared interests of 3 records', 'Tandem'],
    );
    const before = latest?.at.getTime();
    await atNight();
    const [still] = await server.as('ada', (tx) => recentEvents(tx, { limit: 1 }));
    assert.equal(still?.at.getTime(), before, 'nothing is said where nothing was due');
  });

  it('keeps them as long as the partnership says', async () => {
    await system(async (tx) => {
      await tx
        .updateTable('profile_guarded')
        .set({ needs: ['quiet'], erased_at: null })
        .execute();
      await tx
        .updateTable('partnership')
        .set({ settings: JSON.stringify({ retentionMonths: 12 }) })
        .execute();
    });
    assert.ok((await atNight()).every(({ needs }) => needs.includes('quiet')));
  });
});

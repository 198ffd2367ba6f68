import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type PersonaName, personaNames } from '../../../../../../../../test/support/personas.ts';
import { type TestServer, testServer } from '../../../../../../../../test/support/server.ts';
import type { Tx } from '../../../../../../../platform/database/index.ts';
import { placementJobs, placementRoutes } from '../../../../../index.ts';
import { placementsHeld, placementsKept } from '../../../../../retention.ts';
import { makeRunWorld, type RunWorld, runToItsEnd } from '../../../../../test-support/run-world.ts';

let server: TestServer;
let made: RunWorld;
before(async () => {
  server = await testServer({ routes: placementRoutes, jobs: placementJobs });
  made = await makeRunWorld(server);
  await server.services.jobs.work(server.services);
});
after(() => server.close());

const system = <T>(work: (tx: Tx) => Promise<T>) =>
  server.database.as({ kind: 'system', partnershipId: server.world.partnershipId }, work);
const pin = (profile_id: string, offer_id: string) =>
  system((tx) =>
    tx
      .insertInto('pin')
      .values({
        partnership_id: server.world.partnershipId,
        round_id: made.roundId,
        profile_id,
        offer_id,
        kind: 'must',
        educator_id: null,
        made_by: null,
      })
      .execute(),
  );
/** Pages and files that say why students wait, as a persona gets them. */
const said = async (who: PersonaName, runId: string) => {
  const at = `/rounds/${made.roundId}/runs/${runId}`;
  const pages = [`${at}/waiting`, `${at}/downloads/unplaced?as=csv`, `${at}/students/${made.profiles.wilf}`, at];
  const answers = await Promise.all(pages.map((page) => server.get(who, page)));
  return answers.map(({ status, body, words }) => (status === 200 ? words || body : String(status)));
};

let runId: string;

it('does not name a student of another university whose pin stands in the way', async () => {
  const { esme } = made.profiles;
  await system(async (tx) => {
    await tx
      .updateTable('offer')
      .set({ places: 2, educator_id: null })
      .where('id', '=', made.offers.thornham)
      .execute();
    await tx.updateTable('educator').set({ capacity: 2 }).where('id', '=', made.educators.edie).execute();
    await tx.updateTable('profile_guarded').set({ excluded: [] }).where('profile_id', '=', esme).execute();
  });
  await pin(esme, made.offers.aldermere);
  const run = await runToItsEnd(server, made.roundId);
  assert.equal(run.state, 'done', run.message);
  runId = run.id;

  for (const text of await said('ada', runId)) assert.match(text, /student ST-2 must go to offer OF-2/);
  for (const text of await said('coordinator', runId)) {
    assert.match(text, /a student of another university must go to offer OF-2/);
    assert.doesNotMatch(text, /ST-2|Esme|Eastmoor/);
  }
  const { rows } = await server.database.owner((client) =>
    client.query<{ text: string }>('select w::text as text from waiting w'),
  );
  assert.ok(rows.length === 1 && rows.every(({ text }) => !text.includes('ST-2')), 'what is stored names nobody');
});

it('says nothing of why anybody waits to councils, educators, students and those who see totals', async () => {
  for (const who of personaNames) {
    if (['ada', 'consultant', 'coordinator'].includes(who)) continue;
    for (const text of await said(who, runId)) assert.match(text, /^40[34]$/, who);
  }
});

it('forgets a student who is erased, in what is said of others and of pins that clashed', async () => {
  await pin(made.profiles.wilf, made.offers.aldermere);
  const clash = await runToItsEnd(server, made.roundId);
  assert.equal(clash.state, 'clash');
  const shown = async (who: PersonaName) => (await server.get(who, `/rounds/${made.roundId}/runs/${clash.id}`)).words;
  assert.match(await shown('ada'), /ST-[23] at OF-2 and ST-[23] at OF-2 cannot all hold/);
  assert.match(await shown('coordinator'), /student of another university at OF-2/);
  assert.doesNotMatch(await shown('coordinator'), /ST-2/);

  await system(async (tx) => {
    const { person_id } = await tx
      .selectFrom('student')
      .select('person_id')
      .where('reference', '=', 'ST-2')
      .executeTakeFirstOrThrow();
    await placementsHeld.erase(tx, person_id);
  });
  assert.match(await shown('ada'), /Which pins clashed|are no longer kept/);
  assert.match((await said('ada', runId)).join(), /student who is erased must go to offer OF-2/);
  const { rows } = await server.database.owner((client) =>
    client.query(
      `select message from run where message like '%{%' union all select w::text from waiting w where w::text like $1`,
      [`%${made.profiles.esme}%`],
    ),
  );
  assert.deepEqual(rows, []);
});

it('keeps which pins clashed no longer than what it speaks of', async () => {
  await system(async (tx) => {
    await tx.deleteFrom('pin').execute();
    await tx
      .updateTable('profile_guarded')
      .set({ excluded: ['Aldermere'] })
      .execute();
  });
  await pin(made.profiles.wilf, made.offers.aldermere);
  const clash = await runToItsEnd(server, made.roundId);
  const message = () =>
    system((tx) => tx.selectFrom('run').select('message').where('id', '=', clash.id).executeTakeFirstOrThrow());
  assert.match((await message()).message ?? '', /the student may not be placed with that organisation/);
  const forget = placementsKept.find(({ what }) => what.startsWith('needs'))?.forget;
  await system(async (tx) => {
    await tx
      .updateTable('round')
      .set({ starts: '2020-01-01', ends: '2020-06-30' })
      .where('id', '=', made.roundId)
      .execute();
    await forget?.(tx, { months: 6 });
  });
  assert.equal((await message()).message, 'Which pins clashed is no longer kept.');
});

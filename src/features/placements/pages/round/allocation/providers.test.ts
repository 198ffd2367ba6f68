import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import type { PersonaName } from '../../../../../../test/support/personas.ts';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { placementJobs, placementRoutes } from '../../../index.ts';
import { acceptRun } from '../../../runs/commands.ts';
import { makeRunWorld, type RunWorld, runToItsEnd } from '../../../test-support/run-world.ts';

let server: TestServer;
let made: RunWorld;
let at: string;
before(async () => {
  server = await testServer({ routes: placementRoutes, jobs: placementJobs });
  made = await makeRunWorld(server);
  at = `/rounds/${made.roundId}/allocation`;
  await server.services.jobs.work(server.services);
  const run = await runToItsEnd(server, made.roundId);
  await server.as('ada', (tx, me) => acceptRun(tx, me, run, 0));
});
after(() => server.close());

/** What each may read of, and words of others that must not be in anything they get. */
const views: Partial<Record<PersonaName, { reads: RegExp; others: readonly string[] }>> = {
  childrensLead: {
    reads: /Stefan Learner Final Thornham Council, children’s, First Response Edie Practice, on site/,
    others: ['Aldermere', 'Esme', 'Wilf', 'Alma', 'Kingsbridge', 'Eastmoor'],
  },
  trustLead: {
    reads: /Esme Eastmoor Final Aldermere Children’s Trust, children’s, Safeguarding Alma Aldermere, on site/,
    others: ['Thornham', 'Stefan', 'Wilf', 'Edie', 'Kingsbridge', 'University'],
  },
  educator: {
    reads: /Stefan Learner Final Thornham Council, children’s, First Response/,
    others: ['Aldermere', 'Esme', 'Wilf', 'Alma', 'Kingsbridge', 'Eastmoor'],
  },
  student: {
    reads:
      /Your placement Organisation Thornham Council, children’s services Team First Response .* Practice educator Edie Practice, on site/,
    others: ['Aldermere', 'Esme', 'Wilf', 'Alma', 'Eastmoor'],
  },
};
/** Of needs, declared interests, choices, homes, scores and who waits. */
const guarded = /step-free|needs|excluded|choice|KT2|SM1|\bkm\b|waits|waiting list|contested/i;

for (const [name, { reads, others }] of Object.entries(views)) {
  const who = name as PersonaName;
  it(`${who} sees their own placements, and nothing of anybody else’s`, async () => {
    const page = await server.get(who, at);
    assert.match(page.words, reads);
    const csv = await server.get(who, `${at}?as=csv`);
    assert.match(csv.body, /Final placement, safeguarding, statutory; educator on site, PEPS 2/);
    for (const text of [page.words, csv.body]) {
      assert.doesNotMatch(text, guarded);
      for (const other of others) assert.ok(!text.includes(other), `${who} reads of ${other}`);
    }
  });
}

it('who is taught knows the educator by name and employer, and nothing else of the register', async () => {
  const named = (who: PersonaName, educator: 'edie' | 'alma') =>
    server.as(who, async (tx) => {
      const { rows } = await sql`select * from educator_named(${made.educators[educator]})`.execute(tx);
      return rows;
    });
  const edie = [{ name: 'Edie Practice', employer: 'Thornham Council' }];
  assert.deepEqual(await named('student', 'edie'), edie);
  assert.deepEqual(await named('childrensLead', 'edie'), edie);
  for (const who of ['student', 'childrensLead', 'educator', 'board', 'otherLead'] as const) {
    assert.deepEqual(await named(who, 'alma'), [], who);
  }
  await server.as('student', async (tx) => {
    assert.deepEqual(await tx.selectFrom('educator').select('id').execute(), []);
    const { personId } = server.world.personas.educator;
    assert.deepEqual(await tx.selectFrom('person').select('email').where('id', '=', personId).execute(), []);
  });
});

it('what happened to one service is not told to the lead of the employer’s other one', async () => {
  const kinds = (who: PersonaName) =>
    server.as(who, async (tx) => {
      const rows = await tx
        .selectFrom('event')
        .select(['kind', 'service_id'])
        .where('actor_id', '!=', sql<string>`me()`)
        .execute();
      return rows.filter(({ kind }) => kind === 'placements.received').map(({ service_id }) => service_id);
    });
  const { services } = server.world;
  assert.deepEqual(await kinds('childrensLead'), [services.thornhamChildren]);
  assert.deepEqual(await kinds('trustLead'), [services.aldermereChildren]);
  await server.database.owner((client) =>
    client.query('update event set service_id = $1 where service_id = $2', [
      services.thornhamAdults,
      services.thornhamChildren,
    ]),
  );
  assert.deepEqual(await kinds('childrensLead'), []);
});

it('nobody else sees any placement', async () => {
  assert.equal((await server.get('board', at)).status, 403);
  assert.equal((await server.get('otherLead', at)).status, 404);
});

it('an organisation’s file holds what it may know, and formulas do no harm', async () => {
  await server.database.as({ kind: 'system' }, (tx) =>
    tx
      .updateTable('person')
      .set({ name: '=HYPERLINK("http://x")' })
      .where('id', '=', server.world.personas.student.personId)
      .execute(),
  );
  const { words, body: page } = await server.get('ada', at);
  assert.match(words, /Files to download/);
  const files = /href="([^"]*\/downloads)"/.exec(page)?.[1] ?? '';
  assert.match((await server.get('ada', files)).words, /Aldermere Children’s Trust: .* Thornham Council:/);
  const { body } = await server.get('ada', `${files}/organisations/${server.world.organisations.thornham}?as=csv`);
  assert.match(
    body,
    /^\uFEFFstudent,stage,service,team,area,statutory,educator,educator_role,assessor,starts,ends,explanation\r?\n"'=HYPERLINK\(""http:\/\/x""\)",final,children,First Response,/,
  );
  assert.doesNotMatch(body, guarded);
  assert.doesNotMatch(body, /Aldermere|Esme|Kingsbridge/);
  const all = await server.get('ada', `${files}/allocation?as=csv`);
  assert.match(
    all.body,
    /^\uFEFFstudent_id,offer_id,organisation,service,team,educator_id,educator_role,assessor_id,travel_km,preference_rank,statutory,explanation\r?\nST-1,OF-1,/,
  );
  const xlsx = await server.get('ada', `${files}/allocation?as=xlsx`);
  assert.match(String(xlsx.headers['content-type']), /spreadsheetml/);
  const unplaced = await server.get('ada', `${files}/unplaced?as=csv`);
  assert.match(unplaced.body, /^\uFEFFstudent_id,reason_code,explanation,what_would_help\r?\nST-3,contested,/);
  const hers = await server.get('coordinator', `${files}/allocation?as=csv`);
  assert.doesNotMatch(hers.body, /ST-2/);
});

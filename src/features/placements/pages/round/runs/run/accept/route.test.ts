import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { type TestServer, testServer } from '../../../../../../../../test/support/server.ts';
import type { Tx } from '../../../../../../../platform/database/index.ts';
import { placementJobs, placementRoutes } from '../../../../../index.ts';
import { makeRunWorld, type RunWorld, runToItsEnd } from '../../../../../test-support/run-world.ts';

let server: TestServer;
let made: RunWorld;
let at: string;
let runId: string;
before(async () => {
  server = await testServer({ routes: placementRoutes, jobs: placementJobs });
  made = await makeRunWorld(server);
  at = `/rounds/${made.roundId}`;
  await server.services.jobs.work(server.services);
  runId = (await runToItsEnd(server, made.roundId)).id;
});
after(() => server.close());

const system = <T>(work: Parameters<typeof server.database.as<T>>[1]) =>
  server.database.as({ kind: 'system', partnershipId: server.world.partnershipId }, work);

it('shows nobody a placement before a run is accepted', async () => {
  for (const who of ['childrensLead', 'trustLead', 'educator', 'student'] as const) {
    const { status, words } = await server.get(who, `${at}/allocation`);
    assert.equal(status, 200, who);
    assert.match(
      words,
      who === 'student' ? /You have no placement in this round yet/ : /No placement in this round is yours to see yet/,
    );
  }
});

it('is for the partnership lead and co-ordinators', async () => {
  assert.equal((await server.post('consultant', `${at}/runs/${runId}/accept`)).status, 403);
  assert.match(
    (await server.get('coordinator', `${at}/runs/${runId}/accept`)).words,
    /2 students will be placed, and 1 student will go on waiting/,
  );
});

it('accepts for everybody, though a co-ordinator sees only her own students', async () => {
  const { location, notice } = await server.post('coordinator', `${at}/runs/${runId}/accept`);
  assert.equal(location, `${at}/allocation`);
  assert.match(notice ?? '', /^Run 1 is accepted: 2 students placed\./);
  assert.match(
    (await server.get('ada', `${at}/allocation`)).words,
    /The accepted allocation: run 1 .*Accepted by Kamala Iyer on/,
  );
  assert.match(
    (await server.get('ada', `${at}/timeline`)).words,
    /Run 1 of the allocation was accepted: 2 students placed/,
  );
  assert.match(
    (await server.get('trustLead', `${at}/timeline`)).words,
    /The allocation was accepted: 1 student placed with you/,
  );
});

it('accepts one run of a round only', async () => {
  const other = await runToItsEnd(server, made.roundId);
  const { status, words } = await server.post('ada', `${at}/runs/${other.id}/accept`);
  assert.equal(status, 422);
  assert.match(words, /Another run of this round is accepted already\. Nothing was changed/);
  assert.equal((await server.get('ada', `${at}/runs/${other.id}/accept`)).status, 303);
});

it('says what changed since it was accepted, and which fields', async () => {
  await system(async (tx) => {
    await tx.updateTable('profile').set({ home_outcode: 'KT5' }).where('id', '=', made.profiles.wilf).execute();
    await tx.updateTable('profile').set({ drives: true }).where('id', '=', made.profiles.stefan).execute();
    await tx.updateTable('offer').set({ places: 3 }).where('id', '=', made.offers.aldermere).execute();
  });
  const { words } = await server.get('ada', `${at}/allocation`);
  assert.match(
    words,
    /Since it was accepted 2 students and 1 offer changed\. The placements stand as they were accepted\. 2 students changed: (home outcode and drives|drives and home outcode)\. 1 offer changed: places\./,
  );
});

it('re-opens for a reason, which the log keeps, and takes the placements back', async () => {
  const unsaid = await server.post('ada', `${at}/reopen`, { reason: ' ' });
  assert.equal(unsaid.status, 422);
  assert.match(unsaid.words, /Enter why the round is re-opened/);
  const { notice } = await server.post('ada', `${at}/reopen`, { reason: 'A council withdrew two places' });
  assert.equal(notice, 'The round is open again: 2 placements taken back.');
  assert.match(
    (await server.get('ada', `${at}/timeline`)).words,
    /The round was re-opened: run 1 is no longer accepted, and 2 placements taken back\. Reason: A council withdrew two places/,
  );
  assert.match((await server.get('student', `${at}/allocation`)).words, /You have no placement in this round yet/);
  assert.equal((await server.post('ada', `${at}/reopen`, { reason: 'Again' })).status, 404);
});

it('refuses a run whose assessor has left since', async () => {
  const [id, person_id] = [randomUUID(), randomUUID()];
  const assessedBy = (tx: Tx, assessor_id: string | null) =>
    tx.updateTable('match').set({ assessor_id }).where('profile_id', '=', made.profiles.stefan).execute();
  await system(async (tx) => {
    await tx.insertInto('person').values({ id: person_id, name: 'Ari Assessor' }).execute();
    await sql`insert into educator (id, person_id, reference, left_at, partnership_id, organisation_id, service_id, service_kind,
        outcode, peps, capacity)
      select ${id}, ${person_id}, 'PE-9', now(), partnership_id, organisation_id, service_id, service_kind, outcode, peps, capacity
      from educator where id = ${made.educators.edie}`.execute(tx);
    await assessedBy(tx, id);
  });
  const { status, words } = await server.post('coordinator', `${at}/runs/${runId}/accept`);
  assert.equal(status, 422);
  assert.match(words, /an educator in it was withdrawn\. Nothing was changed/);
  await system((tx) => assessedBy(tx, null));
});

it('refuses a run that names somebody who was withdrawn since', async () => {
  await system((tx) =>
    tx.updateTable('profile').set({ withdrawn_at: new Date() }).where('id', '=', made.profiles.esme).execute(),
  );
  const { status, words } = await server.post('coordinator', `${at}/runs/${runId}/accept`);
  assert.equal(status, 422);
  assert.match(words, /a student, an offer or an educator in it was withdrawn\. Nothing was changed/);
});

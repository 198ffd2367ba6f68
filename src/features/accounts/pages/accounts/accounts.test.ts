import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Visitor } from '../../../../../test/support/visitor.ts';
import { type PartnershipServer, partnershipServer } from '../../test-support/server.ts';

const rows = async (server: PartnershipServer, text: string, values: unknown[] = []) =>
  (await server.database.owner((client) => client.query(text, values))).rows;

it('gives a role at once to somebody with an account, and ends it at once', async (test) => {
  const server = await partnershipServer(test);
  const [ada, board] = [await server.signedIn('ada'), await server.signedIn('board')];
  const path = `/accounts/${server.world.personas.board.personId}`;
  assert.equal((await board.get('/accounts')).status, 403);
  const given = await ada.send(`${path}/role`, { role: 'partnership-lead' });
  assert.equal(given.notice, 'The role is given.');
  assert.equal((await board.get('/accounts')).status, 200);
  assert.match(
    (await ada.send(`${path}/role`, { role: 'partnership-lead' })).words,
    /This person is partnership lead already/,
  );
  const ended = await endIn(ada, path, 'partnership lead');
  assert.equal(ended.notice, 'The role is ended.');
  assert.equal((await board.get('/accounts')).status, 403);
  assert.equal(server.sent.length, 0);
});

it('always leaves the partnership a lead, even when two end each other’s role at the same moment', async (test) => {
  const server = await partnershipServer(test);
  const [ada, board] = [await server.signedIn('ada'), await server.signedIn('board')];
  const paths = [
    `/accounts/${server.world.personas.ada.personId}`,
    `/accounts/${server.world.personas.board.personId}`,
  ] as const;
  const refused = await endIn(ada, paths[0], 'partnership lead');
  assert.equal(refused.status, 422);
  assert.match(refused.words, /A partnership always has a lead, and this is the only one/);
  await ada.send(`${paths[1]}/role`, { role: 'partnership-lead' });
  await Promise.all([endIn(ada, paths[1], 'partnership lead'), endIn(board, paths[0], 'partnership lead')]);
  const leads = await rows(
    server,
    `select from role_held where role = 'partnership-lead' and ends is null and partnership_id = $1`,
    [server.world.partnershipId],
  );
  assert.equal(leads.length, 1);
});

it('is for the lead alone, and shows nobody of another partnership', async (test) => {
  const server = await partnershipServer(test);
  const { otherLead, student, ada } = server.world.personas;
  for (const who of ['consultant', 'coordinator', 'student'] as const) {
    const visitor = await server.signedIn(who);
    for (const path of [
      '/accounts',
      '/accounts/invite',
      '/accounts/invite/new',
      `/accounts/${ada.personId}`,
      `/accounts/${student.personId}/role`,
    ]) {
      assert.equal((await visitor.get(path)).status, 403, `${who} ${path}`);
    }
  }
  const lead = await server.signedIn('ada');
  assert.equal((await lead.get(`/accounts/${otherLead.personId}`)).status, 404);
  assert.doesNotMatch((await lead.get('/accounts')).words, /Highmoor/);
  assert.doesNotMatch((await lead.get('/accounts/invite?find=olga')).words, /Olga Highmoor/);
  const csv = await lead.get('/accounts?role=student&as=csv');
  assert.match(csv.body, /Stefan Learner,student@example\.org,student,Can sign in/);
  assert.doesNotMatch(csv.body, /Ada/);
});

async function endIn(visitor: Visitor, person: string, role: string) {
  const page = await visitor.get(person);
  const found = new RegExp(`href="(${person}/roles/[^"]+/end)">\\s*End<span[^>]*> the role ${role}`).exec(
    page.body,
  )?.[1];
  return visitor.send(found ?? '/nothing');
}

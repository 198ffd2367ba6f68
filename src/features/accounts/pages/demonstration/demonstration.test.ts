import assert from 'node:assert/strict';
import { it } from 'node:test';
import { eventsOf } from '../../../../../test/support/accounts.ts';
import { bothDatabases } from '../../../../../test/support/database.ts';
import { addPersona } from '../../personas.ts';
import { type PartnershipServer, partnershipServer } from '../../test-support/server.ts';

async function withPersona(server: PartnershipServer, demonstration: boolean): Promise<void> {
  const { partnershipId, personas } = server.world;
  await server.database.as({ kind: 'system' }, async (tx) => {
    await tx.updateTable('partnership').set({ demonstration }).where('id', '=', partnershipId).execute();
    await addPersona(tx, {
      personId: personas.coordinator.personId,
      position: 2,
      tries: 'Places the students of Kingsbridge.',
    });
    await addPersona(tx, { personId: personas.ada.personId, position: 1, tries: 'Runs an allocation.' });
  });
}

bothDatabases((kind) => {
  it('signs in as a persona by a button, one after the other', async (test) => {
    const server = await partnershipServer(test, { kind });
    await withPersona(server, true);
    const visitor = server.visitor();
    assert.match((await visitor.get('/sign-in')).words, /This is a demonstration\. Sign in as one of its people/);
    const { words } = await visitor.get('/demonstration');
    assert.match(
      words,
      /Ada Fenwick Partnership lead\. Runs an allocation\. .*Kamala Iyer Placement co-ordinator of Kingsbridge University\. Places/,
    );
    for (const name of ['ada', 'coordinator', 'ada'] as const) {
      const person = server.world.personas[name];
      const become = await visitor.send('/demonstration', { person: person.personId });
      assert.deepEqual([become.status, become.location], [303, '/']);
      assert.match((await visitor.get('/')).words, new RegExp(`${person.name} in Rivermouth`));
    }
    const sessions = await server.database.owner((client) => client.query('select from account_session'));
    assert.equal(sessions.rows.length, 1);
    assert.deepEqual((await eventsOf(server.database)).at(-1)?.payload, { with: 'demonstration' });
  });
});

it('is not there in production, whatever is in the database', async (test) => {
  // With an address, as production demands; the test's own database is used all the same.
  const environment = { NODE_ENV: 'production', DATABASE_URL: 'postgres://example' };
  const server = await partnershipServer(test, { environment });
  await withPersona(server, true);
  const visitor = server.visitor();
  assert.equal((await visitor.get('/demonstration')).status, 404);
  const { personId } = server.world.personas.ada;
  const token = { ...(await tokenOf(visitor)), person: personId };
  assert.equal((await visitor.send('/sign-in', token, '/demonstration')).status, 404);
  assert.equal(visitor.cookie('tandem-session'), undefined);
  assert.doesNotMatch((await visitor.get('/sign-in')).words, /demonstration/);
});

it('is not there without a demonstration, nor for people of a real partnership', async (test) => {
  const server = await partnershipServer(test);
  const visitor = server.visitor();
  assert.equal((await visitor.get('/demonstration')).status, 404);
  await withPersona(server, false);
  assert.equal((await visitor.get('/demonstration')).status, 404);
  await server.database.owner((client) =>
    client.query('update partnership set demonstration = true where id = $1', [server.world.partnershipId]),
  );
  assert.equal((await visitor.get('/demonstration')).status, 200);
  // Ada holds a role in Highmoor too, which is real.
  await server.database.owner((client) =>
    client.query(`insert into role_held (person_id, partnership_id, role) values ($1, $2, 'evaluator')`, [
      server.world.personas.ada.personId,
      server.world.elsewhereId,
    ]),
  );
  assert.doesNotMatch((await visitor.get('/demonstration')).words, /Ada Fenwick/);
  for (const name of ['ada', 'board'] as const) {
    const { personId } = server.world.personas[name];
    assert.equal((await visitor.send('/demonstration', { person: personId })).status, 404, 'not a persona');
  }
  assert.equal(visitor.cookie('tandem-session'), undefined);
});

async function tokenOf(visitor: { get: (url: string) => Promise<{ body: string }> }): Promise<{ token?: string }> {
  const token = /name="token" value="([^"]*)"/.exec((await visitor.get('/forgotten-password')).body)?.[1];
  return token === undefined ? {} : { token };
}

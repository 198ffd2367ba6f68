import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  accountsOf,
  addPartnership,
  addPerson,
  browser,
  eventsOf,
  goodPassword,
} from '../../../test/support/accounts.ts';
import { testDatabase } from '../../../test/support/database.ts';
import { NotFound } from '../web/reply.ts';
import { setAccountOpen } from './closing.ts';
import { choosePartnership, partnershipsOf } from './partnerships.ts';
import { signIn } from './sign-in.ts';

const email = 'ada@croydon.example';

it('keeps the chosen partnership in the session, for as long as there is a role in it', async (test) => {
  const db = await testDatabase();
  test.after(() => db.close());
  const accounts = await accountsOf(db);
  const ids = await Promise.all(['River', 'Moor', 'Hill'].map((name) => addPartnership(db, name)));
  const [river = '', moor = '', hill = ''] = ids;
  const roles = [river, moor].map((partnershipId) => ({ partnershipId, role: 'evaluator' as const }));
  const personId = await addPerson(db, { name: 'Ada', email, roles });
  const visit = browser();
  await signIn(accounts, visit, { email, password: goodPassword });
  const session = async () => {
    accounts.sessions.changed();
    return accounts.sessions.identify(visit.headers);
  };
  const sessionId = (await session())?.sessionId ?? '';
  assert.deepEqual(
    (await partnershipsOf(accounts, personId)).map(({ name }) => name),
    ['Moor', 'River'],
  );
  await choosePartnership(accounts, { personId, sessionId, partnershipId: moor });
  assert.equal((await session())?.partnershipId, moor);
  await assert.rejects(choosePartnership(accounts, { personId, sessionId, partnershipId: hill }), NotFound);
  assert.equal((await session())?.partnershipId, moor);
  assert.deepEqual((await eventsOf(db)).at(-1), {
    kind: 'account.partnership-chosen',
    actor_id: personId,
    partnership_id: moor,
    payload: {},
  });
  await db.owner((client) =>
    client.query(`update role_held set starts = current_date - 9, ends = current_date - 1 where partnership_id = $1`, [
      moor,
    ]),
  );
  assert.equal((await session())?.partnershipId, undefined);
});

it('closes an account at once, and opens it again', async (test) => {
  const db = await testDatabase();
  test.after(() => db.close());
  const accounts = await accountsOf(db);
  const personId = await addPerson(db, { name: 'Ada', email });
  const visit = browser();
  await signIn(accounts, visit, { email, password: goodPassword });
  assert(await setAccountOpen(accounts, personId, false));
  assert.equal(await accounts.sessions.identify(visit.headers), undefined);
  await assert.rejects(signIn(accounts, browser(), { email, password: goodPassword }), /not right/);
  assert(await setAccountOpen(accounts, personId, true));
  assert.equal(await accounts.sessions.identify(visit.headers), undefined, 'the old session stays ended');
  assert.equal(await signIn(accounts, browser(), { email, password: goodPassword }), 'signed-in');
  assert.equal(await setAccountOpen(accounts, await addPerson(db, { name: 'Bea' }), false), false);
});

it('takes the account away with the person who is erased', async (test) => {
  const db = await testDatabase();
  test.after(() => db.close());
  const accounts = await accountsOf(db);
  const personId = await addPerson(db, { name: 'Ada', email });
  const visit = browser();
  await signIn(accounts, visit, { email, password: goodPassword });
  await db.as({ kind: 'system' }, (tx) =>
    tx.updateTable('person').set({ erased_at: new Date(), email: null }).where('id', '=', personId).execute(),
  );
  accounts.sessions.changed();
  assert.equal(await accounts.sessions.identify(visit.headers), undefined);
  const { rows } = await db.owner((client) => client.query('select from account_user'));
  assert.equal(rows.length, 0);
});

import assert from 'node:assert/strict';
import { it, type TestContext } from 'node:test';
import {
  accountsOf,
  addPartnership,
  addPerson,
  browser,
  eventsOf,
  goodPassword,
} from '../../../test/support/accounts.ts';
import { bothDatabases, testDatabase } from '../../../test/support/database.ts';
import { askForReset, changePassword, resetLinkWorks, resetPassword } from './reset.ts';
import { signIn } from './sign-in.ts';

const email = 'ada@croydon.example';
const password = 'kingfisher in the rain';

async function setUp(test: TestContext, kind?: 'embedded' | 'postgresql') {
  const db = await testDatabase(kind);
  test.after(() => db.close());
  const accounts = await accountsOf(db);
  const partnershipId = await addPartnership(db, 'Teaching Together');
  const personId = await addPerson(db, { name: 'Ada', email, roles: [{ partnershipId, role: 'partnership-lead' }] });
  const ask = (address = email) => askForReset(accounts, browser(), { email: address });
  const visit = browser();
  await signIn(accounts, visit, { email, password: goodPassword });
  return { db, accounts, personId, ask, visit };
}

bothDatabases((kind) => {
  it('sets a password by a link that works once, and ends every session', async (test) => {
    const { db, accounts, personId, ask, visit } = await setUp(test, kind);
    const link = await ask(' ADA@croydon.example ');
    assert.equal(link?.email, email);
    const token = link?.token ?? '';
    assert(await resetLinkWorks(accounts, token));
    await resetPassword(accounts, { token, password });
    assert.equal(await accounts.sessions.identify(visit.headers), undefined);
    assert(!(await resetLinkWorks(accounts, token)));
    await assert.rejects(
      resetPassword(accounts, { token, password: 'another good one' }),
      /used already or is too old/,
    );
    await assert.rejects(signIn(accounts, browser(), { email, password: goodPassword }), /not right/);
    assert.equal(await signIn(accounts, browser(), { email, password }), 'signed-in');
    const events = await eventsOf(db);
    assert.deepEqual(
      events
        .filter((event) => event.kind === 'account.password-changed')
        .map((event) => [event.actor_id, event.payload]),
      [[personId, { by: 'reset' }]],
    );
  });
});

it('works once even when it is used twice at the same moment', async (test) => {
  const { accounts, ask } = await setUp(test);
  const token = (await ask())?.token ?? '';
  const answers = await Promise.allSettled([
    resetPassword(accounts, { token, password }),
    resetPassword(accounts, { token, password: 'another good one' }),
  ]);
  assert.deepEqual(answers.map((answer) => answer.status).sort(), ['fulfilled', 'rejected']);
});

it('makes no link for an unknown, a closed or a made-up one, and takes none that is an hour old', async (test) => {
  const { db, accounts, ask } = await setUp(test);
  assert.equal(await ask('eve@nowhere.example'), undefined);
  const token = (await ask())?.token ?? '';
  const { rows } = await db.owner((client) => client.query('select identifier, value from account_verification'));
  assert(rows.length === 1 && !JSON.stringify(rows).includes(token), 'the link cannot be read from the database');
  for (const made of ['', 'x', '../../x', `${token}x`]) assert(!(await resetLinkWorks(accounts, made)), made);
  await db.owner((client) =>
    client.query(`update account_verification set expires_at = expires_at - interval '59 minutes'`),
  );
  assert(await resetLinkWorks(accounts, token));
  await db.owner((client) =>
    client.query(`update account_verification set expires_at = expires_at - interval '2 minutes'`),
  );
  assert(!(await resetLinkWorks(accounts, token)));
  await assert.rejects(resetPassword(accounts, { token, password }), /too old/);
  await db.owner((client) => client.query('update account_user set disabled_at = now()'));
  assert.equal(await ask(), undefined);
});

it('says after three links to try later, the same of an unknown address', async (test) => {
  const { ask } = await setUp(test);
  for (const address of [email, 'eve@nowhere.example']) {
    for (let time = 0; time < 3; time += 1) await ask(address);
    await assert.rejects(ask(address), /Several links were asked for already\. Use the newest e-mail, or ask again at/);
  }
});

it('changes the password of somebody signed in, who stays so here and nowhere else', async (test) => {
  const { accounts, personId, visit } = await setUp(test);
  const elsewhere = browser();
  await signIn(accounts, elsewhere, { email, password: goodPassword });
  const sessionId = (await accounts.sessions.identify(visit.headers))?.sessionId ?? '';
  const change = (current: string, fresh: string) =>
    changePassword(accounts, visit, { personId, sessionId, current, password: fresh });
  await assert.rejects(change('wrong password', password), /not your password/);
  await assert.rejects(change(goodPassword, goodPassword), /not the one you have now/);
  await change(goodPassword, password);
  assert.notEqual(await accounts.sessions.identify(visit.headers), undefined);
  assert.equal(await accounts.sessions.identify(elsewhere.headers), undefined);
  assert.equal(await signIn(accounts, browser(), { email, password }), 'signed-in');
});

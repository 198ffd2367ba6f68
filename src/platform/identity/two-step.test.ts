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
import type { Accounts, Visit } from './accounts.ts';
import { SignInAgain, secondStepAwaited, verifyCode } from './second-step.ts';
import { signIn } from './sign-in.ts';
import { codeAt } from './totp.ts';
import { beginTwoStep, confirmTwoStep, endTwoStep, twoStepOf } from './two-step.ts';

const email = 'ada@croydon.example';

/** Ada with two-step sign-in on, her app, her backup codes, and the browser in which she is signed in. */
async function withTwoStep(test: TestContext, kind?: 'embedded' | 'postgresql') {
  const db = await testDatabase(kind);
  test.after(() => db.close());
  const accounts = await accountsOf(db);
  const partnershipId = await addPartnership(db, 'Teaching Together');
  const personId = await addPerson(db, { name: 'Ada', email, roles: [{ partnershipId, role: 'partnership-lead' }] });
  const visit = browser();
  await signIn(accounts, visit, { email, password: goodPassword });
  await beginTwoStep(accounts, visit, { personId, password: goodPassword });
  const { setUp } = await twoStepOf(accounts, personId);
  assert(setUp);
  const app = appWith(setUp.key);
  return { db, accounts, personId, partnershipId, visit, setUp, app };
}

/** An authenticator app with this key: the code of the half minute in which it was set up, or of one near that. */
function appWith(typed: string) {
  const bits = [...typed.replaceAll(' ', '')]
    .map((letter) => 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2))).toString();
  const began = Math.floor(Date.now() / 30_000);
  return (near = 0) => codeAt(key, began + near);
}

async function passwordStep(accounts: Accounts): Promise<Visit> {
  const visit = browser();
  assert.equal(await signIn(accounts, visit, { email, password: goodPassword }), 'second-step');
  assert.equal(await accounts.sessions.identify(visit.headers), undefined, 'the password alone signs nobody in');
  return visit;
}

bothDatabases((kind) => {
  it('asks for a code from the app once it is on, and for the password alone once it is off', async (test) => {
    const { db, accounts, personId, partnershipId, visit, app, setUp } = await withTwoStep(test, kind);
    assert.match(
      setUp.address,
      /^otpauth:\/\/totp\/Tandem:ada%40croydon\.example\?secret=[A-Z2-7]{52}&issuer=Tandem&digits=6&period=30$/,
    );
    assert.equal(setUp.backupCodes.length, 10);
    assert.equal(
      await signIn(accounts, browser(), { email, password: goodPassword }),
      'signed-in',
      'not yet confirmed',
    );
    await assert.rejects(confirmTwoStep(accounts, visit, { personId, code: '000000' }), /not the code/);
    await confirmTwoStep(accounts, visit, { personId, code: app() });
    assert.equal((await accounts.sessions.identify(visit.headers))?.personId, personId, 'still signed in');
    assert.deepEqual(await twoStepOf(accounts, personId), { on: true });

    const second = await passwordStep(accounts);
    assert(await secondStepAwaited(accounts, second));
    await assert.rejects(verifyCode(accounts, second, { code: '000000', backup: false }), /not the code/);
    await verifyCode(accounts, second, { code: app(1), backup: false });
    assert.equal((await accounts.sessions.identify(second.headers))?.personId, personId);

    await assert.rejects(endTwoStep(accounts, second, { personId, password: 'wrong password' }), /not your password/);
    await endTwoStep(accounts, second, { personId, password: goodPassword });
    assert.equal((await accounts.sessions.identify(second.headers))?.personId, personId, 'still signed in');
    assert.equal(await signIn(accounts, browser(), { email, password: goodPassword }), 'signed-in');
    const events = (await eventsOf(db)).filter((event) => event.actor_id === personId);
    const kinds = events.map((event) => event.kind);
    for (const recorded of ['account.two-step-on', 'account.sign-in-refused', 'account.two-step-off'])
      assert(kinds.includes(recorded), recorded);
    assert(events.every((event) => event.partnership_id === partnershipId));
  });
});

it('takes a code once, and none older than the last', async (test) => {
  const { db, accounts, personId, visit, app } = await withTwoStep(test);
  await confirmTwoStep(accounts, visit, { personId, code: app() });
  for (const replayed of [app(0), app(-1)]) {
    const second = await passwordStep(accounts);
    await assert.rejects(verifyCode(accounts, second, { code: replayed, backup: false }), /used already/);
    assert.equal(await accounts.sessions.identify(second.headers), undefined);
  }
  const refused = (await eventsOf(db)).filter((event) => event.kind === 'account.sign-in-refused');
  assert.deepEqual(
    refused.map((event) => event.actor_id),
    [personId, personId],
    'a code that is used again leaves a trace',
  );
  const two = [await passwordStep(accounts), await passwordStep(accounts)];
  const answers = await Promise.allSettled(
    two.map((second) => verifyCode(accounts, second, { code: app(1), backup: false })),
  );
  assert.deepEqual(
    answers.map((answer) => answer.status).sort(),
    ['fulfilled', 'rejected'],
    'not even at the same moment',
  );
});

it('takes each backup code once', async (test) => {
  const { accounts, personId, visit, app, setUp } = await withTwoStep(test);
  await confirmTwoStep(accounts, visit, { personId, code: app() });
  const [code = ''] = setUp.backupCodes;
  const first = await passwordStep(accounts);
  await verifyCode(accounts, first, { code, backup: true });
  assert.equal((await accounts.sessions.identify(first.headers))?.personId, personId);
  const again = await passwordStep(accounts);
  await assert.rejects(
    verifyCode(accounts, again, { code, backup: true }),
    /not one of your backup codes, or it was used/,
  );
});

it('begins again with the password after five wrong codes, and waits after ten', async (test) => {
  const { accounts, personId, visit, app } = await withTwoStep(test);
  await confirmTwoStep(accounts, visit, { personId, code: app() });
  for (const challenge of [1, 2]) {
    const second = await passwordStep(accounts);
    for (let wrong = 0; wrong < 5; wrong += 1)
      await assert.rejects(verifyCode(accounts, second, { code: '000000', backup: false }), /not the code/);
    const after = verifyCode(accounts, second, { code: app(1), backup: false });
    await (challenge === 1 ? assert.rejects(after, SignInAgain) : assert.rejects(after, /too many wrong codes/));
  }
});

it('ends sessions elsewhere when it is turned on, and keeps the partnership chosen here', async (test) => {
  const { db, accounts, personId, partnershipId, visit, app } = await withTwoStep(test);
  const elsewhere = browser();
  await signIn(accounts, elsewhere, { email, password: goodPassword });
  await db.owner((client) => client.query('update account_session set partnership_id = $1', [partnershipId]));
  await confirmTwoStep(accounts, visit, { personId, code: app() });
  assert.equal(await accounts.sessions.identify(elsewhere.headers), undefined);
  assert.equal((await accounts.sessions.identify(visit.headers))?.partnershipId, partnershipId);
});

it('lets people in by the password after a restore, which brings no keys', async (test) => {
  const { db, accounts, personId, visit, app } = await withTwoStep(test);
  await confirmTwoStep(accounts, visit, { personId, code: app() });
  await db.owner((client) => client.query('delete from account_two_factor'));
  assert.equal(await signIn(accounts, browser(), { email, password: goodPassword }), 'signed-in');
  assert.deepEqual(await twoStepOf(accounts, personId), { on: false });
});

it('keeps the key and the backup codes unreadable in the database', async (test) => {
  const { db, setUp } = await withTwoStep(test);
  const { rows } = await db.owner((client) => client.query('select * from account_two_factor'));
  const stored = JSON.stringify(rows);
  for (const code of [...setUp.backupCodes, setUp.key.replaceAll(' ', '')]) assert(!stored.includes(code));
});

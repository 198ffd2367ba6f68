import assert from 'node:assert/strict';
import { it } from 'node:test';
import { accountsOf, browser, eventsOf, goodPassword } from '../../../test/support/accounts.ts';
import { bothDatabases } from '../../../test/support/database.ts';
import { Refused } from '../web/reply.ts';
import { signIn, signOut } from './sign-in.ts';
import { email, oneAccount } from './test-support/one-account.ts';

bothDatabases((kind) => {
  it('signs in with the right password, knows who it is, and signs out', async (test) => {
    const { db, accounts, personId, partnershipId } = await oneAccount(test, kind);
    const visit = browser();
    assert.equal(await accounts.sessions.identify(visit.headers), undefined);
    assert.equal(
      await signIn(accounts, visit, { email: ' ADA@croydon.example ', password: goodPassword }),
      'signed-in',
    );
    const session = await accounts.sessions.identify(visit.headers);
    assert.equal(session?.personId, personId);
    assert.equal(session?.partnershipId, undefined);
    const kept = visit.headers.get('cookie') ?? '';
    await signOut(accounts, visit);
    assert.equal(visit.cookie('tandem-session'), undefined);
    assert.equal(
      await accounts.sessions.identify(new Headers({ cookie: kept })),
      undefined,
      'the kept cookie is of no use',
    );
    const events = await eventsOf(db);
    assert.deepEqual(
      events.map(({ kind, actor_id }) => [kind, actor_id]),
      [
        ['account.signed-in', personId],
        ['account.signed-out', personId],
      ],
    );
    assert(events.every((event) => event.partnership_id === partnershipId));
  });
});

it('says the same of a wrong password and of an unknown address, and keeps no address in the log', async (test) => {
  const { db, accounts, personId } = await oneAccount(test);
  const refusals = [];
  for (const given of [
    { email, password: 'wrong password' },
    { email: 'eve@nowhere.example', password: goodPassword },
  ]) {
    const visit = browser();
    refusals.push(await signIn(accounts, visit, given).catch((error: unknown) => error));
    assert.equal(visit.cookie('tandem-session'), undefined);
  }
  for (const refusal of refusals) assert(refusal instanceof Refused);
  assert.deepEqual(refusals.map(String), [String(refusals[1]), String(refusals[0])]);
  const events = await eventsOf(db);
  assert.deepEqual(
    events.map(({ kind, actor_id }) => [kind, actor_id]),
    [
      ['account.sign-in-refused', personId],
      ['account.sign-in-refused', null],
    ],
  );
  assert.doesNotMatch(JSON.stringify(events), /example/);
});

it('takes no more tries after five failures, even the right one, of a known address as of an unknown', async (test) => {
  const { db, accounts } = await oneAccount(test);
  for (const subject of [email, 'eve@nowhere.example']) {
    const attempt = (password: string) => signIn(accounts, browser(), { email: subject, password });
    for (let failure = 0; failure < 5; failure += 1) await assert.rejects(attempt('wrong password'), /not right/);
    await assert.rejects(
      attempt(goodPassword),
      /too many tries that failed\. Nothing is locked: try again at \d{1,2}(:\d\d)?(am|pm)|mid/,
    );
  }
  await db.owner((client) => client.query(`update account_throttle set closed_until = now() - interval '1 second'`));
  assert.equal(await signIn(accounts, browser(), { email, password: goodPassword }), 'signed-in');
});

it('stops one network address that tries many accounts', async (test) => {
  const { accounts } = await oneAccount(test);
  const secret = 'x'.repeat(12);
  const tries = Array.from({ length: 32 }, (_, number) => ({
    email: `person${number}@nowhere.example`,
    password: secret,
  }));
  const answers = await Promise.all(
    tries.map((given) => signIn(accounts, browser('198.51.100.9'), given).catch(String)),
  );
  assert.equal(answers.filter((answer) => answer.includes('too many tries')).length, 2);
  assert.equal(await signIn(accounts, browser('192.0.2.1'), { email, password: goodPassword }), 'signed-in');
});

it('sends cookies over https only where pages are, never to scripts, and not from other sites’ forms', async (test) => {
  const { db } = await oneAccount(test);
  for (const [baseUrl, secure] of [
    ['https://tandem.example.org', true],
    ['http://127.0.0.1:3000', false],
  ] as const) {
    const accounts = await accountsOf(db, { BASE_URL: baseUrl });
    const set: string[] = [];
    await signIn(
      accounts,
      { headers: browser().headers, setCookies: (cookies) => set.push(...cookies) },
      { email, password: goodPassword },
    );
    const session = set.find((cookie) => cookie.startsWith('tandem-session='));
    assert(session !== undefined);
    assert.match(session, /; HttpOnly/i);
    assert.match(session, /; SameSite=Lax/i);
    assert.match(session, /; Path=\//i);
    assert.equal(/; Secure/i.test(session), secure);
  }
});

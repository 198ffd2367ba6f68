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
import { Refused } from '../web/reply.ts';
import { sessions } from './session.ts';
import { signIn, signOut } from './sign-in.ts';

const email = 'ada@croydon.example';

async function setUp(test: TestContext, kind?: 'embedded' | 'postgresql') {
  const db = await testDatabase(kind);
  test.after(() => db.close());
  const accounts = await accountsOf(db);
  const partnershipId = await addPartnership(db, 'Teaching Together');
  const personId = await addPerson(db, { name: 'Ada', email, roles: [{ partnershipId, role: 'partnership-lead' }] });
  return { db, accounts, partnershipId, personId };
}

const owner = (db: Awaited<ReturnType<typeof testDatabase>>, text: string) => db.owner((client) => client.query(text));

bothDatabases((kind) => {
  it('signs in with the right password, knows who it is, and signs out', async (test) => {
    const { db, accounts, personId, partnershipId } = await setUp(test, kind);
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
  const { db, accounts, personId } = await setUp(test);
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
  const { db, accounts } = await setUp(test);
  for (const subject of [email, 'eve@nowhere.example']) {
    const attempt = (password: string) => signIn(accounts, browser(), { email: subject, password });
    for (let failure = 0; failure < 5; failure += 1) await assert.rejects(attempt('wrong password'), /not right/);
    await assert.rejects(
      attempt(goodPassword),
      /too many tries that failed\. Nothing is locked: try again at \d{1,2}(:\d\d)?(am|pm)|mid/,
    );
  }
  await owner(db, `update account_throttle set closed_until = now() - interval '1 second'`);
  assert.equal(await signIn(accounts, browser(), { email, password: goodPassword }), 'signed-in');
});

it('stops one network address that tries many accounts', async (test) => {
  const { accounts } = await setUp(test);
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

it('ends sessions by age, by being left alone, and with the account', async (test) => {
  const { db, accounts } = await setUp(test);
  const alive = async (change: string) => {
    const visit = browser();
    await signIn(accounts, visit, { email, password: goodPassword });
    await owner(db, change);
    accounts.sessions.changed();
    return (await accounts.sessions.identify(visit.headers)) !== undefined;
  };
  assert(await alive(`update account_session set seen_at = now() - interval '119 minutes'`));
  assert(!(await alive(`update account_session set seen_at = now() - interval '121 minutes'`)));
  assert(!(await alive(`update account_session set expires_at = now() - interval '1 second'`)));
  assert(!(await alive(`update account_user set disabled_at = now()`)));
  await assert.rejects(signIn(accounts, browser(), { email, password: goodPassword }), /not right/);
});

it('keeps a session for as many hours as are set, and notes when it was last used', async (test) => {
  const { db } = await setUp(test);
  const accounts = await accountsOf(db, { SESSION_HOURS: '3' });
  const visit = browser();
  await signIn(accounts, visit, { email, password: goodPassword });
  const { rows } = await owner(
    db,
    `select extract(epoch from expires_at - now())::float8 as left, user_agent, ip_address from account_session`,
  );
  assert(Math.abs(rows[0].left - 3 * 3600) < 60);
  assert.deepEqual([rows[0].user_agent, rows[0].ip_address], ['', '']);
  await owner(db, `update account_session set seen_at = now() - interval '10 minutes'`);
  accounts.sessions.changed();
  await accounts.sessions.identify(visit.headers);
  const seen = await owner(db, `select extract(epoch from now() - seen_at)::float8 as ago from account_session`);
  assert(seen.rows[0].ago < 60);
});

it('believes no cookie that it did not sign, and asks the database for none', async (test) => {
  const { db, accounts } = await setUp(test);
  const visit = browser();
  await signIn(accounts, visit, { email, password: goodPassword });
  const cookie = visit.cookie('tandem-session') ?? '';
  const at = (value: string) => new Headers({ cookie: `tandem-session=${value}` });
  assert.notEqual(await accounts.sessions.identify(at(cookie)), undefined);
  const blind = sessions({ ...db, as: () => assert.fail('a forged cookie was looked up') }, accounts.settings.secret);
  const forged = [
    '',
    'x',
    cookie.replace(/^./, (first) => (first === 'a' ? 'b' : 'a')),
    cookie.slice(0, 20),
    '%E0%A4%A',
    `${cookie.split('.')[0]}.AAAA`,
  ];
  for (const value of forged) assert.equal(await blind.identify(at(value)), undefined, value);
});

it('looks a session up once for requests that come together, and again after it failed', async (test) => {
  const { db, accounts, personId } = await setUp(test);
  const visit = browser();
  await signIn(accounts, visit, { email, password: goodPassword });
  let asked = 0;
  const counting: typeof db.as = (actor, work) => {
    asked += 1;
    return asked === 1 ? Promise.reject(new Error('the database is away')) : db.as(actor, work);
  };
  const own = sessions({ ...db, as: counting }, accounts.settings.secret);
  const together = () => Promise.allSettled(Array.from({ length: 20 }, () => own.identify(visit.headers)));
  assert((await together()).every(({ status }) => status === 'rejected'));
  assert((await together()).every((one) => one.status === 'fulfilled' && one.value?.personId === personId));
  assert.equal(asked, 2);
});

it('sends cookies over https only where pages are, never to scripts, and not from other sites’ forms', async (test) => {
  const { db } = await setUp(test);
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

it('leaves no session behind when somebody signs in again, and none in a process that did not end it after 5 seconds', async (test) => {
  const { db, accounts } = await setUp(test);
  const visit = browser();
  await signIn(accounts, visit, { email, password: goodPassword });
  const first = new Headers({ cookie: visit.headers.get('cookie') ?? '' });
  const elsewhere = await accountsOf(db);
  assert.notEqual(await elsewhere.sessions.identify(first), undefined);
  await signIn(accounts, visit, { email, password: goodPassword });
  assert.equal(await accounts.sessions.identify(first), undefined);
  await new Promise((resolve) => setTimeout(resolve, 4500));
  assert.equal(await elsewhere.sessions.identify(first), undefined);
});

it('does not remember an answer that was on its way while the session ended', async (test) => {
  const { db, accounts } = await setUp(test);
  const visit = browser();
  await signIn(accounts, visit, { email, password: goodPassword });
  const { promise: held, resolve: letGo } = Promise.withResolvers<void>();
  const asked: Promise<void>[] = [];
  const slow: typeof db.as = async (actor, work) => {
    const answer = await db.as(actor, work);
    if (asked.length === 0) {
      asked.push(held);
      await held;
    }
    return answer;
  };
  const late = sessions({ ...db, as: slow }, accounts.settings.secret);
  const first = late.identify(visit.headers);
  while (asked.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  await db.owner((client) => client.query('delete from account_session'));
  late.changed();
  letGo();
  await first;
  assert.equal(await late.identify(visit.headers), undefined);
});

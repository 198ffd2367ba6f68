import assert from 'node:assert/strict';
import { it } from 'node:test';
import { accountsOf, browser, goodPassword } from '../../../test/support/accounts.ts';
import type { Database } from '../database/index.ts';
import { sessions } from './session.ts';
import { signIn } from './sign-in.ts';
import { email, oneAccount } from './test-support/one-account.ts';

const owner = (db: Database, text: string) => db.owner((client) => client.query(text));

it('ends sessions by age, by being left alone, and with the account', async (test) => {
  const { db, accounts } = await oneAccount(test);
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
  const { db } = await oneAccount(test);
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
  const { db, accounts } = await oneAccount(test);
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
  const { db, accounts, personId } = await oneAccount(test);
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

it('leaves no session behind when somebody signs in again, and none in a process that did not end it after 5 seconds', async (test) => {
  const { db, accounts } = await oneAccount(test);
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
  const { db, accounts } = await oneAccount(test);
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

import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { record } from '../events/event.ts';
import { formatTime } from '../web/dates.ts';
import { Refused } from '../web/reply.ts';
import { type Account, createAccount, findAccount, normalEmail } from './account.ts';
import { type Accounts, accountsActor, type Visit } from './accounts.ts';
import { authentication, sessionCookie } from './authentication.ts';
import { cookiesOnly, signedCookie } from './cookies.ts';
import { recordAs, signedIn, signedOut, signInRefused, twoStepOff } from './events.ts';
import { passwordHolds } from './password.ts';
import { countAttempt, forgive, perAccount, perAddress, type Tried } from './throttle.ts';

/**
 * Signs somebody in by e-mail address and password, and sets the cookie.
 * @returns `second-step` where a code is needed as well: see `verifyCode`
 * @throws Refused with one sentence, the same whether there is such an account or not; after too many failures, with when
 * to try again
 */
export async function signIn(
  accounts: Accounts,
  visit: Visit,
  given: { email: string; password: string },
): Promise<'signed-in' | 'second-step'> {
  const account = await checkPassword(accounts, visit, given);
  const { database, settings, sessions } = accounts;
  const { step, cookies } = await database.as(accountsActor, async (tx) => {
    await clean(tx);
    await endSessionOf(tx, accounts, visit);
    await repairTwoStep(tx, account);
    const { headers, response } = await authentication(tx, settings, {
      ...(account.password !== undefined && { proven: account.password }),
    }).api.signInEmail({
      body: { email: account.email, password: given.password },
      headers: cookiesOnly(visit.headers),
      returnHeaders: true,
    });
    const step = 'twoFactorRedirect' in response ? ('second-step' as const) : ('signed-in' as const);
    if (step === 'signed-in') {
      await recordAs(tx, account.personId);
      await record(tx, signedIn, { with: 'password' }, { subjectId: account.personId });
    }
    return { step, cookies: headers.getSetCookie() };
  });
  sessions.changed();
  visit.setCookies(cookies);
  return step;
}

/**
 * The account of which this is the password; failures are counted by account and by network address.
 * @throws Refused as `signIn` does
 */
export async function checkPassword(
  { database, settings: { secret } }: Accounts,
  visit: Pick<Visit, 'headers'>,
  given: { email: string; password: string },
  refusal = { field: 'email', message: 'The e-mail address or the password is not right. Check both and try again' },
): Promise<Account> {
  const [byAccount, byAddress]: [Tried, Tried] = [
    { limit: perAccount, subject: normalEmail(given.email) },
    { limit: perAddress, subject: visit.headers.get('x-tandem-address') ?? '' },
  ];
  const { closed, account } = await database.as(accountsActor, async (tx) => ({
    closed: await countAttempt(tx, secret, [byAccount, byAddress]),
    account: await findAccount(tx, given),
  }));
  if (closed) {
    const message = `There were too many tries that failed. Nothing is locked: try again at ${timeAfter(closed)}`;
    throw new Refused([{ field: refusal.field, message }]);
  }
  const holds = await passwordHolds(account?.password, given.password);
  await database.as(accountsActor, async (tx) => {
    if (account && holds) return forgive(tx, secret, byAccount, byAddress);
    if (account) await recordAs(tx, account.personId);
    return record(tx, signInRefused, { because: 'password' }, account ? { subjectId: account.personId } : {});
  });
  if (!account || !holds) throw new Refused([refusal]);
  return account;
}

/**
 * Signs in somebody for whom Tandem itself vouches, opening an account for them where there is none: a persona of the
 * demonstration.
 */
export async function signInVouched(
  accounts: Accounts,
  visit: Visit,
  of: { personId: string; email: string },
): Promise<void> {
  const { database, settings, sessions } = accounts;
  const cookies = await database.as(accountsActor, async (tx) => {
    await clean(tx);
    await endSessionOf(tx, accounts, visit);
    const account = await findAccount(tx, { personId: of.personId });
    const userId = account?.userId ?? (await createAccount(tx, of));
    const { headers } = await authentication(tx, settings).api.signInVouched({ body: { userId }, returnHeaders: true });
    await recordAs(tx, of.personId);
    await record(tx, signedIn, { with: 'demonstration' }, { subjectId: of.personId });
    return headers.getSetCookie();
  });
  sessions.changed();
  visit.setCookies(cookies);
}

/** Ends the session that the request carries, and takes its cookie away. */
export async function signOut(accounts: Accounts, visit: Visit): Promise<void> {
  const { database, settings, sessions } = accounts;
  const session = await sessions.identify(visit.headers);
  const cookies = await database.as(accountsActor, async (tx) => {
    const { headers } = await authentication(tx, settings).api.signOut({
      headers: cookiesOnly(visit.headers),
      returnHeaders: true,
    });
    if (session) {
      await recordAs(tx, session.personId, session.partnershipId);
      await record(tx, signedOut, {}, { subjectId: session.personId });
    }
    return headers.getSetCookie();
  });
  sessions.changed();
  visit.setCookies(cookies);
}

/** A clock time safely after the moment: `2:06pm`. */
export function timeAfter(moment: Date): string {
  return formatTime(new Date(Math.ceil((moment.getTime() + 1000) / 60_000) * 60_000));
}

/** Whoever signs in again in the same browser leaves no session behind. */
async function endSessionOf(tx: Tx, { settings }: Accounts, visit: Visit): Promise<void> {
  const token = signedCookie(visit.headers.get('cookie'), sessionCookie, settings.secret);
  if (token !== undefined) await tx.deleteFrom('account_session').where('token', '=', token).execute();
}

async function clean(tx: Tx): Promise<void> {
  await tx.deleteFrom('account_session').where('expires_at', '<', sql<Date>`now()`).execute();
  await tx.deleteFrom('account_verification').where('expires_at', '<', sql<Date>`now()`).execute();
}

/**
 * The key of two-step sign-in is of no use without the installation's secret, so neither is in a backup. After a restore
 * nobody could sign in who had turned it on: it is off for them until they turn it on again.
 */
async function repairTwoStep(tx: Tx, account: Account): Promise<void> {
  if (!account.twoStep) return;
  const key = await tx
    .selectFrom('account_two_factor')
    .select('id')
    .where('user_id', '=', account.userId)
    .executeTakeFirst();
  if (key) return;
  await tx.updateTable('account_user').set({ two_factor_enabled: false }).where('id', '=', account.userId).execute();
  await recordAs(tx, account.personId);
  await record(tx, twoStepOff, {}, { subjectId: account.personId });
}

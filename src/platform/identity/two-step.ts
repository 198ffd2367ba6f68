import type { Tx } from '../database/index.ts';
import { record } from '../events/event.ts';
import { Refused } from '../web/reply.ts';
import { type Accounts, accountsActor, type Visit } from './accounts.ts';
import { authentication, sessionCookie } from './authentication.ts';
import { claimCode, twoStepKey, wrongCode } from './codes.ts';
import { cookiesOnly, signedCookie } from './cookies.ts';
import { backupCodesRenewed, recordAs, twoStepOff, twoStepOn } from './events.ts';
import { provePassword } from './reset.ts';
import { typedKey } from './totp.ts';

/** What somebody needs to add Tandem to their authenticator app; the backup codes are shown with it, and never again. */
export interface SetUp {
  /** For the picture that an app's camera reads: `otpauth://totp/…`. */
  address: string;
  /** The same key, to be typed. */
  key: string;
  backupCodes: readonly string[];
}

/**
 * Begins turning two-step sign-in on: makes a key and backup codes, which count once a code was confirmed.
 * @throws Refused when the password is not right, or it is on already
 */
export async function beginTwoStep(
  accounts: Accounts,
  visit: Visit,
  given: { personId: string; password: string },
): Promise<void> {
  const { database, settings } = accounts;
  const account = await provePassword(accounts, visit, { ...given, field: 'password' });
  if (account.twoStep) throw new Refused('Two-step sign-in is on already. To use another app, turn it off first');
  await database.as(accountsActor, async (tx) => {
    await authentication(tx, settings, proofOf(account)).api.enableTwoFactor({
      body: { password: given.password, method: 'totp' },
      headers: cookiesOnly(visit.headers),
    });
    await tx.updateTable('account_two_factor').set({ last_step: null }).where('user_id', '=', account.userId).execute();
  });
}

/** Whether two-step sign-in is on, and what was made to turn it on, while that waits to be confirmed. */
export async function twoStepOf(
  { database, settings }: Accounts,
  personId: string,
): Promise<{ on: boolean; setUp?: SetUp }> {
  return database.as(accountsActor, async (tx) => {
    const user = await userOf(tx, personId);
    if (user === undefined) return { on: false };
    const found = await twoStepKey(tx, settings.secret, user.id);
    if (found === undefined || found.verified) return { on: user.two_factor_enabled };
    const key = typedKey(found.key);
    const { backupCodes } = await authentication(tx, settings).api.viewBackupCodes({ body: { userId: user.id } });
    return { on: false, setUp: { address: addressOf(key, user.email), key, backupCodes } };
  });
}

/**
 * Turns two-step sign-in on with the first code from the app, and ends the person's other sessions.
 * @throws Refused when the code is not the app's
 */
export async function confirmTwoStep(
  accounts: Accounts,
  visit: Visit,
  given: { personId: string; code: string },
): Promise<void> {
  const { database, settings, sessions } = accounts;
  const done = await database.as(accountsActor, async (tx) => {
    const user = await userOf(tx, given.personId);
    if (user === undefined) return undefined;
    if (!(await claimCode(tx, settings.secret, user.id, given.code))) return undefined;
    const { headers } = await authentication(tx, settings).api.verifyTOTP({
      body: { code: given.code },
      headers: cookiesOnly(visit.headers),
      returnHeaders: true,
    });
    const cookies = headers.getSetCookie();
    const tokens = cookies.map((cookie) => signedCookie(cookie, sessionCookie, settings.secret) ?? '');
    await tx.deleteFrom('account_session').where('user_id', '=', user.id).where('token', 'not in', tokens).execute();
    await recordAs(tx, given.personId);
    await record(tx, twoStepOn, {}, { subjectId: given.personId });
    return cookies;
  });
  if (done === undefined) throw new Refused([{ field: 'code', message: wrongCode }]);
  sessions.changed();
  visit.setCookies(done);
}

/**
 * Turns two-step sign-in off.
 * @throws Refused when the password is not right
 */
export async function endTwoStep(
  accounts: Accounts,
  visit: Visit,
  given: { personId: string; password: string },
): Promise<void> {
  const { database, settings, sessions } = accounts;
  const account = await provePassword(accounts, visit, { ...given, field: 'password' });
  const cookies = await database.as(accountsActor, async (tx) => {
    const { headers } = await authentication(tx, settings, proofOf(account)).api.disableTwoFactor({
      body: { password: given.password },
      headers: cookiesOnly(visit.headers),
      returnHeaders: true,
    });
    await recordAs(tx, given.personId);
    await record(tx, twoStepOff, {}, { subjectId: given.personId });
    return headers.getSetCookie();
  });
  sessions.changed();
  visit.setCookies(cookies);
}

/**
 * Makes new backup codes, to be shown once; the old ones no longer work.
 * @throws Refused when the password is not right, or two-step sign-in is off
 */
export async function renewBackupCodes(
  accounts: Accounts,
  visit: Pick<Visit, 'headers'>,
  given: { personId: string; password: string },
): Promise<readonly string[]> {
  const { database, settings } = accounts;
  const account = await provePassword(accounts, visit, { ...given, field: 'password' });
  if (!account.twoStep) throw new Refused('Two-step sign-in is off, so there are no backup codes. Turn it on first');
  return database.as(accountsActor, async (tx) => {
    const { backupCodes } = await authentication(tx, settings, proofOf(account)).api.generateBackupCodes({
      body: { password: given.password },
      headers: cookiesOnly(visit.headers),
    });
    await recordAs(tx, given.personId);
    await record(tx, backupCodesRenewed, {}, { subjectId: given.personId });
    return backupCodes;
  });
}

const userOf = (tx: Tx, personId: string) =>
  tx
    .selectFrom('account_user')
    .select(['id', 'email', 'two_factor_enabled'])
    .where('person_id', '=', personId)
    .executeTakeFirst();

function addressOf(key: string, email: string): string {
  const plain = key.replaceAll(' ', '');
  return `otpauth://totp/Tandem:${encodeURIComponent(email)}?secret=${plain}&issuer=Tandem&digits=6&period=30`;
}

const proofOf = (account: { password: string | undefined }) =>
  account.password === undefined ? {} : { proven: account.password };

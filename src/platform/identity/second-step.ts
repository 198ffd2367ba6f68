import { APIError } from 'better-auth/api';
import type { Tx } from '../database/index.ts';
import { record } from '../events/event.ts';
import { Refused } from '../web/reply.ts';
import { type Accounts, accountsActor, type Visit } from './accounts.ts';
import { authentication, secondStepCookie } from './authentication.ts';
import { claimCode, codeIsUsed, wrongCode } from './codes.ts';
import { cookiesOnly, signedCookie } from './cookies.ts';
import { recordAs, signedIn, signInRefused } from './events.ts';

/** Whether the password of whoever asks was right a moment ago, and a code is waited for. */
export async function secondStepAwaited(
  { database, settings }: Accounts,
  visit: Pick<Visit, 'headers'>,
): Promise<boolean> {
  return database.as(accountsActor, async (tx) => (await awaitedUser(tx, settings.secret, visit)) !== undefined);
}

/** The first step is too long ago, or there were too many wrong codes: it begins again with the password. */
export class SignInAgain extends Error {}

/**
 * Finishes signing in with a code from the app, or with a backup code, which works once.
 * @throws Refused when the code is not right
 * @throws SignInAgain when the password is to be given again
 */
export async function verifyCode(
  accounts: Accounts,
  visit: Visit,
  given: { code: string; backup: boolean },
): Promise<void> {
  const { database, settings, sessions } = accounts;
  const outcome = await database.as(accountsActor, async (tx) => {
    const user = await awaitedUser(tx, settings.secret, visit);
    if (user === undefined) return { refused: 'again' };
    await recordAs(tx, user.person_id);
    const subject = { subjectId: user.person_id };
    // A refusal is an answer here, not an error: what the library counted against it is to stand.
    const refuse = async (because: string) => {
      await record(tx, signInRefused, { because: 'code' }, subject);
      return { refused: because };
    };
    if (!given.backup && (await codeIsUsed(tx, settings.secret, user.id, given.code))) return refuse('used');
    const { api } = authentication(tx, settings);
    const call = { body: { code: given.code }, headers: cookiesOnly(visit.headers), returnHeaders: true } as const;
    try {
      const { headers } = await (given.backup ? api.verifyBackupCode(call) : api.verifyTOTP(call));
      // Of two that bring the same code at the same moment, one is undone.
      if (!given.backup && !(await claimCode(tx, settings.secret, user.id, given.code))) throw refusalOf('used', false);
      await record(tx, signedIn, { with: given.backup ? 'backup-code' : 'code' }, subject);
      return { cookies: headers.getSetCookie() };
    } catch (error) {
      if (!(error instanceof APIError)) throw error;
      return refuse(String(error.body?.code));
    }
  });
  if (outcome.cookies === undefined) throw refusalOf(outcome.refused, given.backup);
  sessions.changed();
  visit.setCookies(outcome.cookies);
}

function refusalOf(because: string | undefined, backup: boolean): Error {
  if (because === 'INVALID_CODE') return new Refused([{ field: 'code', message: wrongCode }]);
  if (because === 'INVALID_BACKUP_CODE') {
    return new Refused([{ field: 'code', message: 'This is not one of your backup codes, or it was used already' }]);
  }
  if (because === 'used') {
    return new Refused([
      { field: 'code', message: 'This code was used already. Wait until the app shows the next one' },
    ]);
  }
  if (because === 'ACCOUNT_TEMPORARILY_LOCKED') {
    const codes = backup ? 'backup codes' : 'codes';
    const message = `There were too many wrong ${codes}. Nothing is lost: try again in 15 minutes`;
    return new Refused([{ field: 'code', message }]);
  }
  return new SignInAgain();
}

/** Whose password was right: the library keeps that for ten minutes under the name in the signed cookie. */
async function awaitedUser(tx: Tx, secret: string, visit: Pick<Visit, 'headers'>) {
  const name = signedCookie(visit.headers.get('cookie'), secondStepCookie, secret);
  if (name === undefined) return undefined;
  const { internalAdapter } = await authentication(tx, { baseUrl: 'http://localhost', secret, sessionHours: 1 })
    .$context;
  const awaited = await internalAdapter.findVerificationValue(name);
  if (awaited === null || awaited.expiresAt < new Date()) return undefined;
  return tx
    .selectFrom('account_user')
    .select(['id', 'person_id'])
    .where('id', '=', awaited.value)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
}

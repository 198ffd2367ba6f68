import { record } from '../events/event.ts';
import { Refused } from '../web/reply.ts';
import { endSessions, findAccount, normalEmail } from './account.ts';
import { type Accounts, accountsActor, type Visit } from './accounts.ts';
import { authentication } from './authentication.ts';
import { passwordChanged, passwordResetAsked, recordAs } from './events.ts';
import { hashPassword, passwordHolds } from './password.ts';
import { checkPassword, timeAfter } from './sign-in.ts';
import { countAttempt, linksPerAccount, linksPerAddress, type Tried } from './throttle.ts';

/** Somebody who is to be sent a link for a new password. */
export interface ResetLink {
  email: string;
  token: string;
}

/**
 * Makes the link for a new password, which works once and for an hour.
 * @returns nothing where no account has the address; whoever asked is to be told the same
 * @throws Refused when too many links were asked for, whether there is such an account or not
 */
export async function askForReset(
  { database, settings }: Accounts,
  visit: Pick<Visit, 'headers'>,
  given: { email: string },
): Promise<ResetLink | undefined> {
  const tried: Tried[] = [
    { limit: linksPerAccount, subject: normalEmail(given.email) },
    { limit: linksPerAddress, subject: visit.headers.get('x-tandem-address') ?? '' },
  ];
  const asked = await database.as(accountsActor, async (tx) => {
    const closed = await countAttempt(tx, settings.secret, tried);
    const account = await findAccount(tx, given);
    if (closed || account?.password === undefined) return { closed };
    let token: string | undefined;
    const link = (made: string) => {
      token = made;
    };
    await authentication(tx, settings, { link }).api.requestPasswordReset({ body: { email: account.email } });
    await recordAs(tx, account.personId);
    await record(tx, passwordResetAsked, {}, { subjectId: account.personId });
    return { link: token === undefined ? undefined : { email: account.email, token } };
  });
  if (asked.closed) {
    const message = `Several links were asked for already. Use the newest e-mail, or ask again at ${timeAfter(asked.closed)}`;
    throw new Refused([{ field: 'email', message }]);
  }
  return asked.link;
}

/** Whether the link still works. */
export async function resetLinkWorks({ database, settings }: Accounts, token: string): Promise<boolean> {
  const found = await database.as(accountsActor, async (tx) => {
    const { internalAdapter } = await authentication(tx, settings).$context;
    return internalAdapter.findVerificationValue(`reset-password:${token}`);
  });
  return found !== null && found.expiresAt > new Date();
}

/**
 * Sets the password of whoever holds the link, uses the link up, and ends the person's sessions everywhere.
 * @throws Refused when the link was used, is older than an hour, or never was one
 */
export async function resetPassword(accounts: Accounts, given: { token: string; password: string }): Promise<void> {
  const { database, settings, sessions } = accounts;
  if (!(await resetLinkWorks(accounts, given.token))) throw new Refused(linkIsUsedUp);
  const fresh = await hashPassword(given.password);
  await database.as(accountsActor, async (tx) => {
    const auth = authentication(tx, settings, { fresh });
    const { internalAdapter } = await auth.$context;
    const link = await internalAdapter.findVerificationValue(`reset-password:${given.token}`);
    const user =
      link &&
      (await tx
        .selectFrom('account_user')
        .select(['person_id', 'disabled_at'])
        .where('id', '=', link.value)
        .executeTakeFirst());
    if (!user || user.disabled_at) throw new Refused(linkIsUsedUp);
    await auth.api.resetPassword({ body: { token: given.token, newPassword: given.password } });
    await recordAs(tx, user.person_id);
    await record(tx, passwordChanged, { by: 'reset' }, { subjectId: user.person_id });
  });
  sessions.changed();
}

const linkIsUsedUp = 'This link was used already or is too old. Nothing was changed: ask for a new link';

/**
 * Changes the password of somebody signed in, and ends their other sessions.
 * @throws Refused when the present password is not right, or after too many tries
 */
export async function changePassword(
  accounts: Accounts,
  visit: Pick<Visit, 'headers'>,
  given: { personId: string; sessionId: string; current: string; password: string },
): Promise<void> {
  const { database, sessions } = accounts;
  const account = await provePassword(accounts, visit, {
    personId: given.personId,
    password: given.current,
    field: 'current',
  });
  if (await passwordHolds(account.password, given.password)) {
    throw new Refused([{ field: 'password', message: 'Choose a password that is not the one you have now' }]);
  }
  const password = await hashPassword(given.password);
  await database.as(accountsActor, async (tx) => {
    await tx
      .updateTable('account_credential')
      .set({ password, updated_at: new Date() })
      .where('user_id', '=', account.userId)
      .where('provider_id', '=', 'credential')
      .execute();
    await endSessions(tx, given.personId, given.sessionId);
    await recordAs(tx, given.personId);
    await record(tx, passwordChanged, { by: 'person' }, { subjectId: given.personId });
  });
  sessions.changed();
}

/**
 * Somebody signed in shows once more that it is them.
 * @throws Refused at the form's field `field` when the password is not right, and after too many tries
 */
export async function provePassword(
  accounts: Accounts,
  visit: Pick<Visit, 'headers'>,
  given: { personId: string; password: string; field: string },
) {
  const account = await accounts.database.as(accountsActor, (tx) => findAccount(tx, { personId: given.personId }));
  const refusal = { field: given.field, message: 'This is not your password. Nothing was changed' };
  if (account?.password === undefined) throw new Refused([refusal]);
  return checkPassword(accounts, visit, { email: account.email, password: given.password }, refusal);
}

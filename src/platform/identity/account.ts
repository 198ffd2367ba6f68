import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import './schema.ts';

/** An account that can be signed in with. */
export interface Account {
  userId: string;
  personId: string;
  email: string;
  /** The digest of the password; none for a persona. */
  password: string | undefined;
  twoStep: boolean;
}

/** The account with this e-mail address, or of this person, unless it is closed. In a transaction of tandem_accounts. */
export async function findAccount(tx: Tx, by: { email: string } | { personId: string }): Promise<Account | undefined> {
  const [column, value] =
    'email' in by ? (['u.email', normalEmail(by.email)] as const) : (['u.person_id', by.personId] as const);
  const found = await tx
    .selectFrom('account_user as u')
    .leftJoin('account_credential as c', (join) =>
      join.onRef('c.user_id', '=', 'u.id').on('c.provider_id', '=', 'credential'),
    )
    .select(['u.id', 'u.person_id', 'u.email', 'u.two_factor_enabled', 'c.password'])
    .where(column, '=', value)
    .where('u.disabled_at', 'is', null)
    .executeTakeFirst();
  return (
    found && {
      userId: found.id,
      personId: found.person_id,
      email: found.email,
      password: found.password ?? undefined,
      twoStep: found.two_factor_enabled,
    }
  );
}

/**
 * Opens an account for a person who has none. In a transaction of tandem_accounts.
 * @param password the digest of the password; none for a persona, which is signed in by a button
 */
export async function createAccount(
  tx: Tx,
  of: { personId: string; email: string; password?: string },
): Promise<string> {
  const user = await tx
    .insertInto('account_user')
    .values({ person_id: of.personId, email: normalEmail(of.email), email_verified: true })
    .returning('id')
    .executeTakeFirstOrThrow();
  if (of.password !== undefined) {
    await tx
      .insertInto('account_credential')
      .values({ user_id: user.id, provider_id: 'credential', account_id: user.id, password: of.password })
      .execute();
  }
  return user.id;
}

/** Whether anybody can sign in yet. In a transaction of tandem_accounts. */
export async function anyAccount(tx: Tx): Promise<boolean> {
  const { rows } = await sql<{ any: boolean }>`select exists (select from account_user) as any`.execute(tx);
  return rows[0]?.any === true;
}

/** Ends a person's sessions, all or all but one. In a transaction of tandem_accounts. */
export async function endSessions(tx: Tx, personId: string, except?: string): Promise<void> {
  await tx
    .deleteFrom('account_session')
    .where('user_id', 'in', (of) => of.selectFrom('account_user').select('id').where('person_id', '=', personId))
    .$if(except !== undefined, (query) => query.where('id', '!=', except ?? ''))
    .execute();
}

/** How e-mail addresses are kept and compared. */
export function normalEmail(email: string): string {
  return email.trim().toLowerCase();
}

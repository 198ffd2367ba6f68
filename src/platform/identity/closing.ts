import { record } from '../events/event.ts';
import { endSessions } from './account.ts';
import { type Accounts, accountsActor } from './accounts.ts';
import { accountDisabled, accountEnabled, twoStepOff } from './events.ts';

/**
 * Closes a person's account, which ends their sessions, or opens it again; their roles and records stay.
 * @returns false where the person has no account
 */
export async function setAccountOpen(accounts: Accounts, personId: string, open: boolean): Promise<boolean> {
  const found = await accounts.database.as(accountsActor, async (tx) => {
    const changed = await tx
      .updateTable('account_user')
      .set({ disabled_at: open ? null : new Date() })
      .where('person_id', '=', personId)
      .returning('id')
      .executeTakeFirst();
    if (changed === undefined) return false;
    if (!open) await endSessions(tx, personId);
    await record(tx, open ? accountEnabled : accountDisabled, {}, { subjectId: personId });
    return true;
  });
  accounts.sessions.changed();
  return found;
}

/**
 * Turns two-step sign-in off for somebody who has neither their app nor a backup code, once whoever runs Tandem is sure
 * that it is them.
 * @returns false where it was not on
 */
export async function removeTwoStep(accounts: Accounts, personId: string): Promise<boolean> {
  return accounts.database.as(accountsActor, async (tx) => {
    const user = await tx
      .updateTable('account_user')
      .set({ two_factor_enabled: false })
      .where('person_id', '=', personId)
      .where('two_factor_enabled', '=', true)
      .returning('id')
      .executeTakeFirst();
    if (user === undefined) return false;
    await tx.deleteFrom('account_two_factor').where('user_id', '=', user.id).execute();
    await record(tx, twoStepOff, {}, { subjectId: personId });
    return true;
  });
}

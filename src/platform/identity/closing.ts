import { record } from '../events/event.ts';
import { endSessions } from './account.ts';
import { type Accounts, accountsActor } from './accounts.ts';
import { accountDisabled, accountEnabled } from './events.ts';

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

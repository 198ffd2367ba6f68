import { sql } from 'kysely';
import { record } from '../events/event.ts';
import { NotFound } from '../web/reply.ts';
import { type Accounts, accountsActor } from './accounts.ts';
import { partnershipChosen, recordAs } from './events.ts';

/** The partnerships in which a person holds a role today, by name. */
export async function partnershipsOf(
  { database }: Accounts,
  personId: string,
): Promise<{ id: string; name: string }[]> {
  return database.as(accountsActor, async (tx) => {
    const { rows } = await sql<{ id: string; name: string }>`select p.id, p.name from partnership p where exists (
        select from role_held r where r.partnership_id = p.id and r.person_id = ${personId}
          and r.starts <= current_date and (r.ends is null or r.ends >= current_date))
      order by p.name collate "und-x-icu", p.id`.execute(tx);
    return rows;
  });
}

/**
 * From now on, the session is in this partnership.
 * @throws NotFound when the person holds no role there
 */
export async function choosePartnership(
  accounts: Accounts,
  given: { personId: string; sessionId: string; partnershipId: string },
): Promise<void> {
  const theirs = await partnershipsOf(accounts, given.personId);
  if (!theirs.some(({ id }) => id === given.partnershipId)) throw new NotFound();
  await accounts.database.as(accountsActor, async (tx) => {
    const chosen = { partnership_id: given.partnershipId };
    await tx.updateTable('account_session').set(chosen).where('id', '=', given.sessionId).execute();
    await recordAs(tx, given.personId, given.partnershipId);
    await record(tx, partnershipChosen, {}, { subjectId: given.personId });
  });
  accounts.sessions.changed();
}

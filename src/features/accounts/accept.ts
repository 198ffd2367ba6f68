import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { record } from '../../platform/events/event.ts';
import { type Accounts, accountsActor, createAccount, hashPassword, recordAs } from '../../platform/identity/index.ts';
import { Refused } from '../../platform/web/reply.ts';
import { invitationAccepted, roleGiven } from './events.ts';
import { fingerprintOf } from './link.ts';
import type { NamedRole } from './model.ts';
import { named } from './store.ts';
import './schema.ts';

/** What the link of an e-mail stands for, while it works. */
export interface Invitation extends NamedRole {
  name: string;
  email: string;
  partnership: string;
  /** The person can sign in already: the role is all that the link gives. */
  hasAccount: boolean;
}

/** The invitation behind a link; nothing where it was used, withdrawn, sent anew, or is too old. */
export async function findInvitation({ database }: Accounts, token: string): Promise<Invitation | undefined> {
  return database.as(accountsActor, async (tx) => {
    const found = await liveInvitations(tx, token)
      .innerJoin('person as p', 'p.id', 'i.person_id')
      .innerJoin('partnership as q', 'q.id', 'i.partnership_id')
      .leftJoin('account_user as u', 'u.person_id', 'i.person_id')
      .leftJoin('organisation as o', 'o.id', 'i.organisation_id')
      .leftJoin('service as s', 's.id', 'i.service_id')
      .select([
        'p.name',
        'i.email',
        'q.name as partnership',
        'u.id as userId',
        'i.role',
        'o.name as organisation',
        's.kind as service',
      ])
      .where('p.erased_at', 'is', null)
      .executeTakeFirst();
    if (found === undefined) return undefined;
    const { name, email, partnership, userId } = found;
    return { name, email, partnership, hasAccount: userId !== null, ...named(found) };
  });
}

/**
 * Accepts an invitation: the person on the register gets the role, and an account where there is none. Whoever has the
 * link needs no more than that, because it was sent to the person's own address.
 * @returns the e-mail address with which to sign in
 * @throws Refused when the link no longer works, or a password is needed and missing
 */
export async function acceptInvitation(
  accounts: Accounts,
  given: { token: string; password: string | undefined },
): Promise<{ email: string }> {
  const digest = given.password === undefined ? undefined : await hashPassword(given.password);
  return accounts.database.as(accountsActor, async (tx) => {
    const invitation = await liveInvitations(tx, given.token)
      .select(['i.id', 'i.person_id', 'i.partnership_id', 'i.email', 'i.role', 'i.organisation_id', 'i.service_id'])
      .forUpdate()
      .executeTakeFirst();
    if (invitation === undefined)
      throw new Refused('This link no longer works. Nothing was changed: ask for another invitation');
    await tx.updateTable('invitation').set({ accepted_at: sql<Date>`now()` }).where('id', '=', invitation.id).execute();
    const { person_id: personId, partnership_id: partnershipId, role } = invitation;
    const about = {
      subjectId: personId,
      ...(invitation.organisation_id !== null && { organisationId: invitation.organisation_id }),
      ...(invitation.service_id !== null && { serviceId: invitation.service_id }),
    };
    await recordAs(tx, personId, partnershipId);
    await record(tx, invitationAccepted, { role, invitationId: invitation.id }, about);
    const roleId = randomUUID();
    const { rows } = await sql`insert into role_held (id, person_id, partnership_id, role, organisation_id, service_id)
      values (${roleId}, ${personId}, ${partnershipId}, ${role}, ${invitation.organisation_id}, ${invitation.service_id})
      on conflict do nothing returning id`.execute(tx);
    if (rows.length > 0) await record(tx, roleGiven, { role, roleId }, about);
    return { email: await accountOf(tx, personId, invitation.email, digest) };
  });
}

async function accountOf(tx: Tx, personId: string, email: string, password: string | undefined): Promise<string> {
  const theirs = await tx
    .selectFrom('account_user')
    .select('email')
    .where('person_id', '=', personId)
    .executeTakeFirst();
  if (theirs) return theirs.email;
  if (password === undefined) throw new Refused([{ field: 'password', message: 'Enter a password' }]);
  const taken = await tx.selectFrom('account_user').select('id').where('email', '=', email).executeTakeFirst();
  if (taken) {
    throw new Refused(
      'Another account has this e-mail address. Nothing was changed: ask for an invitation to another address',
    );
  }
  await createAccount(tx, { personId, email, password });
  return email;
}

function liveInvitations(tx: Tx, token: string) {
  return tx
    .selectFrom('invitation as i')
    .where('i.token_hash', '=', fingerprintOf(token))
    .where('i.accepted_at', 'is', null)
    .where('i.withdrawn_at', 'is', null)
    .where('i.expires_at', '>', sql<Date>`now()`);
}

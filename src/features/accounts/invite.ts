import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { record } from '../../platform/events/event.ts';
import type { Me } from '../../platform/identity/me.ts';
import type { Jobs } from '../../platform/jobs/index.ts';
import { Forbidden, NotFound, Refused } from '../../platform/web/reply.ts';
import { invitationSent, invitationSentAgain, invitationWithdrawn, personEntered, roleGiven } from './events.ts';
import { fingerprintOf, newToken } from './link.ts';
import { invitationDays, type RoleFor, roleWords } from './model.ts';
import { mayInvite } from './policy.ts';
import { sendInvitationJob } from './sending.ts';
import { isOnRegister, personWithEmail, personWithRoles } from './store.ts';
import './schema.ts';

/** As whom a lead's change is made, and the queue by which e-mails go out. */
export interface Asked {
  tx: Tx;
  me: Me;
  jobs: Pick<Jobs, 'send'>;
}

/**
 * Gives somebody on the register a role: at once where they can sign in already, and otherwise by an invitation to
 * `email`, which becomes theirs on the register too.
 * @returns which of the two it was
 * @throws Refused when the role does not fit the person, they have it or are invited into it, or the address is somebody
 * else's
 */
export async function giveRole(
  asked: Asked,
  given: RoleFor & { personId: string; email: string | undefined },
): Promise<'given' | 'invited'> {
  mustInvite(asked.me);
  const { tx } = asked;
  const person = await personWithRoles(tx, given.personId);
  if (person === undefined) throw new NotFound();
  await mustFit(tx, given);
  if (person.state === 'open') {
    await addRole(tx, given);
    return 'given';
  }
  if (person.state === 'disabled') {
    throw new Refused(
      'The account of this person is closed. Whoever runs Tandem for you can open it again; nothing was changed',
    );
  }
  if (given.email === undefined) {
    throw new Refused([{ field: 'email', message: 'Enter the e-mail address to which the invitation goes' }]);
  }
  await setEmail(tx, given.personId, given.email);
  await invite(asked, { ...given, email: given.email });
  return 'invited';
}

/**
 * Invites somebody who was not on the register here. Where their e-mail address is known, in whichever partnership, the
 * invitation is for that person: nobody is entered twice.
 * @returns the person's id
 */
export async function inviteSomebody(asked: Asked, given: RoleFor & { name: string; email: string }): Promise<string> {
  mustInvite(asked.me);
  const { tx } = asked;
  const known = await personWithEmail(tx, given.email);
  const personId = known ?? randomUUID();
  if (known === undefined) {
    await tx.insertInto('person').values({ id: personId, name: given.name, email: given.email }).execute();
    await record(tx, personEntered, {}, { subjectId: personId });
  }
  await mustFit(tx, { ...given, personId });
  await invite(asked, { ...given, personId });
  return personId;
}

/** Sends an invitation once more, with a new link that works for as long as the first did. */
export async function sendAgain(asked: Asked, invitationId: string): Promise<void> {
  mustInvite(asked.me);
  const invitation = await openInvitation(asked.tx, invitationId);
  await asked.jobs.send(asked.tx, sendInvitationJob, { invitationId }, { subjectId: invitationId });
  await record(
    asked.tx,
    invitationSentAgain,
    { role: invitation.role, invitationId },
    { subjectId: invitation.person_id },
  );
}

/** Takes an invitation back: its link no longer works. */
export async function withdrawInvitation({ tx, me }: Pick<Asked, 'tx' | 'me'>, invitationId: string): Promise<void> {
  mustInvite(me);
  const invitation = await openInvitation(tx, invitationId);
  await tx.updateTable('invitation').set({ withdrawn_at: sql<Date>`now()` }).where('id', '=', invitationId).execute();
  await record(tx, invitationWithdrawn, { role: invitation.role, invitationId }, { subjectId: invitation.person_id });
}

async function invite(asked: Asked, given: RoleFor & { personId: string; email: string }): Promise<void> {
  const { tx, me, jobs } = asked;
  const invitationId = randomUUID();
  const { rows } = await sql`insert into invitation
      (id, partnership_id, person_id, email, role, organisation_id, service_id, token_hash, invited_by, expires_at)
    values (${invitationId}, here(), ${given.personId}, ${given.email}, ${given.role}, ${given.organisationId ?? null},
      ${given.serviceId ?? null}, ${fingerprintOf(newToken())}, ${me.personId}, now() + make_interval(days => ${invitationDays}))
    on conflict do nothing returning id`.execute(tx);
  if (rows.length === 0) {
    throw new Refused(`This person is invited as ${roleWords[given.role]} already. You can send that invitation again`);
  }
  await record(tx, invitationSent, { role: given.role, invitationId }, { subjectId: given.personId });
  await jobs.send(tx, sendInvitationJob, { invitationId }, { subjectId: invitationId });
}

async function addRole(
  tx: Tx,
  { personId, role, organisationId, serviceId }: RoleFor & { personId: string },
): Promise<void> {
  const roleId = randomUUID();
  await sql`insert into role_held (id, person_id, partnership_id, role, organisation_id, service_id)
    values (${roleId}, ${personId}, here(), ${role}, ${organisationId ?? null}, ${serviceId ?? null})`.execute(tx);
  await record(
    tx,
    roleGiven,
    { role, roleId },
    {
      subjectId: personId,
      ...(organisationId !== undefined && { organisationId }),
      ...(serviceId !== undefined && { serviceId }),
    },
  );
}

async function openInvitation(tx: Tx, id: string) {
  const open = await tx
    .selectFrom('invitation')
    .select(['person_id', 'role'])
    .where('id', '=', id)
    .where('accepted_at', 'is', null)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  if (open === undefined) throw new NotFound();
  return open;
}

/** A student or practice educator by role is one on the register; and nobody holds the same role twice. */
async function mustFit(
  tx: Tx,
  { personId, role, organisationId, serviceId }: RoleFor & { personId: string },
): Promise<void> {
  if ((role === 'student' || role === 'practice-educator') && !(await isOnRegister(tx, personId, role))) {
    const message = `This person is not on your partnership’s register as a ${roleWords[role]}. Enter them there first`;
    throw new Refused([{ field: 'role', message }]);
  }
  const held = await tx
    .selectFrom('role_held')
    .select('id')
    .where('person_id', '=', personId)
    .where('partnership_id', '=', sql<string>`here()`)
    .where('role', '=', role)
    .where(
      sql<boolean>`organisation_id is not distinct from ${organisationId ?? null} and service_id is not distinct from ${serviceId ?? null}`,
    )
    .where('ends', 'is', null)
    .executeTakeFirst();
  if (held) throw new Refused([{ field: 'role', message: `This person is ${roleWords[role]} already` }]);
}

async function setEmail(tx: Tx, personId: string, email: string): Promise<void> {
  const owner = await personWithEmail(tx, email);
  if (owner === personId) return;
  if (owner !== undefined) {
    const message =
      'This e-mail address is that of somebody else on the register. Choose that person, or use another address';
    throw new Refused([{ field: 'email', message }]);
  }
  const { numUpdatedRows } = await tx
    .updateTable('person')
    .set({ email })
    .where('id', '=', personId)
    .executeTakeFirstOrThrow();
  if (numUpdatedRows > 0n) return;
  // Row-level security keeps it: whoever could move the address could open an account in this person's name.
  const message =
    'Another partnership knows this person by another address, which only that partnership changes. Nothing was changed: use the address that is kept, or ask them to correct it';
  throw new Refused([{ field: 'email', message }]);
}

function mustInvite(me: Me): void {
  if (!mayInvite(me)) throw new Forbidden();
}

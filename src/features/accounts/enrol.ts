import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database, Tx } from '../../platform/database/index.ts';
import { record } from '../../platform/events/event.ts';
import { normalEmail } from '../../platform/identity/index.ts';
import type { Role } from '../../platform/identity/me.ts';
import { Refused } from '../../platform/web/reply.ts';
import { invitationSent } from './events.ts';
import { fingerprintOf, newToken } from './link.ts';
import { invitationDays, roleWords } from './model.ts';
import './schema.ts';

/** An invitation made on the machine where Tandem runs; it is to be sent, or accepted with the token. */
export interface Enrolled {
  invitationId: string;
  token: string;
  partnership: string;
  /** There was no partnership of this name: it was made. */
  partnershipMade: boolean;
}

/**
 * Invites somebody from the command line, before there is a lead who could. Makes the partnership where there is none of
 * the name; the person, where nobody on the register has the e-mail address.
 * @throws Refused when there is no such partnership and the role is not that of its lead, or the role is held already
 */
export async function enrol(
  database: Database,
  given: { name: string; email: string; role: Role; partnership: string },
): Promise<Enrolled> {
  const found = await database.as({ kind: 'system' }, (tx) => findOrMakePartnership(tx, given));
  const token = newToken();
  const invitationId = await database.as({ kind: 'system', partnershipId: found.id }, async (tx) => {
    const personId = await findOrEnterPerson(tx, { name: given.name, email: normalEmail(given.email) });
    await refuseIfHeld(tx, personId, found.id, given.role);
    // One that was made before and not used is taken back: the newer link is the one that works.
    await sql`update invitation set withdrawn_at = now() where person_id = ${personId} and partnership_id = ${found.id}
      and role = ${given.role} and accepted_at is null and withdrawn_at is null`.execute(tx);
    const id = randomUUID();
    await tx
      .insertInto('invitation')
      .values({
        id,
        partnership_id: found.id,
        person_id: personId,
        email: normalEmail(given.email),
        role: given.role,
        token_hash: fingerprintOf(token),
        expires_at: sql<Date>`now() + make_interval(days => ${invitationDays})`,
      })
      .execute();
    await record(tx, invitationSent, { role: given.role, invitationId: id }, { subjectId: personId });
    return id;
  });
  return { invitationId, token, partnership: found.name, partnershipMade: found.made };
}

async function findOrMakePartnership(tx: Tx, { partnership: name, role }: { partnership: string; role: Role }) {
  const all = await tx.selectFrom('partnership').select(['id', 'name']).orderBy('name').execute();
  const found = all.find((each) => each.name.trim().toLowerCase() === name.trim().toLowerCase());
  if (found) return { ...found, made: false };
  if (role !== 'partnership-lead') {
    const names = all.map((each) => `“${each.name}”`).join(', ');
    const others = names === '' ? 'There is none yet: begin with its lead.' : `There are: ${names}.`;
    throw new Refused(`There is no partnership called “${name}”. ${others}`);
  }
  const id = randomUUID();
  await tx
    .insertInto('partnership')
    .values({ id, name: name.trim(), short_name: name.trim().slice(0, 60).trim() })
    .execute();
  return { id, name: name.trim(), made: true };
}

async function findOrEnterPerson(tx: Tx, { name, email }: { name: string; email: string }): Promise<string> {
  const found = await tx.selectFrom('person').select('id').where('email', '=', email).executeTakeFirst();
  if (found) return found.id;
  const id = randomUUID();
  await tx.insertInto('person').values({ id, name, email }).execute();
  return id;
}

async function refuseIfHeld(tx: Tx, personId: string, partnershipId: string, role: Role): Promise<void> {
  const held = await tx
    .selectFrom('role_held')
    .select('id')
    .where('person_id', '=', personId)
    .where('partnership_id', '=', partnershipId)
    .where('role', '=', role)
    .where('ends', 'is', null)
    .executeTakeFirst();
  if (held) throw new Refused(`This person is ${roleWords[role]} there already. Nothing was changed.`);
}

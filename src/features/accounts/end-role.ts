import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { record } from '../../platform/events/event.ts';
import type { Me } from '../../platform/identity/me.ts';
import { Forbidden, NotFound, Refused } from '../../platform/web/reply.ts';
import { roleEnded } from './events.ts';
import { mayEndRole, mayInvite } from './policy.ts';
import './schema.ts';

/**
 * Ends a role at once.
 * @throws Refused when it is that of the partnership's only lead
 */
export async function endRole(
  { tx, me }: { tx: Tx; me: Me },
  given: { personId: string; roleId: string },
): Promise<void> {
  if (!mayInvite(me)) throw new Forbidden();
  // Two leads who end each other's role at the same moment wait here for each other.
  await tx.selectFrom('partnership').select('id').where('id', '=', me.partnershipId).forUpdate().execute();
  const current = tx
    .selectFrom('role_held')
    .where('partnership_id', '=', me.partnershipId)
    .where('starts', '<=', sql<string>`current_date`)
    .where((where) => where.or([where('ends', 'is', null), where('ends', '>=', sql<string>`current_date`)]));
  const held = await current
    .select(['role', 'organisation_id', 'service_id'])
    .where('id', '=', given.roleId)
    .where('person_id', '=', given.personId)
    .executeTakeFirst();
  if (held === undefined) throw new NotFound();
  const leads = await current.select('person_id').distinct().where('role', '=', 'partnership-lead').execute();
  if (!mayEndRole(held, leads.length)) {
    throw new Refused(
      'A partnership always has a lead, and this is the only one. Give somebody else the role first; nothing was changed',
    );
  }
  // A role holds for whole days, its last one included: one that ends now has ended yesterday, even if it began today.
  await tx
    .updateTable('role_held')
    .set({ starts: sql`least(starts, current_date - 1)`, ends: sql`current_date - 1` })
    .where('id', '=', given.roleId)
    .execute();
  const about = {
    subjectId: given.personId,
    ...(held.organisation_id !== null && { organisationId: held.organisation_id }),
    ...(held.service_id !== null && { serviceId: held.service_id }),
  };
  await record(tx, roleEnded, { role: held.role, roleId: given.roleId }, about);
}

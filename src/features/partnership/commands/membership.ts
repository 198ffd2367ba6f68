import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { formatDate } from '../../../platform/web/dates.ts';
import { NotFound, Refused } from '../../../platform/web/reply.ts';
import * as events from '../events.ts';
import { contradicted, type Membership, type ServiceKind } from '../model.ts';
import * as store from '../store.ts';
import { about, existing, requireManager, serviceOf } from './shared.ts';

/** @throws Refused where the period overlaps with a membership of the same holder. */
export async function addMembership(tx: Tx, me: Me, membership: Omit<Membership, 'id'>): Promise<void> {
  requireManager(me);
  const partner = await existing(tx, membership.organisationId);
  const kind = membership.serviceId && serviceOf(partner, membership.serviceId).kind;
  const other = contradicted(membership, partner.memberships);
  if (other) {
    const holder = other.serviceId ? `This service` : partner.name;
    const period = `${formatDate(other.starts)}${other.ends ? ` to ${formatDate(other.ends)}` : ', without an end'}`;
    throw new Refused([
      {
        field: 'starts',
        message: `${holder} already holds a ${other.tier} membership from ${period}. End that one first, or choose other dates.`,
      },
    ]);
  }
  await putMembership(tx, { id: randomUUID(), ...membership }, kind || undefined);
}

/** @throws Refused where the day is before the membership starts. */
export async function endMembership(
  tx: Tx,
  me: Me,
  organisationId: string,
  membershipId: string,
  ends: string,
): Promise<void> {
  requireManager(me);
  const membership = (await existing(tx, organisationId)).memberships.find(({ id }) => id === membershipId);
  if (!membership) throw new NotFound();
  if (ends < membership.starts) {
    throw new Refused([
      {
        field: 'ends',
        message: `Enter a day on or after ${formatDate(membership.starts)}, when the membership starts`,
      },
    ]);
  }
  await store.endMembership(tx, membershipId, ends);
  await record(tx, events.membershipEnded, { membershipId, ends }, about(organisationId, membership.serviceId));
}

/** Writes a membership that was found to be in order. */
export async function putMembership(tx: Tx, membership: Membership, service: ServiceKind | undefined): Promise<void> {
  await store.addMembership(tx, membership);
  const { id, tier, starts, ends, organisationId } = membership;
  const payload = { membershipId: id, tier, starts, ...(ends && { ends }), ...(service && { service }) };
  await record(tx, events.membershipAdded, payload, about(organisationId, membership.serviceId));
}

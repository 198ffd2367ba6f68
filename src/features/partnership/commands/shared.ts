import type { Tx } from '../../../platform/database/index.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { Forbidden, NotFound } from '../../../platform/web/reply.ts';
import type { Partner, Service } from '../model.ts';
import { mayManagePartners } from '../policy.ts';
import { partner } from '../store.ts';

/** @throws NotFound where this partnership has no such partner. */
export async function existing(tx: Tx, id: string): Promise<Partner> {
  const found = await partner(tx, id);
  if (!found) throw new NotFound();
  return found;
}

/** @throws NotFound where it is not one of this partner's. */
export function serviceOf(partner: Partner, id: string): Service {
  const service = partner.services.find((candidate) => candidate.id === id);
  if (!service) throw new NotFound();
  return service;
}

export function requireManager(me: Me): void {
  if (!mayManagePartners(me)) throw new Forbidden('Only the partnership lead changes partners.');
}

export const sameName = (one: string, other: string) => one.trim().toLowerCase() === other.trim().toLowerCase();

/** Everything that happens to a partner is told in its own timeline; to one of its services, to who answers for that. */
export const about = (organisationId: string | undefined, serviceId?: string) =>
  organisationId === undefined ? {} : { subjectId: organisationId, organisationId, ...(serviceId && { serviceId }) };

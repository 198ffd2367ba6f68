import { randomUUID } from 'node:crypto';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { Refused } from '../../../platform/web/reply.ts';
import * as events from '../events.ts';
import { type Membership, type Organisation, type ServiceKind, serviceWords } from '../model.ts';
import * as store from '../store.ts';
import { putMembership } from './membership.ts';
import { about, existing, requireManager, sameName, serviceOf } from './shared.ts';

type Details = Omit<Organisation, 'id'>;
type Place = Pick<Membership, 'tier' | 'starts' | 'ends'>;

/**
 * Adds a partner with its first membership. An organisation that Tandem knows from another partnership stays as it is
 * there and gets a membership here: `kept`.
 * @throws Refused where it is a partner already.
 */
export async function addPartner(
  tx: Tx,
  me: Me,
  details: Details,
  place: Place,
): Promise<{ id: string; kept: Organisation | undefined }> {
  requireManager(me);
  const known = await store.knownAnywhere(tx, details);
  if (known && (await store.partner(tx, known.id))) {
    const field = sameName(known.name, details.name) ? 'name' : 'ukprn';
    throw new Refused([{ field, message: `${known.name} is already a partner. Open it to add a membership.` }]);
  }
  const id = known?.id ?? randomUUID();
  if (!known) await store.addOrganisation(tx, { id, ...details });
  await putMembership(tx, { id: randomUUID(), organisationId: id, serviceId: undefined, ...place }, undefined);
  await record(tx, events.organisationAdded, {}, about(id));
  return { id, kept: known };
}

/**
 * Changes what an organisation is; false where it is so already.
 * @throws Refused where another organisation has the name or the UKPRN.
 */
export async function changePartner(tx: Tx, me: Me, id: string, details: Details): Promise<boolean> {
  requireManager(me);
  const before = await existing(tx, id);
  for (const [field, looked] of [
    ['name', { name: details.name, ukprn: undefined }],
    ['ukprn', { name: '', ukprn: details.ukprn }],
  ] as const) {
    const other = await store.knownAnywhere(tx, looked);
    if (other && other.id !== id) throw new Refused([{ field, message: `This belongs to ${other.name}.` }]);
  }
  const fields = (['kind', 'name', 'shortName', 'ukprn'] as const).filter((field) => before[field] !== details[field]);
  if (fields.length === 0) return false;
  await store.updateOrganisation(tx, { id, ...details });
  await record(tx, events.organisationChanged, { fields }, about(id));
  return true;
}

/** @throws Refused where the partner has such a service. */
export async function addService(
  tx: Tx,
  me: Me,
  organisationId: string,
  { kind, name }: { kind: ServiceKind; name: string },
): Promise<void> {
  requireManager(me);
  const partner = await existing(tx, organisationId);
  if (partner.services.some((service) => service.kind === kind)) {
    throw new Refused([
      {
        field: 'kind',
        message: `${partner.name} already has ${kind === 'adults' ? 'an' : 'a'} ${serviceWords[kind]} service`,
      },
    ]);
  }
  const service = { id: randomUUID(), organisationId, kind, name };
  await store.addService(tx, service);
  await record(tx, events.serviceAdded, { serviceId: service.id, kind }, about(organisationId, service.id));
}

/** Gives a service another name; false where it has it already. */
export async function renameService(
  tx: Tx,
  me: Me,
  organisationId: string,
  serviceId: string,
  name: string,
): Promise<boolean> {
  requireManager(me);
  const service = serviceOf(await existing(tx, organisationId), serviceId);
  if (service.name === name) return false;
  await store.renameService(tx, serviceId, name);
  await record(tx, events.serviceRenamed, { serviceId, kind: service.kind }, about(organisationId, serviceId));
  return true;
}

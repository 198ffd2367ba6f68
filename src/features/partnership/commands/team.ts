import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { recordAll } from '../../../platform/events/record-all.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { NotFound, Refused } from '../../../platform/web/reply.ts';
import * as events from '../events.ts';
import type { Team } from '../model.ts';
import { services as servicesHere } from '../store.ts';
import { addMissingTeams, type TeamWanted, teamsOf, updateTeam } from '../teams.ts';
import { about, existing, requireManager, sameName, serviceOf } from './shared.ts';

/** @throws Refused where the service has a team of this name. */
export async function addTeam(tx: Tx, me: Me, organisationId: string, team: TeamWanted): Promise<void> {
  requireManager(me);
  serviceOf(await existing(tx, organisationId), team.serviceId);
  const [added] = await addMissingTeams(tx, [team]);
  if (!added) throw new Refused([{ field: 'name', message: 'This service already has a team of that name' }]);
  await record(tx, events.teamAdded, { teamId: added.id }, about(organisationId, team.serviceId));
}

/**
 * Changes a team; false where it is so already.
 * @throws Refused where another team of the service has the name.
 */
export async function changeTeam(
  tx: Tx,
  me: Me,
  organisationId: string,
  teamId: string,
  details: Pick<Team, 'name' | 'outcode'>,
): Promise<boolean> {
  requireManager(me);
  const partner = await existing(tx, organisationId);
  const teams = await teamsOf(
    tx,
    partner.services.map(({ id }) => id),
  );
  const before = teams.find(({ id }) => id === teamId);
  if (!before) throw new NotFound();
  const fields = (['name', 'outcode'] as const).filter((field) => before[field] !== details[field]);
  if (fields.length === 0) return false;
  const twin = teams.find(
    ({ id, serviceId, name }) => id !== teamId && serviceId === before.serviceId && sameName(name, details.name),
  );
  if (twin) throw new Refused([{ field: 'name', message: 'This service already has a team of that name' }]);
  await updateTeam(tx, { ...before, ...details });
  await record(tx, events.teamChanged, { teamId, fields }, about(organisationId, before.serviceId));
  return true;
}

/**
 * Teams by service and name, added where they are not there yet; for files and offers, whose own policy has said that
 * they may. The key of the answer is made by `teamKey`.
 */
export async function keepTeams(tx: Tx, wanted: readonly TeamWanted[]): Promise<ReadonlyMap<string, string>> {
  const distinct = [...new Map(wanted.map((team) => [teamKey(team.serviceId, team.name), team])).values()];
  const added = await addMissingTeams(tx, distinct);
  const services = new Map((await servicesHere(tx)).map((service) => [service.id, service.organisationId]));
  await recordAll(
    tx,
    events.teamAdded,
    added.map(({ id, serviceId }) => ({ payload: { teamId: id }, about: about(services.get(serviceId), serviceId) })),
  );
  const teams = await teamsOf(tx, [...new Set(distinct.map(({ serviceId }) => serviceId))]);
  return new Map(teams.map((team) => [teamKey(team.serviceId, team.name), team.id]));
}

/** What tells one team from another: its service, and its name whatever the case. */
export const teamKey = (serviceId: string, name: string): string => `${serviceId} ${name.trim().toLowerCase()}`;

import { Me, type RoleHeld } from '../../src/platform/identity/me.ts';
import { capabilitiesOf } from '../../src/roles.ts';

/** Somebody who holds one role, as policies are asked about them; `at` names the organisation and service it is for. */
export function somebody(role: RoleHeld['role'], at: Partial<Pick<RoleHeld, 'organisationId' | 'serviceId'>> = {}): Me {
  const held: RoleHeld = { role, partnershipId: 'here', organisationId: null, serviceId: null, ...at };
  const identity = { personId: 'me', name: 'Me', partnershipId: 'here', partnershipName: 'Here', demonstration: false };
  return new Me({ ...identity, roles: [held] }, capabilitiesOf);
}

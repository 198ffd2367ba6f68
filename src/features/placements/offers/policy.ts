import type { Me } from '../../../platform/identity/me.ts';
import { mayOffer, mayRunRounds } from '../rounds/policy.ts';

/** Those who place keep every offer; an employer's lead keeps those of the services they answer for. */
export function mayKeepOffer(
  me: Me,
  { organisationId, serviceId }: { organisationId: string; serviceId: string },
): boolean {
  if (!mayOffer(me)) return false;
  if (mayRunRounds(me)) return true;
  return me.roles.some(
    (held) =>
      held.role === 'employer-lead' &&
      held.organisationId === organisationId &&
      (held.serviceId === null || held.serviceId === serviceId),
  );
}

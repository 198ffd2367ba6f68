import type { Me } from '../../platform/identity/me.ts';
import type { EducatorDetails } from './model.ts';

type Place = Pick<EducatorDetails, 'organisationId' | 'serviceId'>;

/**
 * Those who allocate (the central team and universities' co-ordinators) keep the whole register; an employer lead keeps
 * the educators of the services they answer for, and no independent ones.
 */
export function mayKeepEducator(me: Me, place: Place): boolean {
  if (!me.can('educators.edit')) return false;
  return keepsWholeRegister(me) || answersFor(me, place);
}

/** May add or change an educator of any service, and independent ones. */
export const keepsWholeRegister = (me: Me) =>
  me.holds('partnership-lead') || me.holds('practice-consultant') || me.holds('university-co-ordinator');

function answersFor(me: Me, { organisationId, serviceId }: Place): boolean {
  return me.roles.some(
    (held) =>
      held.role === 'employer-lead' &&
      organisationId !== undefined &&
      held.organisationId === organisationId &&
      (held.serviceId === null || held.serviceId === serviceId),
  );
}

/** May add educators at all. */
export const mayAddEducators = (me: Me) => me.can('educators.edit');

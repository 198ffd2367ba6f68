import type { Me } from '../../../platform/identity/me.ts';
import type { PlanScenario } from './model.ts';

/** Scenarios of the partnership are made by its lead; a service's own by those who answer for it, whom alone the database shows it. */
export const mayEdit = (me: Me, { service }: Pick<PlanScenario, 'service'>): boolean =>
  me.can('planning.edit') && (service !== undefined || me.holds('partnership-lead'));

/** A scenario of the partnership can be made. */
export const mayMakeForAll = (me: Me): boolean => me.can('planning.edit') && me.holds('partnership-lead');

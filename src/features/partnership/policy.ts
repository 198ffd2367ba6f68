import type { Me } from '../../platform/identity/me.ts';

/** Partners, their services and teams, and the places they hold are changed by the partnership lead. */
export const mayManagePartners = (me: Me) => me.can('partnership.manage');

/** Those who allocate see how many people a partner has, however few; others only their own people, or five and more. */
export const mayCountFew = (me: Me) =>
  me.holds('partnership-lead') || me.holds('practice-consultant') || me.holds('university-co-ordinator');

/** An employer's lead learns nothing of another employer's supply; of a university's students everybody learns the number. */
export const mayCountEducators = (me: Me, organisationId: string) =>
  mayCountFew(me) ||
  !me.holds('employer-lead') ||
  me.roles.some((held) => held.role === 'employer-lead' && held.organisationId === organisationId);

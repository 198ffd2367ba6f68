import type { Me } from '../../platform/identity/me.ts';

/** Partners, their services and teams, and the places they hold are changed by the partnership lead. */
export const mayManagePartners = (me: Me) => me.can('partnership.manage');

/** Those who allocate see how many people a partner has, however few; others only their own people, or five and more. */
export const mayCountFew = (me: Me) =>
  me.holds('partnership-lead') || me.holds('practice-consultant') || me.holds('university-co-ordinator');

import type { Me } from '../../platform/identity/me.ts';

/** The partnership lead invites people, and says who holds which role. */
export const mayInvite = (me: Me) => me.can('accounts.invite');

/** There is always a partnership lead: the last one's role ends only once somebody else holds it too. */
export const mayEndRole = (held: { role: string }, leads: number) => held.role !== 'partnership-lead' || leads > 1;

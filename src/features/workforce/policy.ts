import type { Me } from '../../platform/identity/me.ts';

/** The central team knows which service has sent what, and when; nobody but the service knows what is in it. */
export const mayKnowWhoSent = (me: Me): boolean => me.holds('partnership-lead') || me.holds('practice-consultant');

/** Who asks services for the return that is not here. */
export const mayAskForReturns = (me: Me): boolean => me.can('workforce.publish');

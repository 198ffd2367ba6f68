import type { Me } from '../../../platform/identity/me.ts';

/** Rounds are set up, and students' profiles kept, by those who place: the central team and universities' co-ordinators. */
export const mayRunRounds = (me: Me) => me.can('placements.edit');

/** Places are offered by those who place and by employers' leads; which services' places is row-level security's answer. */
export const mayOffer = (me: Me) => me.can('placements.offer');

import type { Me } from '../../../platform/identity/me.ts';

/** The allocation is run, looked at and pinned by those who place: the central team and universities' co-ordinators. */
export const mayAllocate = (me: Me) => me.can('placements.allocate');

/** A run is accepted, and a round re-opened, by the partnership lead and by universities' co-ordinators. */
export const mayAccept = (me: Me) => me.can('placements.accept');

import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';

const about = z.object({ pin: z.enum(['must', 'never']), withEducator: z.boolean() });

const words = ({ pin, withEducator }: z.output<typeof about>) =>
  `${pin === 'must' ? 'must be placed there' : 'never to be placed there'}${withEducator ? ' with that educator' : ''}`;

/** Both have the student as their subject, and the round. */
export const pinSet = defineEvent('pin.set', about, (payload) => `A student was pinned to an offer: ${words(payload)}`);
export const pinRemoved = defineEvent(
  'pin.removed',
  about,
  (payload) => `A student’s pin to an offer was removed: ${words(payload)}`,
);

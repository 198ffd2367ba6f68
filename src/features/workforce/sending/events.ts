import { z } from 'zod';
import { yearName } from '../../../engines/workforce/calendar.ts';
import { defineEvent } from '../../../platform/events/event.ts';
import { count } from '../../../platform/web/words.ts';

const year = z.object({ year: z.number() });

export const returnRead = defineEvent(
  'workforce.return-read',
  z.object({ year: z.number(), workers: z.number(), broken: z.number() }),
  ({ year, workers, broken }) =>
    `A workforce return of ${yearName(year)} was read: ${count(workers, 'worker')}, ${count(broken, 'broken rule')}`,
);
export const returnKept = defineEvent(
  'workforce.return-kept',
  z.object({ year: z.number(), replaced: z.boolean() }),
  ({ year, replaced }) =>
    `A workforce return of ${yearName(year)} was sent${replaced ? ', in place of the one before' : ''}`,
);
export const returnDiscarded = defineEvent(
  'workforce.return-discarded',
  z.object({}),
  () => 'A workforce return was discarded before it was sent',
);
export const returnWithdrawn = defineEvent(
  'workforce.return-withdrawn',
  year,
  ({ year }) => `The workforce return of ${yearName(year)} was withdrawn`,
);
export const sharingSet = defineEvent(
  'workforce.sharing-set',
  z.object({ shares: z.enum(['totals', 'nothing']) }),
  ({ shares }) =>
    shares === 'totals'
      ? 'A service lets its workforce returns count in the partnership’s totals'
      : 'A service keeps its workforce returns out of the partnership’s totals',
);

import { z } from 'zod';
import { yearName } from '../../../engines/workforce/calendar.ts';
import { defineEvent } from '../../../platform/events/event.ts';

const year = z.object({ year: z.number() });

/** Says nothing of what is in it: the partnership's team reads the log, and does not see a service's own figures. */
export const returnRead = defineEvent(
  'workforce.return-read',
  year,
  ({ year }) => `A workforce return of ${yearName(year)} was read, and is not sent yet`,
);
export const returnKept = defineEvent(
  'workforce.return-kept',
  z.object({ year: z.number(), replaced: z.boolean(), copy: z.boolean().default(false) }),
  ({ year, replaced, copy }) =>
    `A workforce return of ${yearName(year)} was sent${replaced ? ', in place of the one before' : ''}${copy ? '; its service keeps a copy of the file' : ''}`,
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
export const fileDownloaded = defineEvent(
  'workforce.file-downloaded',
  year,
  ({ year }) => `The copy of a file of the workforce return of ${yearName(year)} was downloaded`,
);
export const filesDeleted = defineEvent(
  'workforce.files-deleted',
  year,
  ({ year }) => `The copy of the workforce return of ${yearName(year)} was deleted; its figures stay`,
);
export const sharingSet = defineEvent(
  'workforce.sharing-set',
  z.object({ shares: z.enum(['totals', 'nothing']) }),
  ({ shares }) =>
    shares === 'totals'
      ? 'A service lets its workforce returns count in the partnership’s totals'
      : 'A service keeps its workforce returns out of the partnership’s totals',
);

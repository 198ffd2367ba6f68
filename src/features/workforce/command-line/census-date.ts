import { z } from 'zod';
import { latestCensusYear } from '../../../engines/workforce/calendar.ts';
import { today } from '../../../platform/web/today.ts';

/** The year of the last 30 September up to `now`. */
export const latestCensus = (now: Date): number => latestCensusYear(today(now));

/** `2025-09-30` as the year of the census. */
export const censusDateOption = z
  .string()
  .regex(/^20\d\d-09-30$/, 'must be a 30 September, as 2025-09-30')
  .transform((date) => Number(date.slice(0, 4)))
  .optional();

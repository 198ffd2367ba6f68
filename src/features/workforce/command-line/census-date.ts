import { z } from 'zod';

/** The year of the last 30 September up to `now`. */
export const latestCensus = (now: Date): number =>
  now.getMonth() >= 9 || (now.getMonth() === 8 && now.getDate() === 30) ? now.getFullYear() : now.getFullYear() - 1;

/** `2025-09-30` as the year of the census. */
export const censusDateOption = z
  .string()
  .regex(/^20\d\d-09-30$/, 'must be a 30 September, as 2025-09-30')
  .transform((date) => Number(date.slice(0, 4)))
  .optional();

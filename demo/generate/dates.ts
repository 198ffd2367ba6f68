import { daysAfter } from '../../src/platform/web/today.ts';
import type { Tranche } from './offers.ts';

/** The days of a tranche, in relation to the day on which the demonstration is loaded. */
export interface TrancheDates {
  allocationDay: string;
  starts: string;
  ends: string;
}

/**
 * The final placements were allocated some days ago and begin in six weeks; the allocation day of the first and
 * contrasting ones is nine days off. They are counted from the day of loading, so that what is due is due. Placements
 * begin on a Monday and take some twenty and fourteen weeks of four days, 100 and 70 days with a day of study each week.
 */
export function trancheDates(day: string): Record<Tranche, TrancheDates> {
  const of = (allocation: number, from: number, weeks: number): TrancheDates => {
    const starts = mondayFrom(daysAfter(day, from));
    return { allocationDay: daysAfter(day, allocation), starts, ends: daysAfter(starts, weeks * 7 - 3) };
  };
  return { final: of(-12, 42, 25), first: of(9, 98, 18) };
}

function mondayFrom(day: string): string {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return daysAfter(day, (8 - weekday) % 7);
}

/** `January 2027` */
export function monthOf(day: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

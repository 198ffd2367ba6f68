import { daysAfter } from '../../src/platform/web/today.ts';
import type { Tranche } from './offers.ts';

/** The days of a tranche, in relation to the day on which the demonstration is loaded. */
export interface TrancheDates {
  allocationDay: string;
  starts: string;
  ends: string;
}

/**
 * The final placements were allocated some days ago and begin in four weeks; the allocation day of the first and
 * contrasting ones is nine days off. They are counted from the day of loading, so that what is due is due. Placements
 * begin on a Monday and take 20 and 14 weeks (100 and 70 days), one after the other, so that nobody has two students at
 * once who has room for one.
 */
export function trancheDates(day: string): Record<Tranche, TrancheDates> {
  const final = from(beginning(daysAfter(day, 28)), 20);
  const first = from(beginning(daysAfter(final.ends, 3)), 14);
  return {
    final: { allocationDay: daysAfter(day, -12), ...final },
    first: { allocationDay: daysAfter(day, 9), ...first },
  };
}

function from(starts: string, weeks: number): Omit<TrancheDates, 'allocationDay'> {
  return { starts, ends: daysAfter(starts, weeks * 7 - 3) };
}

/** The first Monday from that day on; where that is near Christmas, the first after it. */
function beginning(day: string): string {
  const monday = mondayFrom(day);
  const year = Number(monday.slice(0, 4));
  if (monday.slice(5) >= '12-14') return mondayFrom(`${year + 1}-01-04`);
  return monday.slice(5) < '01-04' ? mondayFrom(`${year}-01-04`) : monday;
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

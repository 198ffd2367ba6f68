import { isCurrent, yearsBefore } from '../../engines/allocation/currency.ts';
import { daysAfter } from '../../platform/web/today.ts';
import { type Educator, forAllocation } from './model.ts';

/** The day on which currency is judged, and the partnership's periods, in calendar years. */
export interface CurrencyRules {
  asAt: string;
  currencyYears: number;
  currencyOtherLearnerYears: number;
}

/**
 * Whether an educator is current, and how long that lasts or since when it does not. `until` is the last day of currency
 * as things stand; without it, currency lasts while the educator teaches practice education, or until the first student
 * of one who has newly qualified. `since` is the first day out of currency; without it, there never was a student.
 */
export type Currency = { current: true; until: string | undefined } | { current: false; since: string | undefined };

export function currencyOf(educator: Educator, rules: CurrencyRules): Currency {
  const until = lastDayOfCurrency(educator, rules);
  // Currency does not depend on where somebody works.
  const anywhere = { outcode: educator.outcode, lat: 0, lon: 0, approximate: true };
  if (isCurrent(forAllocation(educator, anywhere), rules)) {
    return { current: true, until: educator.teachesPracticeEducation ? undefined : until };
  }
  return { current: false, since: until && daysAfter(until, 1) };
}

/** Days ahead for which the register warns of educators who drift out of currency. */
export const driftDays = 90;

/** Current today, and not any more in `driftDays` days unless something is done. */
export function drifts(currency: Currency, asAt: string): boolean {
  return currency.current && currency.until !== undefined && currency.until < daysAfter(asAt, driftDays);
}

/** The later of the two: by the last student alone, and by the last student together with another learner. */
function lastDayOfCurrency(educator: Educator, rules: CurrencyRules): string | undefined {
  const { lastStudentEnded, otherLearnerEnded } = educator;
  if (lastStudentEnded === undefined) return undefined;
  const byStudent = lastDayWithin(lastStudentEnded, rules.currencyYears);
  if (otherLearnerEnded === undefined) return byStudent;
  const earlier = lastStudentEnded < otherLearnerEnded ? lastStudentEnded : otherLearnerEnded;
  const byBoth = lastDayWithin(earlier, rules.currencyOtherLearnerYears);
  return byBoth > byStudent ? byBoth : byStudent;
}

/** The last day on which `date` is not more than so many calendar years ago; one further on where that is 29 February. */
function lastDayWithin(date: string, years: number): string {
  const anniversary = yearsBefore(date, -years);
  const next = daysAfter(anniversary, 1);
  return date >= yearsBefore(next, years) ? next : anniversary;
}

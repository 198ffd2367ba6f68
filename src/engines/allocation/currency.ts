import type { Educator, Policy } from './model.ts';

/**
 * The same day so many calendar years earlier, as an ISO date; 29 February becomes the 28th where that year has none.
 * ISO dates compare as text.
 */
export function yearsBefore(date: string, years: number): string {
  const year = String(Number(date.slice(0, 4)) - years).padStart(4, '0');
  const day = date.slice(5);
  if (day !== '02-29') return `${year}-${day}`;
  const leap = new Date(Date.UTC(Number(year), 1, 29)).getUTCMonth() === 1;
  return `${year}-02-${leap ? '29' : '28'}`;
}

/** What currency is judged by. */
export type CurrencyFacts = Pick<
  Educator,
  'peps' | 'lastStudentEnded' | 'otherLearnerEnded' | 'teachesPracticeEducation'
>;
type CurrencyRules = Pick<Policy, 'asAt' | 'currencyYears' | 'currencyOtherLearnerYears'>;

/** On the boundary day or later; never for somebody without such a date. */
function within(date: string | undefined, years: number, asAt: string): boolean {
  return date !== undefined && date >= yearsBefore(asAt, years);
}

/**
 * Whether an educator is current: a student within two years, or a student and another learner within three, or an
 * active part in teaching practice education; or newly qualified or in training and still without a first student.
 * The periods are those of the national guidance of 2013; a policy may change them.
 */
export function isCurrent(educator: CurrencyFacts, rules: CurrencyRules): boolean {
  const { lastStudentEnded, otherLearnerEnded } = educator;
  if (educator.teachesPracticeEducation) return true;
  if (lastStudentEnded === undefined) return educator.peps === '1' || educator.peps === '2-trainee';
  if (within(lastStudentEnded, rules.currencyYears, rules.asAt)) return true;
  return (
    within(otherLearnerEnded, rules.currencyOtherLearnerYears, rules.asAt) &&
    within(lastStudentEnded, rules.currencyOtherLearnerYears, rules.asAt)
  );
}

/** Current, and without a student for more than a year: one who gets a student now keeps their currency. */
export function keepsCurrencyByStudent(educator: Educator, rules: CurrencyRules): boolean {
  const { lastStudentEnded } = educator;
  return lastStudentEnded !== undefined && lastStudentEnded < yearsBefore(rules.asAt, 1) && isCurrent(educator, rules);
}

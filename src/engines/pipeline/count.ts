/** Why a count is not there. None of these is nought, nor the same as another (domain rule 3). */
export const absences = {
  unknown: 'not known',
  'not-applicable': 'not applicable',
  'not-available': 'not available',
  'reported-later': 'reported later',
} as const;
export type Absence = keyof typeof absences;

/** A whole number of people, or why there is none. */
export type Count = number | Absence;

export const isKnown = (count: Count): count is number => typeof count === 'number';

/** What the known counts add up to, and how many of them are known. */
export interface Sum {
  value: number;
  known: number;
  of: number;
}

/** The sum of what is known. Where nothing is, `known` is 0 and the value says nothing. */
export function sumOf(counts: readonly Count[]): Sum {
  const known = counts.filter(isKnown);
  return { value: known.reduce((sum, count) => sum + count, 0), known: known.length, of: counts.length };
}

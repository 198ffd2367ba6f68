/**
 * Why a figure is not there. The first four, `rounds-to-zero` and `empty` are what the publisher put in the cell
 * (c, z, x and :, u, low and k, nothing); the last three are about the file: a cell that says nothing we can read, a
 * column that the edition does not have, an area without a row for the year.
 */
export type Absence =
  | 'confidential'
  | 'not-applicable'
  | 'not-available'
  | 'low-reliability'
  | 'rounds-to-zero'
  | 'empty'
  | 'unreadable'
  | 'no-column'
  | 'no-row';

/** A published figure, or the reason why there is none. A true zero is the number 0. */
export type Value = number | Absence;

/** The reasons as a person reads them. */
export const absenceWords: Record<Absence, string> = {
  confidential: 'confidential',
  'not-applicable': 'not applicable',
  'not-available': 'not available',
  'low-reliability': 'low reliability',
  'rounds-to-zero': 'rounds to 0',
  empty: 'left empty',
  unreadable: 'not readable',
  'no-column': 'not a column of this edition',
  'no-row': 'not in this edition for that year',
};

/**
 * What a value counts as in sums and comparisons: what rounds to 0 is 0 to the decimal that is published; nothing else
 * that is absent counts as anything.
 */
export function countable(value: Value): number | undefined {
  if (typeof value === 'number') return value;
  return value === 'rounds-to-zero' ? 0 : undefined;
}

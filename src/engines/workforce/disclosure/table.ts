/** A whole number of people from 0 up, or that nobody knows it (which is neither 0 nor hidden). */
export type Count = number | 'unknown';

/** Which totals are printed with a table. Each is the sum of the counts that are known. */
export interface Totals {
  /** At the end of each row. */
  rows: boolean;
  /** Under each column. */
  columns: boolean;
  grand: boolean;
}

/**
 * Counts of people by one dimension (one column) or by two. Names of rows are unlike one another, and so are those of
 * columns; `counts[row][column]`. A one-dimensional table has one column, `totals.columns` for its total and no row totals.
 */
export interface Table {
  rows: readonly string[];
  columns: readonly string[];
  counts: readonly (readonly Count[])[];
  totals: Totals;
}

/** What one partner put into a table of totals: counts of its own people, in the rows and columns of that table. */
export interface Contribution {
  /** A name or number by which the same partner is known again in another edition. */
  partner: string;
  counts: readonly (readonly Count[])[];
}

/** A count as others than its owner see it. */
export type Shown = { value: number } | { suppressed: true } | { unknown: true };

/** A table as others see it: totals stand in the order of the rows and columns, and are absent where the table prints none. */
export interface ShownTable {
  rows: readonly string[];
  columns: readonly string[];
  cells: readonly (readonly Shown[])[];
  rowTotals?: readonly Shown[];
  columnTotals?: readonly Shown[];
  grandTotal?: Shown;
  /** The threshold under which it was made. */
  threshold: number;
}

/** An edition of a table that was shown before, and from what it was made. */
export interface Edition {
  table: Table;
  contributors?: readonly Contribution[];
  shown: ShownTable;
}

/**
 * The table of totals of what partners put in: each count is the sum of those known, and unknown where no partner knew it.
 * @throws RangeError where a partner's counts have another shape, or are not whole numbers from 0.
 */
export function addUp(shape: Omit<Table, 'counts'>, contributors: readonly Contribution[]): Table {
  const counts = shape.rows.map((_, row) =>
    shape.columns.map((_, column) => sumKnown(contributors.map((one) => one.counts[row]?.[column] ?? 'unknown'))),
  );
  for (const one of contributors) mustFit(shape, one.counts, `What ${one.partner} put in`);
  return { ...shape, counts };
}

/** The sum of the counts that are known; unknown where none is. */
export function sumKnown(counts: readonly Count[]): Count {
  const known = counts.filter((count) => count !== 'unknown');
  return known.length === 0 ? 'unknown' : known.reduce((sum, count) => sum + count, 0);
}

/** @throws RangeError, in words, where counts do not have the table's shape or are not whole numbers from 0. */
export function mustFit(shape: Omit<Table, 'counts'>, counts: Table['counts'], what: string): void {
  const sized = counts.length === shape.rows.length && counts.every((row) => row.length === shape.columns.length);
  if (!sized) throw new RangeError(`${what} does not have the rows and columns of the table.`);
  const wrong = counts.flat().find((count) => count !== 'unknown' && !(Number.isSafeInteger(count) && count >= 0));
  if (wrong !== undefined) throw new RangeError(`${what} holds ${wrong}, which is not a whole number of people.`);
}

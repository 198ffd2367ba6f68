import { hiddenPlaces } from './choose.ts';
import { type Grid, gridOf, printed, shownTable } from './grid.ts';
import type { Layout, Past } from './layout.ts';
import { coverOf } from './leeway.ts';
import { namedPlaces, placeOf, shownPlaces } from './places.ts';
import { addUp, type Contribution, type Edition, type ShownTable, type Table } from './table.ts';

/** Counts below this are small: domain rule 7. */
export const usualThreshold = 5;

export interface ProtectOptions {
  /** Counts from 1 to one less are hidden; 5 where none is given. */
  threshold?: number;
  /** The partners' own counts, of which the table is the sum: for totals over partners. */
  contributors?: readonly Contribution[];
  /** Every edition of the same table that was shown before. */
  earlier?: readonly Edition[];
}

/**
 * The table as others than the owners of its counts may see it. What it keeps from whom is in `smallNumbersRule` and
 * docs/decisions/0080-small-numbers.md: small counts, what would give them away by adding and taking away within the table,
 * what a partner could work out with its own counts, and what the difference from an earlier edition would tell. Where
 * nothing less is safe, the whole table is suppressed. The same input gives the same output.
 * @throws RangeError where counts are not whole numbers from 0, shapes differ, or the table is not the sum of what its
 * contributors put in.
 */
export function protect(table: Table, options: ProtectOptions = {}): ShownTable {
  const { threshold = usualThreshold } = options;
  const grid = gridOf(table, table.counts);
  return shownTable(table, grid, hiddenIn(table, options) ?? printed(table), threshold);
}

/**
 * The same of a table whose printed totals of columns, and grand total, are shown elsewhere and stay: undefined where what
 * they are made of cannot be kept beside them.
 * @throws RangeError as `protect`.
 */
export function protectParts(table: Table, options: ProtectOptions = {}): ShownTable | undefined {
  const { threshold = usualThreshold } = options;
  const grid = gridOf(table, table.counts);
  const isPrinted = printed(table);
  const wholes = [...grid.values.keys()].filter(
    (place) => isPrinted[place] && place >= (grid.height - 1) * grid.width && grid.known[place],
  );
  const hidden = hiddenIn(table, options, new Set(wholes));
  return hidden && shownTable(table, grid, hidden, threshold);
}

/** The table of which nothing may be said. */
export function withheld(table: Table, threshold = usualThreshold): ShownTable {
  return shownTable(table, gridOf(table, table.counts), printed(table), threshold);
}

/** The table with nothing hidden. */
export function openly(table: Table, threshold = usualThreshold): ShownTable {
  const grid = gridOf(table, table.counts);
  return shownTable(
    table,
    grid,
    printed(table).map(() => false),
    threshold,
  );
}

function hiddenIn(table: Table, options: ProtectOptions, fixed?: ReadonlySet<number>): boolean[] | undefined {
  const { threshold = usualThreshold, contributors = [], earlier = [] } = options;
  const layout = layoutOf(table, contributors, threshold);
  if (contributors.length > 0) mustBeSum(table, contributors);
  const past = earlier.filter(({ shown }) => saysSomething(shown)).map((edition) => pastOf(edition, table));
  return hiddenPlaces(layout, past, fixed);
}

/** A table as counts that hang together by its totals. */
export function layoutOf(table: Table, contributors: readonly Contribution[], threshold: number): Layout {
  const grid: Grid = gridOf(table, table.counts);
  const isPrinted = printed(table);
  const lastRow = (grid.height - 1) * grid.width;
  return {
    values: grid.values,
    known: grid.known,
    partners: contributors.map(({ partner, counts }) => ({
      partner,
      counted: gridOf(table, counts, `What ${partner} put in`),
    })),
    isPrinted,
    isGuarded: isPrinted,
    kindOf: (place) => {
      const ends = [place >= lastRow, place % grid.width === grid.width - 1].filter(Boolean).length;
      return ends === 2 ? 'grand total' : ends === 1 ? 'total' : 'count';
    },
    coverOf: (prices) => coverOf(grid, prices),
    threshold,
  };
}

/** An edition shown before, by its own places and those of the table to come. */
export function pastOf({ table, contributors = [], shown }: Edition, coming: Table): Past {
  return {
    layout: layoutOf(table, contributors, shown.threshold),
    shown: namedPlaces(table).map((named) => shownPlaces(shown)[placeOf(shown, named) ?? -1]),
    at: namedPlaces(table).map((named) => placeOf(coming, named)),
  };
}

/** An edition in which all was suppressed gives nothing away, and binds nothing. */
export function saysSomething(shown: ShownTable): boolean {
  return shownPlaces(shown).some((cell) => cell !== undefined && 'value' in cell);
}

function mustBeSum(table: Table, contributors: readonly Contribution[]): void {
  const sum = addUp(table, contributors).counts.flat();
  if (table.counts.flat().some((count, place) => count !== sum[place])) {
    throw new RangeError('The table is not the sum of what its contributors put in.');
  }
}

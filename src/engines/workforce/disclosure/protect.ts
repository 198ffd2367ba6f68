import { compare, stillKept } from './editions.ts';
import { type Grid, gridOf, printed, shownTable } from './grid.ts';
import { guarded } from './guard.ts';
import { namedPlaces, placeOf, shownPlaces } from './places.ts';
import { pricesOf } from './prices.ts';
import { type Reader, readersOf } from './readers.ts';
import { secretsOf } from './secrets.ts';
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

interface Attempt {
  table: Table;
  grid: Grid;
  contributions: readonly Grid[];
  readers: readonly Reader[];
  isPrinted: readonly boolean[];
  threshold: number;
}

/** Which places to hide, when those of `already` are hidden, `stays` cannot be, and `whole` must not be known; undefined where no choice is safe. */
function chosen(
  attempt: Attempt,
  already: ReadonlySet<number>,
  stays: ReadonlySet<number>,
  whole: ReadonlySet<number>,
): boolean[] | undefined {
  const { grid, contributions, readers, isPrinted, threshold } = attempt;
  const secrets = secretsOf(grid, readers, contributions, isPrinted, whole, threshold).filter(
    (secret) => !stays.has(secret.place),
  );
  const hidden = new Set([...secrets.map((secret) => secret.place), ...already]);
  const prices = pricesOf(grid, isPrinted, hidden, stays, threshold);
  return guarded(grid, readers, secrets, prices, threshold, true)
    ? Array.from(prices, (price, place) => isPrinted[place] === true && price === 0)
    : undefined;
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
  const { threshold = usualThreshold, contributors = [], earlier = [] } = options;
  const grid = gridOf(table, table.counts);
  const contributions = contributors.map((one) => gridOf(table, one.counts, `What ${one.partner} put in`));
  if (contributors.length > 0) mustBeSum(table, contributors);
  const isPrinted = printed(table);
  const readers = readersOf(grid, contributions, isPrinted, threshold);
  const attempt: Attempt = { table, grid, contributions, readers, isPrinted, threshold };

  const compared = earlier.map((edition) => compare(table, contributors, edition, threshold));
  const stays = new Set(compared.flatMap((one) => [...one.stays]));
  const tells = new Set(compared.flatMap((one) => [...one.tells]).filter((place) => !stays.has(place)));
  const already = new Set(compared.flatMap((one) => [...one.staysHidden]).filter((place) => !stays.has(place)));

  const careful = chosen(attempt, already, stays, tells);
  if (careful && allKept(attempt, earlier, careful)) return shownTable(table, grid, careful, threshold);
  const hiddenBefore = earlier.flatMap((edition) => hiddenIn(edition, table)).filter((place) => !stays.has(place));
  const stricter = chosen(attempt, new Set([...already, ...hiddenBefore]), stays, tells);
  if (stricter && allKept(attempt, earlier, stricter)) return shownTable(table, grid, stricter, threshold);
  return shownTable(table, grid, [...isPrinted], threshold);
}

function mustBeSum(table: Table, contributors: readonly Contribution[]): void {
  const sum = addUp(table, contributors).counts.flat();
  if (table.counts.flat().some((count, place) => count !== sum[place])) {
    throw new RangeError('The table is not the sum of what its contributors put in.');
  }
}

/** Whether no earlier edition is given away. A row or column that the table no longer has is hidden now. */
function allKept({ table, isPrinted }: Attempt, earlier: readonly Edition[], hidden: readonly boolean[]): boolean {
  return earlier.every((edition) =>
    stillKept(edition, (named) => {
      const place = placeOf(table, named);
      return place === undefined || hidden[place] === true || isPrinted[place] !== true;
    }),
  );
}

function hiddenIn({ shown }: Edition, table: Table): number[] {
  const before = shownPlaces(shown);
  return namedPlaces(shown).flatMap((named, index) => {
    const was = before[index];
    return was && 'suppressed' in was ? (placeOf(table, named) ?? []) : [];
  });
}

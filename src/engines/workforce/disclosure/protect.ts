import { type Comparison, compare, stillKept } from './editions.ts';
import { type Grid, gridOf, printed, shownTable } from './grid.ts';
import { guarded } from './guard.ts';
import { coverOf } from './leeway.ts';
import { namedPlaces, placeOf, shownPlaces } from './places.ts';
import { pricesOf } from './prices.ts';
import { type Reader, readersOf } from './readers.ts';
import { type Secret, secretsOf } from './secrets.ts';
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
  grid: Grid;
  contributions: readonly Grid[];
  readers: readonly Reader[];
  isPrinted: readonly boolean[];
  threshold: number;
  compared: readonly Comparison[];
  /** Places that are shown whatever becomes of others. */
  stays: ReadonlySet<number>;
}

/**
 * Which places to hide where those of `already` are; undefined where no choice is safe. What would tell of a change is hidden
 * first, and only among counts that have changed too: those that have not hide nothing of it.
 */
function chosen(attempt: Attempt, already: readonly number[]): boolean[] | undefined {
  const { grid, contributions, readers, isPrinted, threshold, compared, stays } = attempt;
  const free = (place: number): boolean => !stays.has(place) && grid.known[place] === true;
  const secrets = secretsOf(grid, readers, contributions, isPrinted, threshold).filter(({ place }) => free(place));
  const tells = compared.map((one) => [...one.tells].filter(free));
  const hidden = new Set([...secrets.map((secret) => secret.place), ...tells.flat(), ...already]);
  const prices = pricesOf(grid, isPrinted, hidden, stays, threshold);

  const changesKept = compared.every((one, index) => {
    const among = prices.map((price, place) => (one.staysHidden.has(place) ? Number.POSITIVE_INFINITY : price));
    const changes = (tells[index] ?? []).map((place): Secret => ({ place, smallTo: [], whole: true }));
    const kept = guarded(coverOf(grid, among), readers, changes, threshold, true);
    for (const [place, price] of among.entries()) if (price === 0) prices[place] = 0;
    return kept;
  });
  return changesKept && guarded(coverOf(grid, prices), readers, secrets, threshold, true)
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
  const { threshold = usualThreshold, contributors = [] } = options;
  const earlier = (options.earlier ?? []).filter(({ shown }) => saysSomething(shown));
  const grid = gridOf(table, table.counts);
  const contributions = contributors.map((one) => gridOf(table, one.counts, `What ${one.partner} put in`));
  if (contributors.length > 0) mustBeSum(table, contributors);
  const isPrinted = printed(table);
  const readers = readersOf(grid, contributions, isPrinted, threshold);
  const compared = earlier.map((edition) => ({ edition, ...compare(table, contributors, edition, threshold) }));
  const stays = new Set(compared.flatMap((one) => [...one.stays]));
  const attempt: Attempt = { grid, contributions, readers, isPrinted, threshold, compared, stays };

  const stayHidden = compared.flatMap((one) => [...one.staysHidden]).filter((place) => !stays.has(place));
  const allHiddenBefore = earlier.flatMap((edition) => hiddenIn(edition, table)).filter((place) => !stays.has(place));
  for (const already of [stayHidden, [...stayHidden, ...allHiddenBefore]]) {
    const hidden = chosen(attempt, already);
    if (hidden && compared.every((one) => stillKept(one.edition, one, { table, contributors, hidden }))) {
      return shownTable(table, grid, hidden, threshold);
    }
  }
  return shownTable(table, grid, [...isPrinted], threshold);
}

/** An edition in which all was suppressed gives nothing away, and binds nothing. */
function saysSomething(shown: ShownTable): boolean {
  return shownPlaces(shown).some((cell) => cell !== undefined && 'value' in cell);
}

function mustBeSum(table: Table, contributors: readonly Contribution[]): void {
  const sum = addUp(table, contributors).counts.flat();
  if (table.counts.flat().some((count, place) => count !== sum[place])) {
    throw new RangeError('The table is not the sum of what its contributors put in.');
  }
}

function hiddenIn({ shown }: Edition, table: Table): number[] {
  const before = shownPlaces(shown);
  return namedPlaces(shown).flatMap((named, index) => {
    const was = before[index];
    return was && 'suppressed' in was ? (placeOf(table, named) ?? []) : [];
  });
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gridOf, printed } from './grid.ts';
import { shownPlaces } from './places.ts';
import { protect } from './protect.ts';
import { sizeOf } from './readers.ts';
import type { Shown, ShownTable, Table } from './table.ts';
import { possibleTables, valuesAt } from './test-support/attacker.ts';
import { anyTotals, counts, listOf, smallTables, tableOf } from './test-support/tables.ts';

const threshold = 5;
const isHidden = (shown: Shown | undefined): boolean => shown !== undefined && 'suppressed' in shown;
const drawn = (shown: readonly (Shown | undefined)[]): (number | string)[] =>
  shown.map((cell) => (cell === undefined ? '' : 'value' in cell ? cell.value : 'unknown' in cell ? '?' : '*'));
const isSmall = (count: number): boolean => count > 0 && count < threshold;

/** The places that are hidden and small, when trying every table is feasible. */
function attackable(table: Table, shown: ShownTable): number[] {
  const places = shownPlaces(shown);
  const tooMany = shown.cells.flat().filter(isHidden).length > 4;
  if (tooMany || places.every((cell) => cell === undefined || isHidden(cell))) return [];
  return [...gridOf(table, table.counts).values].flatMap((count, place) =>
    isHidden(places[place]) && isSmall(count) ? [place] : [],
  );
}

describe('small numbers in a list with its total', () => {
  it('hides a small count and the smallest other with it', () => {
    assert.deepEqual(
      drawn(shownPlaces(protect(listOf(3, 20, 7, 0, 9)))).filter((_, n) => n % 2 === 0),
      ['*', 20, '*', 0, 9, 39],
    );
  });

  it('hides more than small counts that together are few: 1 and 1 and 1 are no secret when they are 3', () => {
    assert.deepEqual(drawn(protect(listOf(1, 1, 1, 30)).cells.flat()), ['*', '*', '*', '*']);
  });

  it('hides more than small counts that can be no larger: three of at most 4 that are 12 are 4 each', () => {
    assert.deepEqual(drawn(protect(listOf(4, 4, 4, 8, 60)).cells.flat()), ['*', '*', '*', '*', 60]);
  });

  it('hides a total that is small itself, and shows nought as nought', () => {
    const shown = protect(listOf(2, 0, 0));
    assert.deepEqual(drawn([...shown.cells.flat(), ...(shown.columnTotals ?? [])]), ['*', 0, 0, '*']);
  });

  it('needs no second count where no total is printed', () => {
    const table = tableOf([[3], [7], [9]], { rows: false, columns: false, grand: false });
    assert.deepEqual(drawn(protect(table).cells.flat()), ['*', 7, 9]);
  });

  it('keeps what nobody knows apart from what is hidden, and never hides behind it', () => {
    const shown = protect(listOf(3, 'unknown', 6, 0));
    assert.deepEqual(drawn([...shown.cells.flat(), ...(shown.columnTotals ?? [])]), ['*', '?', '*', 0, 9]);
  });

  it('has its threshold as a setting', () => {
    assert.deepEqual(drawn(protect(listOf(8, 40, 12, 30), { threshold: 10 }).cells.flat()), ['*', 40, '*', 30]);
    assert.deepEqual(drawn(protect(listOf(1, 2, 3), { threshold: 1 }).cells.flat()), [1, 2, 3]);
  });
});

describe('small numbers across rows and columns', () => {
  it('hides a rectangle round a small count', () => {
    const table = tableOf([
      [3, 10, 60],
      [12, 13, 70],
      [50, 80, 90],
    ]);
    assert.deepEqual(protect(table).cells.map(drawn), [
      ['*', '*', 60],
      ['*', '*', 70],
      [50, 80, 90],
    ]);
  });

  it('hides a true zero only where nothing else helps, and a total only where no zero does', () => {
    const zero = tableOf([
      [3, 20, 30],
      [0, 40, 50],
      [15, 60, 70],
    ]);
    assert.deepEqual(drawn(protect(zero).cells.flat()), ['*', '*', 30, 0, 40, 50, '*', '*', 70]);
    const diagonal = protect(
      tableOf([
        [3, 9, 0],
        [0, 8, 0],
        [7, 0, 0],
      ]),
    );
    assert.ok(shownPlaces(diagonal).some(isHidden));
    assert.deepEqual(drawn(diagonal.rowTotals ?? []), [12, 8, 7]);
  });

  it('gives the same answer whenever it is asked', () => {
    fc.assert(fc.property(smallTables, (table) => assert.deepEqual(protect(table), protect(table))));
  });
});

describe('what always holds', () => {
  it('shows no small count, and what it shows is true', () => {
    fc.assert(
      fc.property(fc.tuple(counts(5, 4), anyTotals), ([all, totals]) => {
        const table = tableOf(all, totals);
        const places = shownPlaces(protect(table));
        const truth = gridOf(table, table.counts).values;
        const isPrinted = printed(table);
        for (const [place, cell] of places.entries()) {
          assert.equal(cell !== undefined, isPrinted[place]);
          if (cell && 'value' in cell) assert.ok(cell.value === truth[place] && !isSmall(cell.value));
        }
      }),
    );
  });

  it('leaves an attacker who tries every table in doubt: of any small count there may be 5 or more', () => {
    fc.assert(
      fc.property(smallTables, (table) => {
        const shown = protect(table);
        const small = attackable(table, shown);
        const tables = small.length === 0 ? [] : possibleTables(shown, { most: 14 });
        for (const place of small) assert.ok(Math.max(...valuesAt(tables, place)) >= threshold);
      }),
      { numRuns: 300 },
    );
  });

  it('tells no sum of hidden counts that is small', () => {
    fc.assert(
      fc.property(smallTables, (table) => {
        const shown = protect(table);
        if (attackable(table, shown).length === 0) return;
        const tables = possibleTables(shown, { most: 14 });
        const width = shown.columns.length + 1;
        const hidden = shown.cells.flatMap((row, r) =>
          row.flatMap((cell, c) => (isHidden(cell) ? [r * width + c] : [])),
        );
        for (let chosen = 1; chosen < 2 ** hidden.length; chosen += 1) {
          const group = hidden.filter((_, index) => Math.floor(chosen / 2 ** index) % 2 === 1);
          const sums = new Set(tables.map((one) => group.reduce((sum, place) => sum + (one[place] ?? 0), 0)));
          assert.ok(sums.size > 1 || ![...sums].some(isSmall));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('leaves one in doubt who is told which hidden counts are small, and how large the others are', () => {
    fc.assert(
      fc.property(smallTables, (table) => {
        const shown = protect(table);
        const small = attackable(table, shown);
        const truth = gridOf(table, table.counts).values;
        const places = shownPlaces(shown);
        const allowed = (place: number, value: number): boolean => {
          const size = sizeOf(truth[place] ?? 0, threshold);
          return places[place] === undefined || (value >= size.least && value <= size.most);
        };
        const tables = small.length === 0 ? [] : possibleTables(shown, { most: 14, allowed });
        for (const place of small) assert.ok(valuesAt(tables, place).size >= 2);
      }),
      { numRuns: 300 },
    );
  });
});

describe('counts that are no counts', () => {
  it('are refused in words', () => {
    assert.throws(() => protect(listOf(3, -1)), /holds -1, which is not a whole number of people/);
    assert.throws(() => protect(listOf(3, 2.5)), /holds 2.5/);
    assert.throws(() => protect({ ...listOf(3, 2), rows: ['r1'] }), /rows and columns of the table/);
  });
});

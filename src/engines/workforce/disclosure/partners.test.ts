import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { gridOf } from './grid.ts';
import { shownPlaces } from './places.ts';
import { protect } from './protect.ts';
import { addUp, type Contribution, type Shown } from './table.ts';
import { possibleTables, valuesAt } from './test-support/attacker.ts';
import { contributionsOf, counts, totalOf } from './test-support/tables.ts';

const threshold = 5;
/** The largest total, and as much more as a small count must be able to rise. */
const mostTried = 12 + 3 * 3 + threshold;
const isHidden = (shown: Shown | undefined): boolean => shown !== undefined && 'suppressed' in shown;
const isSmall = (count: number): boolean => count > 0 && count < threshold;
const protectTotals = (contributors: Contribution[]) => protect(totalOf(contributors), { contributors });

/** Tables of three or four partners, with one whose counts are larger than the others'. */
const partnerships = fc
  .record({ rows: fc.integer({ min: 1, max: 3 }), columns: fc.integer({ min: 1, max: 2 }) })
  .chain(({ rows, columns }) =>
    fc.tuple(
      counts(rows, columns, fc.integer({ min: 0, max: 12 })),
      fc.array(counts(rows, columns, fc.nat({ max: 3 })), { minLength: 2, maxLength: 3 }),
    ),
  )
  .map(([large, small]) => contributionsOf(large, ...small));

describe('totals over partners', () => {
  it('are shown from three partners on, and not for two: one would have the other’s', () => {
    assert.ok(shownPlaces(protectTotals(contributionsOf([[20]], [[30]]))).every(isHidden));
    assert.ok(!shownPlaces(protectTotals(contributionsOf([[20]], [[30]], [[40]]))).some(isHidden));
  });

  it('count a partner that does not know a count as none in it', () => {
    const shown = protectTotals(contributionsOf([[20], [30]], [[25], ['unknown']], [[40], [10]]));
    assert.ok(isHidden(shown.cells[1]?.[0]));
  });

  it('are hidden where a partner, its own taken away, would be left with a small count', () => {
    const shown = protectTotals(contributionsOf([[30], [20]], [[2], [20]], [[1], [20]]));
    assert.ok(isHidden(shown.cells[0]?.[0]));
  });

  it('are shown where all are one partner’s, or what others have is enough', () => {
    const shown = protectTotals(contributionsOf([[30], [20]], [[0], [3]], [[0], [2]]));
    assert.deepEqual(shown.cells.flat(), [{ value: 30 }, { value: 25 }]);
  });

  it('must be the sum of what their partners put in', () => {
    const contributors = contributionsOf([[20]], [[30]], [[40]]);
    const table = totalOf(contributors);
    assert.throws(() => protect({ ...table, counts: [[91]] }, { contributors }), /not the sum/);
    assert.throws(() => addUp(table, [{ partner: 'Merton', counts: [] }]), /What Merton put in does not have the rows/);
  });

  it('less any one partner’s own give no small count: what is shown, and what adding and taking away makes of it', () => {
    let attacked = 0;
    fc.assert(
      fc.property(partnerships, (contributors) => {
        const table = totalOf(contributors);
        const shown = protect(table, { contributors });
        const places = shownPlaces(shown);
        const whole = gridOf(table, table.counts).values;
        for (const one of contributors) {
          const own = gridOf(table, one.counts).values;
          const others = [...whole].map((count, place) => count - (own[place] ?? 0));
          for (const [place, cell] of places.entries()) {
            if (cell && 'value' in cell) assert.ok(!isSmall(cell.value - (own[place] ?? 0)));
          }
          const small = others.flatMap((count, place) => (isSmall(count) ? [place] : []));
          const few = shown.cells.flat().filter(isHidden).length <= 4 && places.filter(isHidden).length <= 6;
          if (small.length === 0 || !few || places.every(isHidden)) continue;
          attacked += 1;
          const tables = possibleTables(shown, { most: mostTried, atLeast: [...own] });
          for (const place of small) assert.ok(Math.max(...valuesAt(tables, place, own[place])) >= threshold);
        }
      }),
      { numRuns: 100 },
    );
    assert.ok(attacked > 10);
  });
});

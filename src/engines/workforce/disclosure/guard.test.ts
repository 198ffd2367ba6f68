import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gridOf } from './grid.ts';
import { guarded } from './guard.ts';
import { layoutOf } from './protect.ts';
import { readersOf } from './readers.ts';
import { tableOf } from './test-support/tables.ts';

/** Whether a count that nobody may know, however large, is kept by hiding these four and no total. */
function keepsFirst(counts: number[][]): boolean {
  const table = tableOf(counts);
  const grid = gridOf(table, table.counts);
  const layout = layoutOf(table, [], 5);
  const inside = new Set([0, 1, 3, 4]);
  const prices = grid.values.map((_, place) => (inside.has(place) ? 0 : Number.POSITIVE_INFINITY));
  return guarded(layout.coverOf(prices), readersOf(layout), [{ place: 0, smallTo: [], whole: true }], 5, false);
}

describe('a count that is one partner’s business', () => {
  it('is kept where what is possible spans 5 or more, and not where it spans less', () => {
    assert.ok(
      keepsFirst([
        [60, 11],
        [12, 13],
      ]),
    );
    assert.ok(
      keepsFirst([
        [60, 3],
        [12, 2],
      ]),
    );
    assert.ok(
      !keepsFirst([
        [60, 2],
        [12, 2],
      ]),
    );
  });
});

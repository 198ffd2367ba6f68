import assert from 'node:assert/strict';
import { test } from 'node:test';
import { halfWidth } from './interval.ts';
import { apply, leastAbsolute } from './least-absolute.ts';
import { median, quantile } from './middle.ts';

test('effects are found, whatever a few wild examples say', () => {
  const examples = Array.from({ length: 100 }, (_, at) => {
    const clues = [Math.sin(at), Math.cos(at * 1.7)];
    return { clues, outcome: at % 10 === 0 ? 500 : 3 * (clues[0] ?? 0) - 2 * (clues[1] ?? 0) };
  });
  const [first, second] = leastAbsolute(examples);
  assert.ok(first !== undefined && Math.abs(first - 3) < 0.05, `${first}`);
  assert.ok(second !== undefined && Math.abs(second + 2) < 0.05, `${second}`);
  assert.equal(apply([3, -2], [1, 1]), 1);
});

test('clues that say the same share their effect; without examples there is none', () => {
  const effects = leastAbsolute([1, 2, 3, 4].map((clue) => ({ clues: [clue, clue], outcome: 2 * clue })));
  assert.ok(Math.abs(apply(effects, [1, 1]) - 2) < 0.05);
  assert.deepEqual(leastAbsolute([]), []);
});

test('half the width of an interval comes from areas of like size, and is wider the fewer they are', () => {
  const misses = [
    ...Array.from({ length: 50 }, (_, at) => ({ size: 50, by: at / 5 })),
    ...Array.from({ length: 50 }, (_, at) => ({ size: 500, by: at / 50 })),
  ];
  const small = halfWidth(misses, 50, 0.8);
  const large = halfWidth(misses, 500, 0.8);
  assert.ok(small !== undefined && large !== undefined && small > 5 * large);
  assert.equal(halfWidth(misses.slice(0, 3), 50, 0.8), 0.4, 'of three, the largest');
  assert.equal(halfWidth([], 50, 0.8), undefined);
});

test('quantiles are values that are there', () => {
  assert.equal(median([5, 1, 3]), 3);
  assert.equal(median([]), undefined);
  const heavy = [
    { value: 1, weight: 1 },
    { value: 2, weight: 9 },
  ];
  assert.equal(quantile(heavy, 0.1), 1);
  assert.equal(quantile(heavy, 0.11), 2);
});

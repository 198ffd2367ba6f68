import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Binomials } from './binomials.ts';
import { mixed } from './hash.ts';

const words = 2 ** 32;
const anyDraw = fc.integer({ min: 0, max: words - 1 });
const anyProbability = fc.oneof(
  fc.double({ min: 0, max: 1, noNaN: true }),
  fc.constantFrom(0, 1, 0.5, 1e-12, 1 - 1e-12),
);

/** Probability of k or fewer of n, by logarithms: another way than the tables go. */
function cumulative(n: number, probability: number, k: number): number {
  let sum = 0;
  let choose = 0;
  for (let i = 0; i <= k; i += 1) {
    if (i > 0) choose += Math.log((n - i + 1) / i);
    sum += Math.exp(choose + i * Math.log(probability) + (n - i) * Math.log1p(-probability));
  }
  return sum;
}

test('a draw gives the number at which the cumulative probability passes it', () => {
  const groups = fc.integer({ min: 1, max: 512 });
  fc.assert(
    fc.property(groups, fc.double({ min: 0.0001, max: 0.9999, noNaN: true }), anyDraw, (n, probability, draw) => {
      const chances = new Binomials();
      const drawn = chances.drawn(chances.rowOf(probability), n, draw);
      const [below, up] = [cumulative(n, probability, drawn - 1), cumulative(n, probability, drawn)];
      assert.ok(below <= (draw + 1) / words + 1e-9 && draw / words <= up + 1e-9, `${below} ${draw / words} ${up}`);
    }),
  );
});

test('it is a number from 0 to n; 0 and all of them where that is certain', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 3000 }), anyProbability, anyDraw, (n, probability, draw) => {
      const chances = new Binomials();
      const drawn = chances.drawn(chances.rowOf(probability), n, draw);
      assert.ok(Number.isInteger(drawn) && drawn >= 0 && drawn <= n);
      if (probability === 0) assert.equal(drawn, 0);
      if (probability === 1) assert.equal(drawn, n);
    }),
  );
});

test('the same draw: one more in the group adds 0 or 1, and a higher probability never takes away', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1600 }), anyProbability, anyProbability, anyDraw, (n, one, other, draw) => {
      const chances = new Binomials();
      const [low, high] = [chances.rowOf(Math.min(one, other)), chances.rowOf(Math.max(one, other))];
      const fewer = chances.drawn(low, n, draw);
      const added = chances.drawn(low, n + 1, draw) - fewer;
      assert.ok(added === 0 || added === 1, `${added}`);
      assert.ok(chances.drawn(high, n, draw) >= fewer);
    }),
    { numRuns: 500 },
  );
});

test('large groups, drawn in parts, have the right mean and spread', () => {
  const chances = new Binomials();
  const row = chances.rowOf(0.03);
  const many = 20_000;
  const all = Array.from({ length: many }, (_, at) => chances.drawn(row, 2000, mixed(at + 1) >>> 0));
  const mean = all.reduce((sum, one) => sum + one, 0) / many;
  const variance = all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / many;
  assert.ok(Math.abs(mean - 60) < 0.25, `${mean}`);
  assert.ok(Math.abs(variance - 58.2) < 2.5, `${variance}`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { sum, tenthsBetween } from './rates.ts';

test('sums and differences go wrong by no binary remainder', () => {
  assert.equal(sum([0.1, 0.2, 0.3]), 0.6);
  assert.equal(tenthsBetween(16.1, 16.2), 1);
});

const tenths = fc.integer({ min: 0, max: 5_000_000 });

test('a sum is exact in whatever order', () => {
  fc.assert(
    fc.property(fc.array(tenths), (values) => {
      const exact = values.reduce((total, value) => total + value, 0) / 10;
      assert.equal(sum(values.map((value) => value / 10)), exact);
      assert.equal(sum(values.map((value) => value / 10).reverse()), exact);
    }),
  );
});

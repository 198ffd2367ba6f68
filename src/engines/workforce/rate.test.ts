import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { rateOf } from './rate.ts';

test('rates are to one decimal, half up, where binary fractions would go wrong', () => {
  assert.equal(rateOf(1, 16), 6.3);
  assert.equal(rateOf(1.15, 100, 100), 1.2);
  assert.equal(rateOf(2.35, 100), 2.4);
  assert.equal(rateOf(0, 12.5), 0);
  assert.equal(rateOf(1234, 80.5, 1), 15.3);
  assert.equal(rateOf(3, 0), undefined);
  assert.equal(rateOf(0.000001, 0.002), 0.1);
});

const tenths = fc.integer({ min: 0, max: 5_000_000 });

test('a rate is what exact fractions give, and between 0 and 100 when n is part of d', () => {
  fc.assert(
    fc.property(tenths, fc.integer({ min: 1, max: 5_000_000 }), (n, d) => {
      const rate = rateOf(n / 10, d / 10);
      const [above, below] = [BigInt(n) * 1000n, BigInt(d)];
      assert.equal(rate, Number((above * 2n + below) / (below * 2n)) / 10);
      if (n <= d) assert.ok(rate !== undefined && rate >= 0 && rate <= 100);
    }),
  );
});

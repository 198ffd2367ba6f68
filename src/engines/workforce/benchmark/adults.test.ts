import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { standingsOf, type ThreeRates } from './adults.ts';
import { ragOf } from './compare.ts';

const year = (year: number, england?: number, region?: number, partnership?: number): ThreeRates => ({
  year,
  england,
  region,
  partnership,
});

test('adults’ rates are coloured and compared as children’s are, and nothing is made of what is not known', () => {
  const told = standingsOf([
    year(2018, 7, 26, 33),
    year(2019, 7, 27, 30),
    year(2020, 8, 26, 26),
    year(2021, undefined, undefined, 20),
    year(2023, 8, 26, 40),
  ]);
  assert.deepEqual(
    told.map(({ rag, change }) => [rag, change.partnership, change.england]),
    [
      ['amber', 'unknown', 'unknown'],
      ['amber', 'down', 'same'],
      ['green', 'down', 'up'],
      ['unknown', 'down', 'unknown'],
      ['red', 'unknown', 'unknown'],
    ],
  );
});

test('a colour needs the baseline year, the region and the year itself, and is that of the rule', () => {
  const rate = fc.option(
    fc.nat(1000).map((tenths) => tenths / 10),
    { nil: undefined },
  );
  fc.assert(
    fc.property(rate, rate, rate, rate, (then, now, region, england) => {
      const [, last] = standingsOf([year(2018, undefined, undefined, then), year(2019, england, region, now)]);
      const expected = ragOf({ rate: now ?? 'empty', baseline: then ?? 'empty', region: region ?? 'empty' });
      assert.equal(last?.rag, expected);
      assert.equal(last?.rag === 'unknown', [then, now, region].includes(undefined));
    }),
  );
});

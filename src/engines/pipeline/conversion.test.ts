import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type ConversionRow, conversionOf, isComplete } from './conversion.ts';
import type { Share } from './share.ts';
import { converted, kent, medway } from './test-support/kent-and-medway.ts';

const both = [...Object.values(medway), ...Object.values(kent)];

/** To a whole percent, half up, in whole numbers. */
const whole = ({ n, of }: Share): number => Math.floor((200 * n + of) / (2 * of));

const truncated = 'the seed cuts off what stands after the point';
/** Whose row, its three counts; both percentages as the seed prints them, and as they follow from the row; why they differ. */
const table: {
  of: string;
  rows: readonly ConversionRow[];
  counts: readonly [number, number, number];
  printed: readonly [number, number];
  ours: readonly [number, number];
  why?: string;
}[] = [
  {
    of: 'Medway children’s 2017/18',
    rows: [medway.children2018],
    counts: [19, 5, 12],
    printed: [41, 26],
    ours: [42, 26],
    why: truncated,
  },
  {
    of: 'Medway adults’ 2017/18',
    rows: [medway.adults2018],
    counts: [7, 3, 8],
    printed: [37, 42],
    ours: [38, 43],
    why: truncated,
  },
  {
    of: 'Medway children’s 2018/19',
    rows: [medway.children2019],
    counts: [25, 5, 12],
    printed: [41, 20],
    ours: [42, 20],
    why: truncated,
  },
  {
    of: 'Medway adults’ 2018/19',
    rows: [medway.adults2019],
    counts: [7, 3, 6],
    printed: [50, 42],
    ours: [50, 43],
    why: truncated,
  },
  {
    of: 'Medway',
    rows: Object.values(medway),
    counts: [58, 16, 38],
    printed: [42, 27],
    ours: [42, 28],
    why: truncated,
  },
  {
    of: 'Kent children’s 2017/18',
    rows: [kent.children2018],
    counts: [55, 30, 68],
    printed: [44, 54],
    ours: [44, 55],
    why: truncated,
  },
  {
    of: 'Kent adults’ 2017/18',
    rows: [kent.adults2018],
    counts: [15, 7, 34],
    printed: [20, 46],
    ours: [21, 47],
    why: truncated,
  },
  {
    of: 'Kent children’s 2018/19',
    rows: [kent.children2019],
    counts: [64, 33, 64],
    printed: [51, 51],
    ours: [52, 52],
    why: truncated,
  },
  {
    of: 'Kent adults’ 2018/19',
    rows: [kent.adults2019],
    counts: [16, 7, 38],
    printed: [18, 43],
    ours: [18, 44],
    why: truncated,
  },
  { of: 'Kent', rows: Object.values(kent), counts: [150, 77, 204], printed: [37, 51], ours: [38, 51], why: truncated },
];

describe('conversion of [P 2.1], every cell recomputed from its rows', () => {
  for (const { of, rows, counts, printed, ours, why } of table) {
    it(of, () => {
      const { placed, recruited, nqsw, ofPlaced, ofNqsw } = conversionOf(rows);
      assert.deepEqual([placed.value, recruited.value, nqsw.value], counts);
      const found = [whole(ofNqsw), whole(ofPlaced)];
      assert.deepEqual(found, ours, `printed ${printed.join(' and ')}: ${why ?? 'as ours'}`);
      const differs = ours.some((percent, at) => percent !== printed[at]);
      assert.equal(
        differs,
        why !== undefined,
        'a reason is given where, and only where, the seed prints something else',
      );
      for (const [at, percent] of printed.entries()) {
        const { n, of: all } = [ofNqsw, ofPlaced][at] ?? ofPlaced;
        assert.ok(
          [Math.floor((100 * n) / all), ours[at]].includes(percent),
          'the printed figure is ours, or ours cut off',
        );
      }
    });
  }

  it('together 44.7% of students were recruited; “on average 44%” is that cut off', () => {
    const { ofPlaced, placed } = conversionOf(both);
    assert.deepEqual([ofPlaced.n, placed.value, ofPlaced.percent], [93, 208, 44.7]);
  });

  it('12 went through the interviews and 8 were recruited: 66.7%, printed as “66%”, cut off', () => {
    assert.equal(conversionOf([converted('children', 2018, [12, 8, 20])]).ofPlaced.percent, 66.7);
  });

  it('“60% of NQSWs studied at UOK or CCCU” is Kent alone; of both councils it is 59.1%', () => {
    const councils = [converted('children', 2019, [150, 77, 204], 46), converted('children', 2019, [58, 16, 38], 4)];
    const [own] = councils;
    assert.ok(own);
    const { fromUniversities: ofKent } = conversionOf([own]);
    assert.deepEqual([ofKent.n, ofKent.of, ofKent.percent], [123, 204, 60.3]);
    const { fromUniversities: ofBoth } = conversionOf(councils);
    assert.deepEqual([ofBoth.n, ofBoth.of, ofBoth.percent], [143, 242, 59.1], 'the seed says 60, and [W] 66');
  });

  it('keeps both years: NQSWs of 2018/19 beside students on placement in 2017/18', () => {
    for (const { year, placementYear } of both) assert.equal(placementYear, year - 1);
  });
});

describe('conversion', () => {
  it('counts a row in a percentage only where it knows both numbers, and says of how many rows it knows', () => {
    const { ofPlaced, ofNqsw, placed } = conversionOf([
      medway.children2018,
      converted('adults', 2018, ['reported-later', 3, 8]),
    ]);
    assert.deepEqual([ofPlaced.n, ofPlaced.of, ofPlaced.known, ofPlaced.rows], [5, 19, 1, 2]);
    assert.deepEqual([ofNqsw.n, ofNqsw.of, ofNqsw.known], [8, 20, 2]);
    assert.deepEqual(placed, { value: 19, known: 1, of: 2 });
    assert.equal(isComplete(converted('adults', 2018, ['unknown', 3, 8])), false);
  });

  it('has no percentage of nobody, and none of what is not known', () => {
    assert.equal(conversionOf([converted('adults', 2018, [0, 0, 0])]).ofPlaced.percent, undefined);
    assert.equal(conversionOf([converted('adults', 2018, ['unknown', 0, 4])]).ofPlaced.percent, undefined);
    assert.equal(conversionOf([converted('adults', 2018, [4, 0, 4])]).ofPlaced.percent, 0);
  });

  it('is of sums: parts in any order and any grouping give the same', () => {
    const rows = fc.array(
      fc
        .tuple(fc.nat(60), fc.nat(60), fc.nat(60))
        .map(([recruited, more, others]) =>
          converted('children', 2018, [recruited + more, recruited, recruited + others]),
        ),
      { minLength: 1 },
    );
    fc.assert(
      fc.property(rows, (all) => {
        const { ofPlaced } = conversionOf(all);
        assert.deepEqual(conversionOf(all.toReversed()).ofPlaced, ofPlaced);
        const n = all.reduce((sum, { recruited }) => sum + Number(recruited), 0);
        const of = all.reduce((sum, { placed }) => sum + Number(placed), 0);
        assert.deepEqual([ofPlaced.n, ofPlaced.of], [n, of]);
      }),
    );
  });
});

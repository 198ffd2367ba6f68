import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { indexEditions, type PublishedRow } from './edition.ts';
import { countOf, figureOf, type Place, series } from './series.ts';
import { authority, editionOf, england, region } from './test-support/rows.ts';

const of = (...numbers: string[]): Place => ({
  kind: 'areas',
  name: 'chosen',
  areas: numbers.map((number) => ({ name: `area ${number}`, numbers: number.split(' / ') })),
});

function indexOf(...rows: PublishedRow[]) {
  const [index] = indexEditions([editionOf(...rows)]);
  assert.ok(index);
  return index;
}

test('several areas: the rate of the sums, not the mean of rates', () => {
  const index = indexOf(
    authority('901', 'Ash', 2020, { leaversFte: 50, inPostFte: 100, turnoverRateFte: 50 }),
    authority('902', 'Beech', 2020, { leaversFte: 10.1, inPostFte: 900.2, turnoverRateFte: 1.1 }),
  );
  const { n, d, rate, counted, missing } = figureOf(index, 'turnover', of('901', '902'), 2020);
  assert.deepEqual(
    { n, d, rate, counted, missing },
    {
      n: 60.1,
      d: 1000.2,
      rate: 6,
      counted: ['Ash', 'Beech'],
      missing: [],
    },
  );
});

test('one row has its rate as published, with what it is made of', () => {
  const index = indexOf(
    england(2020, { vacanciesFte: 10.04, inPostFte: 90, vacancyRate: 10.1 }),
    authority('901', 'Ash', 2020, { vacanciesFte: 5, inPostFte: 95, vacancyRate: 5.1 }),
  );
  const whole = figureOf(index, 'vacancy', { kind: 'england' }, 2020);
  assert.deepEqual([whole.n, whole.d, whole.rate], [10.04, 100.04, 10.1]);
  assert.equal(figureOf(index, 'vacancy', of('901'), 2020).rate, 5.1);
  assert.equal(figureOf(index, 'vacancy', { kind: 'region', name: 'Nowhere' }, 2020).rate, 'no-row');
});

test('a row that two share counts once, though both are chosen', () => {
  const index = indexOf(
    authority('901 / 902', 'Ash / Beech', 2020, { agencyFte: 20, inPostFte: 80, agencyRateFte: 20 }),
    authority('903', 'Cedar', 2020, { agencyFte: 10, inPostFte: 90, agencyRateFte: 10 }),
  );
  const both = figureOf(index, 'agency', of('901', '902', '903'), 2020);
  assert.deepEqual([both.n, both.d, both.rate, both.counted.length], [30, 200, 15, 2]);
  assert.deepEqual(figureOf(index, 'agency', of('902', '903'), 2020).n, 30);
  assert.deepEqual(figureOf(index, 'agency', of('903', '903 / 901'), 2020).n, 30);
});

test('what is unknown is left out of both sums, and named with its reason', () => {
  const index = indexOf(
    authority('901', 'Ash', 2020, { agencyFte: 20, inPostFte: 80, agencyRateFte: 20 }),
    authority('902', 'Beech', 2020, { agencyFte: 'not-available', inPostFte: 70 }),
    authority('903', 'Cedar', 2020, { agencyFte: 'rounds-to-zero', inPostFte: 100, agencyRateFte: 'rounds-to-zero' }),
    authority('904', 'Damson', 2019, { agencyFte: 1, inPostFte: 10 }),
  );
  const { n, d, rate, missing } = figureOf(index, 'agency', of('901', '902', '903', '904'), 2020);
  assert.deepEqual([n, d, rate], [20, 200, 10]);
  assert.deepEqual(missing, [
    { name: 'Beech', why: 'not-available' },
    { name: 'area 904', why: 'no-row' },
  ]);
  const alone = figureOf(index, 'agency', of('902', '904'), 2020);
  assert.deepEqual([alone.n, alone.rate, alone.counted], ['not-available', 'no-column', []]);
  assert.equal(figureOf(index, 'turnover', of('901'), 2020).n, 'no-column');
});

test('a known denominator is not counted without its numerator', () => {
  const index = indexOf(
    authority('901', 'Ash', 2020, { leaversFte: 10, inPostFte: 100, turnoverRateFte: 10 }),
    authority('902', 'Beech', 2020, { leaversFte: 20, inPostFte: 100, turnoverRateFte: 20 }),
    authority('903', 'Cedar', 2020, { leaversFte: 'not-available', inPostFte: 300 }),
  );
  const { n, d, rate } = figureOf(index, 'turnover', of('901', '902', '903'), 2020);
  assert.deepEqual([n, d, rate], [30, 200, 15]);
});

test('nobody to divide by is not applicable, and not 0', () => {
  const nobody = { agencyFte: 0, inPostFte: 0 };
  const index = indexOf(authority('901', 'Ash', 2020, nobody), authority('902', 'Beech', 2020, nobody));
  assert.deepEqual(figureOf(index, 'agency', of('901', '902'), 2020).rate, 'not-applicable');
});

test('who is published with another that is counted is not missing, once any edition says so', () => {
  const early = editionOf(
    authority('901', 'Ash', 2020, { leaversFte: 5, inPostFte: 50, turnoverRateFte: 10 }),
    authority('902', 'Beech', 2020, { leaversFte: 'not-applicable', inPostFte: 'not-applicable' }),
  );
  const late = editionOf(authority('901 / 902', 'Ash / Beech', 2021, { leaversFte: 5, inPostFte: 50 }));
  const missing = (editions: (typeof early)[]): unknown => {
    const index = indexEditions(editions).find(({ edition }) => edition === 2020);
    return index && figureOf(index, 'turnover', of('901', '902'), 2020).missing;
  };
  assert.deepEqual(missing([early]), [{ name: 'Beech', why: 'not-applicable' }]);
  assert.deepEqual(missing([late, early]), []);
});

test('absence counts the working days of its year; caseload is no percentage; starters are summed', () => {
  const index = indexOf(
    authority('901', 'Ash', 2020, { daysLost: 254, inPostFte: 100, cases: 150, caseHoldersFte: 10, startersFte: 4.5 }),
    authority('902', 'Beech', 2020, { daysLost: 0, inPostFte: 100, cases: 150, caseHoldersFte: 10, startersFte: 2.6 }),
    region('North', 2020, { startersFte: 'confidential' }),
  );
  assert.equal(figureOf(index, 'absence', of('901', '902'), 2020).rate, 0.5);
  assert.equal(figureOf(index, 'caseload', of('901', '902'), 2020).rate, 15);
  assert.deepEqual(countOf(index, 'startersFte', of('901', '902', '903'), 2020), {
    year: 2020,
    value: 7.1,
    counted: ['Ash', 'Beech'],
    missing: [{ name: 'area 903', why: 'no-row' }],
  });
  assert.equal(countOf(index, 'startersFte', { kind: 'region', name: 'North' }, 2020).value, 'confidential');
});

test('a series has every year of the edition, oldest first', () => {
  const index = indexOf(england(2021, { turnoverRateFte: 9 }), england(2019, { turnoverRateFte: 8 }));
  assert.deepEqual(
    series(index, 'turnover', { kind: 'england' }).map(({ year, rate }) => [year, rate]),
    [
      [2019, 8],
      [2021, 9],
    ],
  );
});

const tenths = fc.integer({ min: 0, max: 20_000 });
const known = fc.record({ vacant: tenths, inPost: fc.integer({ min: 1, max: 20_000 }), known: fc.boolean() });

test('sums equal the totals of the known parts, rates lie in 0–100, and the order of rows does not matter', () => {
  fc.assert(
    fc.property(fc.array(known, { minLength: 2, maxLength: 20 }), fc.boolean(), (parts, turned) => {
      const rows = parts.map(({ vacant, inPost, known }, at) =>
        authority(`${900 + at}`, `Area ${at}`, 2020, {
          vacanciesFte: known ? vacant / 10 : 'confidential',
          inPostFte: inPost / 10,
          vacancyRate: known ? 50 : 'confidential',
        }),
      );
      const index = indexOf(...(turned ? rows.toReversed() : rows));
      const place = of(...rows.flatMap(({ numbers }) => numbers));
      const { n, d, rate, counted, missing } = figureOf(index, 'vacancy', place, 2020);
      const counts = parts.filter((part) => part.known);
      assert.equal(counted.length, counts.length);
      assert.equal(counted.length + missing.length, parts.length);
      if (counts.length === 0) return assert.deepEqual([n, d, rate], ['confidential', 'confidential', 'confidential']);
      const vacant = counts.reduce((total, part) => total + part.vacant, 0);
      const all = counts.reduce((total, part) => total + part.vacant + part.inPost, 0);
      assert.deepEqual([n, d], [vacant / 10, all / 10]);
      assert.ok(typeof rate === 'number' && rate >= 0 && rate <= 100);
    }),
  );
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findAreas } from './areas.ts';
import { indexEditions, type PublishedRow } from './edition.ts';
import { type BenchmarkRow, benchmarkTable } from './table.ts';
import { authority, editionOf, england, region } from './test-support/rows.ts';

const vacancy = (vacant: number, inPost: number, vacancyRate: number) => ({
  vacanciesFte: vacant,
  inPostFte: inPost,
  vacancyRate,
});

const rows: PublishedRow[] = [
  ...[2019, 2020, 2021].map((year) => england(year, vacancy(100, 900, 10))),
  ...[2019, 2020, 2021].map((year) => region('North', year, vacancy(10, 90, 10))),
  authority('901', 'Ash', 2019, vacancy(10, 90, 10)),
  authority('901', 'Ash', 2020, vacancy(11, 89, 11)),
  authority('901', 'Ash', 2021, vacancy(12, 88, 12)),
  authority('902 / 903', 'Beech / Cedar', 2019, vacancy(20, 80, 20)),
  authority('902 / 903', 'Beech / Cedar', 2020, vacancy(15, 85, 15)),
  authority('902 / 903', 'Beech / Cedar', 2021, {
    vacanciesFte: 'confidential',
    inPostFte: 90,
    vacancyRate: 'confidential',
  }),
];

function tableOf(given: readonly PublishedRow[], asked = ['Ash', 'Beech', 'Cedar']): BenchmarkRow[] {
  const [index] = indexEditions([editionOf(...given)]);
  assert.ok(index);
  const { areas } = findAreas(asked, index);
  return benchmarkTable(index, { measures: ['vacancy', 'turnover'], region: 'North', areas, baseline: 2020 });
}

test('England, region, together and each area, by year from the baseline, with change and RAG', () => {
  const told = tableOf(rows)
    .filter(({ measure }) => measure === 'vacancy')
    .map(({ figure, geography, change, rag }) => [figure.year, geography, figure.rate, change, rag]);
  assert.deepEqual(told, [
    [2020, 'England', 10, 'same', undefined],
    [2020, 'North', 10, 'same', undefined],
    [2020, 'together', 13, 'down', 'amber'],
    [2020, 'Ash', 11, 'up', 'amber'],
    [2020, 'Beech / Cedar', 15, 'down', 'amber'],
    [2021, 'England', 10, 'same', undefined],
    [2021, 'North', 10, 'same', undefined],
    [2021, 'together', 12, 'down', 'amber'],
    [2021, 'Ash', 12, 'up', 'red'],
    [2021, 'Beech / Cedar', 'confidential', 'unknown', 'unknown'],
  ]);
});

test('a sum that counts other areas than the year it is compared with says so', () => {
  const unlike = tableOf(rows).filter((row) => row.unlike);
  assert.deepEqual(
    unlike.map(({ figure, geography, measure }) => [figure.year, geography, measure]),
    [[2021, 'together', 'vacancy']],
  );
});

test('measures follow each other within a year, and a missing column is unknown throughout', () => {
  const table = tableOf(rows);
  assert.deepEqual(
    [...new Set(table.map(({ figure, measure }) => `${figure.year} ${measure}`))],
    ['2020 vacancy', '2020 turnover', '2021 vacancy', '2021 turnover'],
  );
  const turnover = table.filter(({ measure }) => measure === 'turnover');
  assert.ok(turnover.every(({ figure, change }) => figure.rate === 'no-column' && change === 'unknown'));
});

test('the order in which rows and areas are given changes no figure', () => {
  const figures = (table: BenchmarkRow[]) =>
    table.map(({ geography, figure: { year, n, d, rate }, change, rag, measure }) =>
      [measure, geography, year, n, d, rate, change, rag].join(' '),
    );
  const usual = figures(tableOf(rows)).sort();
  const shuffled = fc.shuffledSubarray(rows, { minLength: rows.length });
  const asked = fc.shuffledSubarray(['Ash', '902', 'Cedar'], { minLength: 3 });
  fc.assert(
    fc.property(shuffled, asked, (given, names) => {
      assert.deepEqual(figures(tableOf(given, names)).sort(), usual);
    }),
  );
});

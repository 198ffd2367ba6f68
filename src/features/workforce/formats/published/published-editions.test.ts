import assert from 'node:assert/strict';
import { test } from 'node:test';
import { sharedData, unlessShared } from '../../../../../test/support/shared-data.ts';
import {
  countable,
  countOf,
  type EditionIndex,
  figureOf,
  findAreas,
  type MeasureName,
  type Place,
  revisionsOf,
  type Value,
} from '../../../../engines/workforce/benchmark/index.ts';
import { readBytes } from '../../../../platform/files/index.ts';
import { readEditions } from './read-editions.ts';

const files = [
  'csww_indicators_2017_to_2024.csv',
  'csww_headline_measures_2017_to_2022.csv',
  'csww_indicators_2017_to_2023.csv',
].map((name) => `csww-published/${name}`);
const skip = files.map(unlessShared).find((reason) => reason !== false) ?? false;

const editions = async () => readEditions(await Promise.all(files.map((name) => readBytes(sharedData(name)))));

async function edition(year: number): Promise<EditionIndex> {
  const found = (await editions()).editions.find((index) => index.edition === year);
  assert.ok(found);
  return found;
}

const england: Place = { kind: 'england' };
const london: Place = { kind: 'region', name: 'London' };

/** As the appendix of a labour market plan prints them for 2017-18 to 2020-21, but for one, said below. */
const printed: [MeasureName, Place, number[]][] = [
  ['vacancy', england, [16.5, 16.4, 16.1, 16.7]],
  ['vacancy', london, [25.6, 24.2, 23.8, 23.5]],
  ['turnover', england, [15.2, 15.1, 13.5, 15.4]],
  ['turnover', london, [18.8, 17.7, 16.9, 18.3]],
  ['agency', england, [15.4, 15.8, 15.4, 15.5]],
  ['agency', london, [25.5, 23.8, 22.4, 22.0]],
];

test('the published editions are read whole, without a word to say against them', { skip }, async () => {
  const { editions: read, problems, warnings } = await editions();
  assert.deepEqual([problems, warnings], [[], []]);
  assert.deepEqual(
    read.map(({ edition, years }) => [edition, years[0]]),
    [
      [2022, 2017],
      [2023, 2017],
      [2024, 2017],
    ],
  );
});

test('23 of 24 printed rates are those of the 2022 edition; London’s agency rate of 2017-18 is 25.7', {
  skip,
}, async () => {
  const index = await edition(2022);
  const differing = printed.flatMap(([measure, place, rates]) =>
    rates.flatMap((rate, at) => {
      const published = figureOf(index, measure, place, 2018 + at).rate;
      return published === rate ? [] : [[measure, place.kind, 2018 + at, rate, published]];
    }),
  );
  assert.deepEqual(differing, [['agency', 'region', 2018, 25.5, 25.7]]);
});

test('the sum of a region’s authorities is what is published for the region', { skip }, async () => {
  const index = await edition(2022);
  const numbers = [...index.authorities].flatMap(([number, byYear]) =>
    /London$/.test(byYear.get(2021)?.region ?? '') ? [number] : [],
  );
  const place: Place = { kind: 'areas', name: 'London', areas: findAreas(numbers, index).areas };
  assert.equal(numbers.length, 33);
  for (const measure of ['turnover', 'vacancy'] as const) {
    const { n, d, rate } = figureOf(index, measure, place, 2021);
    const whole = figureOf(index, measure, london, 2021);
    // Authorities are published rounded to a tenth.
    assert.ok(between(n, whole.n) < 2 && between(d, whole.d) < 2 && between(rate, whole.rate) <= 0.1, measure);
  }
  const agency = figureOf(index, 'agency', place, 2021);
  const known = agency.missing.filter(({ why }) => why !== 'not-applicable');
  assert.ok(known.length > 0 && between(agency.d, figureOf(index, 'agency', london, 2021).d) > 2);
});

function between(one: Value, other: Value): number {
  return Math.abs((countable(one) ?? Number.NaN) - (countable(other) ?? Number.NaN));
}

test('a pair is one row by either name; a changed code and a revised year are known', { skip }, async () => {
  const { editions: all } = await editions();
  const latest = await edition(2024);
  const { areas } = findAreas(['Kingston upon Thames', '318', 'E09000021 / E09000027'], latest);
  const pair: Place = { kind: 'areas', name: 'pair', areas };
  assert.equal(countOf(latest, 'inPostFte', pair, 2024).counted.length, 1);
  assert.deepEqual(
    findAreas(['E06000065', 'E10000023'], latest, all).areas.map(({ numbers }) => numbers),
    [['815']],
  );
  assert.deepEqual(revisionsOf(all, 'turnover', england, 2018), [
    { year: 2018, from: 2022, to: 2023, before: 15.2, after: 15.1 },
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findAreas, homeRegion, nameIn } from './areas.ts';
import { indexEditions } from './edition.ts';
import { nameKey, nearest } from './near.ts';
import { authority, editionOf, england, region } from './test-support/rows.ts';

const [early, late] = indexEditions([
  editionOf(england(2020, {}), authority('901', 'Ash', 2020, {}), authority('905', 'Elm', 2020, {})),
  editionOf(
    england(2022, {}),
    region('London', 2022, {}),
    region('North', 2022, {}),
    region('Inner London', 2022, {}),
    authority('901 / 902', 'Ash / Beech', 2022, {}, 'Inner London'),
    authority('903', 'Cedar, City of', 2022, {}, 'Inner London'),
    { ...authority('904', 'Damson', 2019, {}), codes: ['E08000904'] },
    authority('904', 'Damson', 2022, {}),
    authority('906', 'Fir', 2019, {}),
    authority('907', 'Fir', 2022, {}),
  ),
]);
assert.ok(early && late);

const found = (...asked: string[]) => findAreas(asked, late, [early]).areas.map(({ numbers }) => numbers.join('+'));

test('areas are found by name, number, either code, and either or both of a pair', () => {
  assert.deepEqual(found('damson'), ['904']);
  assert.deepEqual(found('904', 'E08000904', 'e06000904'), ['904']);
  assert.deepEqual(found('City of Cedar'), ['903']);
  assert.deepEqual(found('Ash'), ['901']);
  assert.deepEqual(found('902', 'beech', 'E06000902'), ['902']);
  assert.deepEqual(found('901 / 902', 'Ash/Beech', 'E06000901 / E06000902', 'Beech / Ash'), ['901+902']);
});

test('a name that another number bore before is found in every year', () => {
  assert.deepEqual(found('Fir'), ['906+907']);
  assert.deepEqual(found('906'), ['906']);
});

test('an area is called as its row in the last year', () => {
  assert.equal(nameIn(late, ['902']), 'Ash / Beech');
  assert.equal(nameIn(early, ['901']), 'Ash');
});

test('what is unknown comes with near names, and whether it is a region or in another edition', () => {
  const { unknown } = findAreas(['Cedr', 'London', 'Elm', 'Ash / Nowhere', 'England', ''], late, [early]);
  assert.deepEqual(
    unknown.map(({ asked, isRegion, elsewhere }) => [asked, isRegion, elsewhere]),
    [
      ['Cedr', false, []],
      ['London', true, []],
      ['Elm', false, [2020]],
      ['Ash / Nowhere', false, []],
      ['England', true, []],
      ['', false, []],
    ],
  );
  assert.deepEqual(findAreas(['Ceder City'], late).unknown[0]?.near, ['Cedar, City of']);
});

test('the home region is that of most areas; both halves of London are London', () => {
  const { areas } = findAreas(['Ash', '903', 'Damson'], late);
  assert.equal(homeRegion(late, areas), 'London');
  assert.equal(homeRegion(late, findAreas(['Damson'], late).areas), 'North');
  assert.equal(homeRegion(early, findAreas(['Ash'], early).areas), undefined);
});

test('names are the same whatever their capitals, marks and order of words', () => {
  assert.equal(nameKey('St. Helens'), nameKey('st helens'));
  assert.equal(nameKey('Elm & Oak'), nameKey('Elm and  Oak'));
  assert.notEqual(nameKey('North Elm'), nameKey('South Elm'));
  assert.deepEqual(nearest('Dorst', ['Dorset', 'Devon', 'Derby']), ['Dorset']);
  assert.deepEqual(nearest('Kingston', ['Kingston on Elm', 'Oak', 'Kingston, City of']).length, 2);
});

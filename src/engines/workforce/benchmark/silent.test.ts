import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PublishedRow } from './edition.ts';
import { indexEditions } from './index.ts';
import { silentAreas } from './silent.ts';

const row = (year: number, numbers: string[], inPostFte: number | 'not-applicable'): PublishedRow => ({
  level: 'authority',
  year,
  name: numbers.join(' / '),
  names: numbers,
  numbers,
  codes: numbers,
  region: 'Outer London',
  values: { inPostFte },
});
const area = (number: string) => ({ name: `Area ${number}`, numbers: [number] });

test('an area without a figure of its own is said with those in whose row another edition has it', () => {
  const [earlier, later] = indexEditions([
    {
      edition: 2020,
      file: 'a.csv',
      rows: [
        row(2019, ['1'], 90),
        row(2020, ['1'], 100),
        row(2020, ['2'], 'not-applicable'),
        row(2020, ['3'], 'not-applicable'),
      ],
    },
    { edition: 2021, file: 'b.csv', rows: [row(2021, ['1', '2'], 110)] },
  ]);
  assert.ok(earlier && later);
  const areas = ['1', '2', '3'].map(area);
  assert.deepEqual(silentAreas(earlier, areas, 2019), [
    { name: 'Area 2', within: [{ name: '1', numbers: ['1'] }] },
    { name: 'Area 3', within: [] },
  ]);
  assert.deepEqual(silentAreas(later, areas.slice(0, 2), 2021), [], 'a row that two share tells of both');
});

test('a figure in any of the years shown is enough', () => {
  const [only] = indexEditions([
    { edition: 2020, file: 'a.csv', rows: [row(2019, ['1'], 0), row(2020, ['1'], 'not-applicable')] },
  ]);
  assert.ok(only);
  assert.deepEqual(silentAreas(only, [area('1')], 2019), []);
  assert.equal(silentAreas(only, [area('1')], 2020).length, 1);
});

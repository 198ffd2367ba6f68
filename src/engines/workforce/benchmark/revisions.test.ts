import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexEditions } from './edition.ts';
import { revisionsOf } from './revisions.ts';
import { editionOf, england } from './test-support/rows.ts';

const rate = (year: number, turnoverRateFte: number) => england(year, { turnoverRateFte });
const editions = indexEditions([
  editionOf(rate(2022, 9), rate(2018, 15.1)),
  editionOf(rate(2018, 15.2), rate(2020, 8)),
  editionOf(england(2018, {}), rate(2021, 9)),
]);

test('what a later edition revised comes with the value before and after', () => {
  const revised = [{ year: 2018, from: 2020, to: 2022, before: 15.2, after: 15.1 }];
  assert.deepEqual(revisionsOf(editions, 'turnover', { kind: 'england' }, 2018), revised);
  assert.deepEqual(revisionsOf(editions.toReversed(), 'turnover', { kind: 'england' }, 2018), revised);
});

test('a year that only one edition has, or a column that it lacks, is no revision', () => {
  assert.deepEqual(revisionsOf(editions, 'turnover', { kind: 'england' }, 2022), []);
  assert.deepEqual(revisionsOf(editions, 'vacancy', { kind: 'england' }, 2018), []);
});

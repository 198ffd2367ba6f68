import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileOf, from2023, until2022 } from '../../test-support/published.ts';
import { readEditions } from './read-editions.ts';

const older = fileOf('older.csv', until2022);
const newer = fileOf('newer.csv', from2023);

test('editions come oldest first, whatever the order of the files', async () => {
  const one = await readEditions([older, newer]);
  const other = await readEditions([newer, older]);
  assert.deepEqual(
    one.editions.map(({ edition, file }) => [edition, file]),
    [
      [2020, 'older.csv'],
      [2021, 'newer.csv'],
    ],
  );
  assert.deepEqual(one, other);
});

test('an edition given twice counts once; two that differ are refused', async () => {
  const head = until2022.split('\n')[0] ?? '';
  const lines = until2022.trimEnd().split('\n').slice(1);
  const turned = fileOf('turned.csv', [head, ...lines.toReversed()].join('\n'));
  const twice = await readEditions([turned, older]);
  assert.equal(twice.editions.length, 1);
  assert.deepEqual(twice.warnings, ['older.csv and turned.csv are the same edition, 2020; it counts once.']);
  const changed = fileOf('changed.csv', until2022.replace('Ashford Vale,100,10', 'Ashford Vale,101,10'));
  await assert.rejects(readEditions([older, newer, changed]), {
    name: 'Unreadable',
    message:
      'changed.csv and older.csv both end with the year 2020, so both are edition 2020, but they differ in 1 row. Give only the one that you mean.',
  });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { absenceWords, figures } from '../../../../engines/workforce/benchmark/index.ts';
import { from2023, readText } from '../../test-support/published.ts';
import { readValue } from './cells.ts';

test('a cell that cannot be read is unknown, and reported; its row is used', async () => {
  const { edition, problems } = await readText(
    from2023
      .replace('Ashford Vale,110,121', 'Ashford Vale,about 110,-121')
      .replace('11,12,10,9.9,10,11,8.3,', '11,12,10,9.9,10,11,830,'),
  );
  assert.deepEqual(
    problems.map(({ row, column, value, wrong }) => [row, column, value, wrong]),
    [
      [4, 'inpost_fte', 'about 110', 'is neither a number nor a symbol that we know, so it counts as unknown'],
      [4, 'inpost_headcount', '-121', 'is less than 0, so it counts as unknown'],
      [4, 'agency_rate_fte', '830', 'is more than 100%, so it counts as unknown'],
    ],
  );
  const row = edition.rows.find(({ name, year }) => name === 'Ashford Vale' && year === 2021);
  assert.deepEqual([row?.values.inPostFte, row?.values.leaversFte], ['unreadable', 11]);
});

test('a cell is a number of 0 or more or has a reason, whatever is in it', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom(...figures), (cell, figure) => {
      const { value } = readValue(cell.trim(), figure);
      if (typeof value === 'number') assert.ok(value >= 0 && Number.isFinite(value));
      else assert.ok(absenceWords[value]);
    }),
  );
  assert.equal(readValue('1,234.5', 'inPostFte').value, 1234.5);
  assert.equal(readValue('LOW', 'inPostFte').value, 'rounds-to-zero');
  assert.equal(readValue('constructor', 'inPostFte').value, 'unreadable');
});

test('rows of which nobody can tell whose or of when they are, are left out and reported', async () => {
  const { edition, problems } = await readText(
    from2023
      .replace(
        '2021,Reporting year,Local authority,E92000001,England,E13000001',
        '2021,Reporting year,Ward,E92000001,England,E13000001',
      )
      .replace(
        '2020,Reporting year,Local authority,E92000001,England,E13000001,Inner London,901',
        '2020,Reporting year,Local authority,E92000001,England,E13000001,Inner London,A1',
      )
      .replace('2020,Reporting year,National', 'latest,Reporting year,National')
      .replace(
        '2020,Reporting year,Regional,E92000001,England,E12000007,London',
        '2020,Reporting year,Regional,E92000001,England,E12000007,',
      )
      .replace(/15,u,u\n$/, '15,u,u,extra\n'),
  );
  assert.deepEqual(
    problems.map(({ row, column, value }) => [row, column, value]),
    [
      [4, 'geographic_level', 'Ward'],
      [6, 'time_period', 'latest'],
      [7, 'region_name', ''],
      [8, 'old_la_code', 'A1'],
      [9, '', 'extra'],
    ],
  );
  assert.equal(edition.rows.length, 3);
});

test('a row twice counts once where both say the same, and not at all where they differ', async () => {
  const lines = from2023.trimEnd().split('\n');
  const again = lines[3] ?? '';
  const same = await readText([...lines, again].join('\n'));
  assert.deepEqual([same.edition.rows.length, same.problems], [8, []]);
  assert.deepEqual(same.warnings, ['published.csv: row 10 says the same as row 4 and counts once.']);
  const differing = await readText([...lines, again.replace(',110,', ',111,')].join('\n'));
  assert.equal(differing.edition.rows.length, 7);
  assert.deepEqual(
    differing.problems.map(({ row, value }) => [row, value]),
    [
      [4, 'Ashford Vale 2021'],
      [10, 'Ashford Vale 2021'],
    ],
  );
  const alone = await readText(
    [...lines, again.replace('901,E06000901,Ashford Vale', '902,E09000902,Beech')].join('\n'),
  );
  assert.match(alone.problems[0]?.wrong ?? '', /is also in row 5, which it shares/);
  assert.equal(alone.edition.rows.length, 8);
});

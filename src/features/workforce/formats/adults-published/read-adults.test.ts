import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readSheet, Unreadable } from '../../../../platform/files/index.ts';
import { adultsHeadings, isAdultsFigures, readAdultsFigures } from './read-adults.ts';

const sheetOf = (...rows: string[]) =>
  readSheet({ name: 'adults.csv', bytes: Buffer.from([adultsHeadings.join(','), ...rows].join('\n')) });

test('adults’ figures are read by place and year; what is not available is not nought, and a true nought is', async () => {
  const sheet = await sheetOf(
    '2019-20,London,17,13.4%,27,Not available,A plan',
    '2021,national,13.6,0,,64.71,A plan',
    '2020-21,Partnership,11.7,6.6,23,x,Our own count',
  );
  assert.ok(isAdultsFigures(sheet));
  const { edition, problems } = readAdultsFigures(sheet);
  assert.deepEqual(problems, []);
  assert.equal(edition.edition, 2021);
  assert.deepEqual(
    edition.rows.map(({ level, name, year, rates }) => [level, name, year, ...Object.values(rates)]),
    [
      ['region', 'London', 2020, 17, 13.4, 27, 'not-available'],
      ['national', 'England', 2021, 13.6, 0, 'empty', 64.7],
      ['partnership', 'Partnership', 2021, 11.7, 6.6, 23, 'not-available'],
    ],
  );
});

test('what cannot be used is left out and told, and two rows of one place and year are', async () => {
  const { edition, problems } = readAdultsFigures(
    await sheetOf(
      '2021,England,13.6,7.5,8,,A plan',
      'soon,England,1,1,1,,A plan',
      '2020,England,101,1,1,,A plan',
      '2019,London,1,1,1,,',
      '2018,London,1,1,1,,A plan',
      '2018,london,2,1,1,,A plan',
    ),
  );
  assert.equal(edition.rows.length, 1);
  assert.deepEqual(
    problems.map(({ row, column, wrong }) => `${row} ${column} ${wrong}`),
    [
      '3 year is not a year',
      '4 turnover is more than 100',
      '5 source is empty',
      '6 geography has two rows for that year, so both were left out',
      '7 geography has two rows for that year, so both were left out',
    ],
  );
  const none = await sheetOf('soon,England,1,1,1,,A plan');
  assert.throws(() => readAdultsFigures(none), Unreadable);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { counting } from '../../../../engines/workforce/figures/count.ts';
import { percent } from '../../../../engines/workforce/figures/tally.ts';
import { readSheet } from '../../../../platform/files/index.ts';
import { listening } from '../../test-support/census-file.ts';
import { isTemplate, readTemplate, templateHeadings } from './template.ts';

const sheet = (...rows: string[]) =>
  readSheet({ name: 'plain.csv', bytes: Buffer.from(`${templateHeadings.join(',')}\n${rows.join('\n')}\n`) });

const tail = ',,,,,,,,,';

test('the plain template is counted like a return', async () => {
  const table = await sheet(
    '2024-25,Children,in post,A1,1,1985-05-05,Female,White,Case holder,01/11/2024,NQSW,,,,14,3,',
    `2024-25,children,in post,A2,0.6${tail},,,`,
    '2024-25,children,left,A3,1,,,,,2022-01-01,,2025-03-01,agency,Resigned,,,',
    `2024-25,children,agency,A4,0.4${tail},,,yes`,
    `2024-25,children,vacancy,,2${tail},,,`,
  );
  assert.ok(isTemplate(table));
  const { heard, listener } = listening();
  const counted = counting(2025, 'children');
  const figures = counted.end(readTemplate(table, { ...listener, worker: ({ worker }) => counted.add(worker) }));
  assert.deepEqual(heard.lines(), []);
  assert.deepEqual(heard.headings, [{ source: 'template', service: 'children', authority: undefined, year: 2025 }]);
  assert.equal(percent(figures.ratios.turnoverFte), 62.5);
  assert.equal(percent(figures.ratios.vacancy), 55.6);
  assert.equal(percent(figures.ratios.agencyCover), 100);
  assert.deepEqual(Object.keys(figures.tables.startersByOrigin), ['nqsw']);
  assert.deepEqual(Object.keys(figures.leaversByService.children), ['2 to 5 years']);
});

test('what a row has wrong is said, and the row still counts', async () => {
  const { heard, listener } = listening();
  readTemplate(await sheet('2025,adults,in post,A1,37,,,Martian,,,,,,,,,'), listener);
  assert.equal(heard.workers.length, 1);
  assert.equal(heard.broken.length, 2);
  assert.match(heard.lines()[0] ?? '', /worker 1, fte, 37, is more than 1 and looks like hours a week/);
  assert.match(heard.lines()[1] ?? '', /ethnicity, Martian, is not one of the words for this column/);
});

test('American dates, hours for FTE throughout, and a row that says not of whom it is', async () => {
  const { heard, listener } = listening();
  const row = (date: string, employment = 'in post') => `2025,adults,${employment},,37.5,${date}${',,,,,,,,,,'}`;
  readTemplate(await sheet(row('12/25/1980'), row('01/02/1980'), row('02/02/1980'), row('', 'gone')), listener);
  assert.match(
    heard.lines().join('\n'),
    /date_of_birth, 12\/25\/1980, is a date in American order, month first; write/,
  );
  assert.match(heard.lines().join('\n'), /date_of_birth, 01\/02\/1980, may be in American order/);
  assert.match(heard.warnings.join(' '), /American order.* the FTE of 3 of 3 workers who are there looks like hours/);
  assert.deepEqual(
    heard.workers.map(({ worker }) => worker.standing),
    ['in-post', 'in-post', 'in-post', undefined],
  );
});

test('a person in two rows is in one line of a table, and the same row twice counts once', async () => {
  const { listener } = listening();
  const counted = counting(2025, 'adults');
  const row = (person: string, fte: number, role: string) => `2025,adults,in post,${person},${fte},,,,${role},,,,,,,,`;
  const rows = [row('A1', 0.5, 'case-holder'), row('A1', 0.3, ''), row('A2', 1, ''), row('A2', 1, '')];
  readTemplate(await sheet(...rows), { ...listener, worker: ({ worker }) => counted.add(worker) });
  const { inPost, tables } = counted.end({});
  assert.deepEqual(inPost, { headcount: 2, fte: 1.8, fteKnown: 2 });
  assert.deepEqual(tables.inPostByRole, {
    'case-holder': { headcount: 1, fte: 0.8, fteKnown: 1 },
    'not known': { headcount: 1, fte: 1, fteKnown: 1 },
  });
});

test('a table of two years, or of none, is refused', async () => {
  const { listener } = listening();
  const two = await sheet(`2024,adults,in post,A1,1${tail},,,`, `2025,adults,in post,A2,1${tail},,,`);
  assert.throws(() => readTemplate(two, listener), /holds more than one year/);
  const none = await sheet(`soon,adults,in post,A1,1${tail},,,`);
  assert.throws(() => readTemplate(none, listener), /says no year that we can read/);
});

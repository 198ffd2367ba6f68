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

test('a table of two years, or of none, is refused', async () => {
  const { listener } = listening();
  const two = await sheet(`2024,adults,in post,A1,1${tail},,,`, `2025,adults,in post,A2,1${tail},,,`);
  assert.throws(() => readTemplate(two, listener), /holds more than one year/);
  const none = await sheet(`soon,adults,in post,A1,1${tail},,,`);
  assert.throws(() => readTemplate(none, listener), /says no year that we can read/);
});

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { sharedData, unlessShared } from '../../../../../test/support/shared-data.ts';
import { counting } from '../../../../engines/workforce/figures/count.ts';
import { percent } from '../../../../engines/workforce/figures/tally.ts';
import { readSheet } from '../../../../platform/files/index.ts';
import { listening } from '../../test-support/census-file.ts';
import { readAdults } from './adults.ts';
import { adultsKind } from './kinds.ts';

const workerHeadings =
  'LOCALESTID,UNIQUEWORKERID,STATUS,DOB,GENDER,ETHNICITY,STARTDATE,EMPLSTATUS,DAYSSICK,MAINJOBROLE,CONTHOURS,AVGHOURS';
const workplaceHeadings = 'LOCALESTID,STATUS,ESTNAME,ALLJOBROLES,STARTERS,LEAVERS,VACANCIES';

const sheet = (name: string, headings: string, ...rows: string[]) =>
  readSheet({ name, bytes: Buffer.from(`${headings}\n${rows.join('\n')}\n`) });
const workers = (...rows: string[]) => sheet('workers.csv', workerHeadings, ...rows);
const workplaces = (...rows: string[]) => sheet('workplaces.csv', workplaceHeadings, ...rows);

async function read(...sheets: Awaited<ReturnType<typeof sheet>>[]) {
  const { heard, listener } = listening();
  const counted = counting(2025, 'adults');
  const stated = readAdults(sheets, 2025, { ...listener, worker: ({ worker }) => counted.add(worker) });
  return { lines: heard.lines(), figures: counted.end(stated) };
}

test('social workers of the worker file, and what workplaces say of them, make one return', async () => {
  const { lines, figures } = await read(
    await workers(
      'Q1,a,UPDATE,23/10/1970,2,31,01/11/2024,1,5,6,37,',
      'Q1,b,UPDATE,,1,42,01/09/2011,2,999,6,18.5,',
      'Q1,c,UPDATE,,3,99,,4,,6,,37',
      'Q1,d,UPDATE,,2,31,,1,,8,37,',
      'Q1,e,DELETE,,2,31,,1,,6,37,',
    ),
    await workplaces('Q1,UPDATE,North,6;8,2;5,1;9,3;0', 'Q2,UPDATE,South,8,5,9,0', 'Q3,UPDATE,East,6,999,999,999'),
  );
  assert.deepEqual(lines, []);
  assert.deepEqual(figures.inPost, { headcount: 2, fte: 1.5, fteKnown: 2 });
  assert.equal(figures.leavers.headcount, 1);
  assert.equal(figures.starters.headcount, 2);
  assert.equal(percent(figures.ratios.turnoverHeadcount), 50);
  assert.equal(percent(figures.ratios.turnoverFte), undefined);
  assert.equal(percent(figures.ratios.vacancy), 60);
  assert.equal(percent(figures.ratios.agencyHeadcount), 33.3);
  assert.deepEqual(figures.tables.inPostByEthnicity.asian, { headcount: 1, fte: 0.5, fteKnown: 1 });
  assert.equal(figures.ratios.absence.known, 1);
});

test('without the workplace file, leavers and vacancies are unknown', async () => {
  const { figures } = await read(await workers('Q1,a,UPDATE,23/10/1970,2,31,01/11/2024,1,5,6,37,'));
  assert.equal(figures.untold.leavers, 1);
  assert.equal(percent(figures.ratios.turnoverHeadcount), undefined);
  assert.equal(percent(figures.ratios.vacancy), undefined);
});

test('without the worker file, nobody counted is not nobody there', async () => {
  const { figures } = await read(await workplaces('Q1,UPDATE,North,6,2,1,3'));
  assert.equal(figures.untold.inPost, 1);
  assert.equal(figures.leavers.headcount, 1);
  assert.equal(percent(figures.ratios.vacancy), undefined);
});

const faults: [what: string, row: string, line: RegExp][] = [
  [
    'American dates',
    'Q1,a,UPDATE,10/23/1970,2,31,,1,5,6,37,',
    /worker 1, DOB, 10\/23\/1970, is a date in American order/,
  ],
  [
    'no such job role',
    'Q1,a,UPDATE,,2,31,,1,5,14,37,',
    /MAINJOBROLE, 14, is not a job role; the codes are 1 to 11, 15 to 17, 22 to 27 and 34 to 52$/,
  ],
  [
    'no such employment',
    'Q1,a,UPDATE,,2,31,,5,5,6,37,',
    /EMPLSTATUS, 5, is not in the code list; the codes are 1, 2, 3, 4, 7/,
  ],
  ['negative days', 'Q1,a,UPDATE,,2,31,,1,-5,6,37,', /DAYSSICK, -5, is less than 0/],
  ['too many hours', 'Q1,a,UPDATE,,2,31,,1,5,6,370,', /CONTHOURS, 370, is more than 75 hours a week/],
  ['no employment', 'Q1,a,UPDATE,,2,31,,,5,6,37,', /EMPLSTATUS, , is missing/],
];
for (const [what, row, line] of faults) {
  test(`${what} are said by worker, field, value and rule`, async () => {
    const { lines } = await read(await workers(row));
    assert.equal(lines.length, 1, lines.join('\n'));
    assert.match(lines[0] ?? '', line);
  });
}

test('in a file of American dates those that could be either are not known, and the file is told so once', async () => {
  const rows = (...dates: string[]) => workers(...dates.map((date, at) => `Q1,${at},UPDATE,${date},2,31,,1,5,6,37,`));
  const { heard, listener } = listening();
  readAdults([await rows('10/23/1970', '04/05/1971', '06/06/1972')], 2025, listener);
  assert.deepEqual(
    heard.workers.map(({ worker }) => worker.born),
    [undefined, undefined, '1972-06-06'],
  );
  assert.match(heard.lines()[1] ?? '', /DOB, 04\/05\/1971, may be in American order, month first, like other dates/);
  assert.match(
    heard.warnings.join(),
    /American order, month first: 1 of them can be nothing else, and 1 more could be/,
  );
  const british = listening();
  readAdults([await rows('10/23/1970', '23/10/1971', '04/05/1972')], 2025, british.listener);
  assert.equal(british.heard.workers[2]?.worker.born, '1972-05-04');
  assert.doesNotMatch(british.heard.warnings.join(), /American/);
});

test('lists of workplaces that do not match their job roles are said', async () => {
  const { lines } = await read(await workplaces('Q1,UPDATE,North,6;8,2,1;9,-3;0'));
  assert.deepEqual(lines, [
    'workplaces.csv, worker 1, STARTERS, 2, has 1 numbers for the 2 job roles of ALLJOBROLES; give one each, or a single 999',
    'workplaces.csv, worker 1, VACANCIES, -3;0, is less than 0 for job role 6',
  ]);
});

test('each file of the bulk upload is known by its headings, in both layouts', {
  skip: unlessShared('asc-wds'),
}, () => {
  const kindOf = (name: string) => {
    const header =
      readFileSync(sharedData(`asc-wds/${name}`), 'utf8')
        .split('\n')[0]
        ?.trim()
        .split(',') ?? [];
    return adultsKind({ header });
  };
  assert.equal(kindOf('worker_header.csv'), 'worker');
  assert.equal(kindOf('workplace_header.csv'), 'workplace');
  assert.equal(kindOf('training_header.csv'), 'training');
  assert.equal(kindOf('staff-test.redacted.csv'), 'worker');
});

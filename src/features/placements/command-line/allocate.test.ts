import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { workbookOf, zipOf } from '../../../../test/support/zip.ts';
import { areasOnly } from '../../../engines/geography/index.ts';
import { runCommandLine } from '../../../platform/command-line/index.ts';
import { csvRows, xlsxBytes } from '../../../platform/files/index.ts';
import { AllocationFolder, type Ended } from '../test-support/run-allocate.ts';
import { smallRound } from '../test-support/small-round.ts';
import { allocate } from './allocate.ts';

const three = ['allocation.csv', 'report.json', 'unplaced.csv'];

test('a round is solved: three files, a summary, exit code 0', async () => {
  await using folder = await AllocationFolder.with();
  const { code, out, err } = await folder.run();
  assert.deepEqual([code, err], [0, '']);
  assert.deepEqual(await folder.written(), three);
  const placed = await folder.rows('allocation.csv');
  assert.deepEqual(
    placed.map((row) => [
      row.student_id,
      row.offer_id,
      row.educator_id,
      row.educator_role,
      row.preference_rank,
      row.statutory,
    ]),
    [
      ['S1', 'O1', 'E1', 'on-site', '1', 'yes'],
      ['S2', 'O2', 'E2', 'on-site', '1', 'no'],
    ],
  );
  assert.deepEqual(Object.keys(placed[0] ?? {}), [
    'student_id',
    'offer_id',
    'organisation',
    'service',
    'team',
    'educator_id',
    'educator_role',
    'assessor_id',
    'travel_km',
    'preference_rank',
    'statutory',
    'explanation',
  ]);
  const [waiting, ...others] = await folder.rows('unplaced.csv');
  assert.deepEqual(others, []);
  assert.deepEqual([waiting?.student_id, waiting?.reason_code], ['S3', 'no-offer']);
  const report = await folder.report();
  assert.deepEqual([report.students, report.placed, report.rejectedRows, report.seed], [3, 2, 0, 1]);
  assert.deepEqual(report.objectives[0], { name: 'placed', value: 2, bound: 2, proven: true });
  assert.deepEqual(report.approximateOutcodes, ['KT1', 'KT2', 'SW19']);
  assert.match(out, /2 of 3 students placed/);
  assert.match(out, /Written to out: allocation\.csv, unplaced\.csv, report\.json/);
  assert.doesNotMatch(out, /Asante|Okafor/);
});

test('outcodes given for the run are used, and must hold every outcode', async () => {
  const geography = 'outcode,lat,lon\nKT1,51.41,-0.30\nKT2,51.42,-0.29\nSW19,51.42,-0.20\n';
  await using folder = await AllocationFolder.with({
    'places.csv': geography,
    'few.csv': geography.replace(/SW19.*\n/, ''),
  });
  assert.equal((await folder.run(['--geography', 'places.csv'])).code, 0);
  assert.deepEqual((await folder.report()).approximateOutcodes, []);
  const { code, err } = await folder.run(['--geography', 'few.csv']);
  assert.equal(code, 3);
  assert.match(err, /offers\.csv, row 2, outcode, "SW19": is not in the file of outcodes/);
});

test('rejected rows: told, nothing written, exit code 3; with --keep-good the others are solved', async () => {
  const offers = smallRound.offers.replace('yes,1,first', 'yes,0,first');
  await using folder = await AllocationFolder.with({ 'offers.csv': offers });
  const { code, out, err } = await folder.run();
  assert.deepEqual([code, out, await folder.written()], [3, '', undefined]);
  assert.equal(
    err,
    'offers.csv, row 2, places, "0": is less than 1; expected a whole number from 1 to 1000\n1 row cannot be used, so nothing was written. Put it right, or solve the other rows with --keep-good.\n',
  );
  const kept = await folder.run(['--keep-good']);
  assert.equal(kept.code, 0);
  assert.match(kept.err, /1 row cannot be used; the others are solved without it/);
  const { rejectedRows, placed } = await folder.report();
  assert.deepEqual([rejectedRows, placed], [1, 1]);
});

test('what was written before is kept when nothing is written now', async () => {
  await using folder = await AllocationFolder.with({
    'pins.csv': 'student_id,offer_id,educator_id,kind\nS9,O1,,must\n',
  });
  await folder.putInPlace('report.json', 'as before');
  assert.equal((await folder.run(['--pins', 'pins.csv'])).code, 3);
  assert.equal(await readFile(join(folder.path, 'out/report.json'), 'utf8'), 'as before');
  assert.deepEqual(await folder.written(), ['report.json']);
});

test('"must" pins that cannot hold are named, nothing is written, exit code 4', async () => {
  const pins = 'student_id,offer_id,educator_id,kind\nS2,O1,,must\n';
  await using folder = await AllocationFolder.with({ 'pins.csv': pins });
  const { code, err } = await folder.run(['--pins', 'pins.csv']);
  assert.deepEqual([code, await folder.written()], [4, undefined]);
  assert.match(err, /^The "must" pin S2 → O1 cannot hold\. .* Nothing was written; take out or change it\.\n$/);
});

test('files and arguments that cannot be used: one sentence, nothing written, exit code 2', async () => {
  const bomb = zipOf([
    ...workbookOf('<worksheet/>'),
    { name: 'xl/media/big.bin', content: Buffer.alloc(20 * 1024 * 1024) },
  ]);
  const hostile = zipOf(workbookOf('<!DOCTYPE a [<!ENTITY b "c">]><worksheet><sheetData/></worksheet>'));
  await using folder = await AllocationFolder.with({
    'empty.csv': '',
    'headers.csv': smallRound.students.split('\n')[0],
    'noise.csv': randomBytes(20 * 1024 * 1024),
    'letter.xlsx': '%PDF-1.7 not a table',
    'bomb.xlsx': bomb,
    'hostile.xlsx': hostile,
    'policy.json': '{"currencyYears": "2"}',
  });
  const here = (more: string[], students = 'students.csv') => runHere(folder, students, more);
  const cases: [Promise<Ended>, RegExp][] = [
    [folder.run([], { files: { students: 'offers.csv' } }), /^offers\.csv looks like the offers file/],
    [here([], 'empty.csv'), /^empty\.csv is empty/],
    [here([], 'headers.csv'), /column headings but no rows/],
    [here([], 'noise.csv'), /neither a spreadsheet nor text/],
    [here([], 'letter.xlsx'), /^letter\.xlsx seems to be a PDF/],
    [here([], 'bomb.xlsx'), /would unpack to \d+ times its size/],
    [here([], 'hostile.xlsx'), /declares a document type/],
    [here([], 'missing.csv'), /^There is no file .*missing\.csv/],
    [here(['--policy', join(folder.path, 'policy.json')]), /currencyYears must be a whole number of years/],
    [here(['--geography', join(folder.path, 'students.csv')]), /students\.csv has no column outcode/],
    [here(['--time-limit', 'soon']), /--time-limit must be a number of seconds/],
    [here(['--fast']), /"allocate" has no option --fast/],
    [here(['more.csv']), /does not know what to do with "more\.csv"/],
    [folder.tandem(['allocate', '--students', 'students.csv']), /needs --offers FILE, --educators FILE, --out DIR/],
  ];
  for (const [running, sentence] of cases) {
    const { code, out, err } = await running;
    assert.match(err, sentence);
    assert.deepEqual([code, out, err.trim().split('\n').length], [2, '', 1], err);
  }
  assert.equal(await folder.written(), undefined);
});

/** The same command without a process of its own, which costs most of the time. */
async function runHere(folder: AllocationFolder, students: string, more: string[]): Promise<Ended> {
  const ended = { out: '', err: '' };
  const io = {
    out: (text: string) => {
      ended.out += text;
    },
    err: (text: string) => {
      ended.err += text;
    },
    watched: false,
    signal: new AbortController().signal,
  };
  const at = (name: string) => join(folder.path, name);
  const files = ['--students', at(students), '--offers', at('offers.csv'), '--educators', at('educators.csv')];
  const code = await runCommandLine(
    [allocate(async () => areasOnly)],
    ['allocate', ...files, '--out', at('out'), ...more],
    io,
  );
  return { code, ...ended };
}

test('a place that cannot be written to is said, not thrown', async () => {
  await using folder = await AllocationFolder.with({ out: 'a file, not a folder' });
  const { code, err } = await folder.run();
  assert.equal(code, 2);
  assert.match(err, /could not be written to out\//);
});

test('semicolons, Windows-1252, workbooks and shuffled columns give the same allocation', async () => {
  await using folder = await AllocationFolder.with();
  assert.equal((await folder.run()).code, 0);
  const expected = await folder.rows('allocation.csv');
  const table = async (text: string): Promise<string[][]> =>
    (await Array.fromAsync(csvRows([Buffer.from(text)], ',', ''))).flat().filter((row) => row.length > 1);
  const students = await table(smallRound.students.replace('Şahin', 'Müller'));
  const offers = await table(smallRound.offers);
  const western = Buffer.from(students.map((row) => row.map((cell) => `"${cell}"`).join(';')).join('\r\n'), 'latin1');
  const shuffled = offers.map((row) => row.toReversed().join('\t')).join('\r');
  const [header = [], ...rows] = await table(smallRound.educators);
  await using other = await AllocationFolder.with({
    'students.csv': western,
    'offers.csv': shuffled,
    'educators.xlsx': await xlsxBytes(
      'Educators',
      header.map((title) => title.toUpperCase().replaceAll('_', ' ')),
      rows,
    ),
  });
  const { code, err } = await other.run([], { files: { educators: 'educators.xlsx' } });
  assert.deepEqual([code, err], [0, '']);
  assert.deepEqual(await other.rows('allocation.csv'), expected);
});

test('long names, emoji, right-to-left text pass; what looks like a formula is defused in what is written', async () => {
  const students = smallRound.students
    .replace('Ann Asante', `"=HYPERLINK(""http://x"")${'é'.repeat(150)}"`)
    .replace("Bea O'Hara", '👩🏽‍🎓 שרה')
    .replace('S1,', '=1+1,');
  const offers = smallRound.offers.replace('First Response', '@SUM(A1)');
  await using folder = await AllocationFolder.with({ 'students.csv': students, 'offers.csv': offers });
  assert.equal((await folder.run()).code, 0);
  const [row] = await folder.rows('allocation.csv');
  assert.deepEqual([row?.student_id, row?.team], ["'=1+1", "'@SUM(A1)"]);
});

test('--help says what allocate takes and what its exit codes mean', async () => {
  await using folder = await AllocationFolder.with();
  assert.match((await folder.tandem(['--help'])).out, /^ {2}allocate +Match the students/m);
  const { code, out } = await folder.tandem(['allocate', '--help']);
  assert.equal(code, 0);
  for (const part of [
    '--students FILE',
    '[--pins FILE]',
    '--time-limit SECONDS',
    '4  the "must" pins cannot all hold',
  ]) {
    assert.ok(out.includes(part), part);
  }
});

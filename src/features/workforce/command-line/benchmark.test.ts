import assert from 'node:assert/strict';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { runCommandLine } from '../../../platform/command-line/index.ts';
import { workforceCommands } from '../index.ts';
import { from2023, until2022 } from '../test-support/published.ts';
import { listedNames } from './chosen-areas.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'benchmark-'));
  await writeFile(join(folder, 'older.csv'), until2022);
  await writeFile(join(folder, 'newer.csv'), from2023);
  await writeFile(join(folder, 'fruit.csv'), 'apples,pears\n1,2\n');
});
after(() => rm(folder, { recursive: true }));

let runs = 0;

/** Runs the command in the test's folder, with its files and its own folder to write to. */
async function benchmark(published: string[], ...args: string[]) {
  runs += 1;
  const out = join(folder, `out-${runs}`);
  let told = '';
  let err = '';
  const io = {
    out: (text: string) => (told += text),
    err: (text: string) => (err += text),
    watched: false,
    signal: AbortSignal.any([]),
  };
  const files = published.map((file) => join(folder, file));
  const code = await runCommandLine(
    workforceCommands,
    ['workforce', 'benchmark', '--published', ...files, ...args, '--out', out],
    io,
  );
  const written = await readdir(out).catch(() => []);
  const text = (name: string) => readFile(join(out, name), 'utf8');
  return { code, told, err, written, text };
}

const both = ['older.csv', 'newer.csv'];
const all = ['--areas', 'Ashford Vale,"Beech, City of"', '--baseline', '2019', '--edition', '2020'];

test('two files with the same rows: England, the region, together and each area', async () => {
  const { code, err, told, written, text } = await benchmark(both, ...all, '--region', 'London');
  assert.deepEqual([code, err, written.sort()], [0, '', ['benchmark.csv', 'benchmark.json']]);
  const csv = await text('benchmark.csv');
  const lines = csv.trimEnd().split('\n');
  assert.equal(lines[0], 'edition,year,measure,geography,n,d,rate,change,rag');
  assert.equal(lines.length, 1 + 2 * 3 * 5);
  assert.deepEqual(lines.slice(1, 6), [
    '2020,2018-19,turnover,England,80,880,9.1,,',
    '2020,2018-19,turnover,London,46,390,11.8,,',
    '2020,2018-19,turnover,together,24,160,15,,amber',
    '2020,2018-19,turnover,Ashford Vale,9,100,9,,green',
    '2020,2018-19,turnover,"Beech, City of",15,60,25,,amber',
  ]);
  assert.ok(lines.includes('2020,2019-20,turnover,together,25.1,160.5,15.6,up,red'));
  assert.ok(lines.includes('2020,2019-20,agency,Ashford Vale,,,,,'));
  assert.ok(lines.includes('2020,2019-20,agency,together,20,80.5,24.8,up,red'));
  const rows: Record<string, unknown>[] = JSON.parse(await text('benchmark.json'));
  assert.equal(rows.length, lines.length - 1);
  const columns = (lines[0] ?? '').split(',');
  const again = rows.map((row) => columns.map((column) => quoted(row[column] ?? '')).join(','));
  assert.deepEqual(again, lines.slice(1));
  assert.match(told, /^Edition 2020 \(older\.csv\), 2018-19 to 2019-20: 2 areas against London and England\.$/m);
  assert.match(told, /^2019-20 turnover: 15\.6% \(25\.1 of 160\.5 FTE\), red; London 12\.0% and England 10\.0%$/m);
  assert.match(
    told,
    /^2019-20 agency: 24\.8% .*, red \(compared with years that do not count the same areas\); London/m,
  );
  assert.match(told, /^Not counted together: Ashford Vale \(not available\), in 2019-20 \(agency\)\.$/m);
  assert.match(told, /^Lower is better; .*Red: worse than in 2018-19, and above London\./m);
});

function quoted(value: unknown): string {
  const text = String(value);
  return text.includes(',') ? `"${text}"` : text;
}

test('notes say what is missing, what is compared with other areas, and what another edition says', async () => {
  const { text } = await benchmark(both, ...all);
  const rows: Record<string, unknown>[] = JSON.parse(await text('benchmark.json'));
  const note = (measure: string, geography: string) =>
    rows.find((row) => row.year === '2019-20' && row.measure === measure && row.geography === geography)?.note;
  assert.equal(note('turnover', 'England'), '10.1 in edition 2021');
  assert.equal(note('vacancy', 'England'), undefined);
  assert.equal(note('agency', 'Ashford Vale'), 'not available; 20.0 in edition 2021');
  assert.match(
    String(note('agency', 'together')),
    /^without Ashford Vale \(not available\); the year before or the baseline year does not count the same areas/,
  );
});

test('the latest edition is used unless another is asked for, and the home region unless one is named', async () => {
  const { told, text } = await benchmark(both, '--areas', '902,Cedar,Beech City of', '--baseline', '2019-20');
  assert.match(told, /^Edition 2021 \(newer\.csv\), 2019-20 to 2020-21: 1 area against London and England\.$/m);
  const csv = await text('benchmark.csv');
  assert.match(csv, /^2021,2020-21,vacancy,"Beech, City of \/ Cedar",16,80,20,down,amber$/m);
  assert.match(csv, /^2021,2020-21,vacancy,together,16,80,20,down,amber$/m);
});

test('the order of the files and how they are given do not matter', async () => {
  const one = await benchmark(both, ...all);
  const other = await benchmark(both.toReversed(), ...all);
  const third = await benchmark(['newer.csv'], ...all, '--published', join(folder, 'older.csv'));
  for (const name of ['benchmark.csv', 'benchmark.json']) {
    assert.equal(await other.text(name), await one.text(name));
    assert.equal(await third.text(name), await one.text(name));
  }
});

test('areas are a CSV list, with spaces as people put them', async () => {
  const names = ['Ashford Vale', 'Beech, City of', '903'];
  for (const text of [
    'Ashford Vale,"Beech, City of",903',
    ' Ashford Vale , "Beech, City of" , 903, ',
    names.map((n) => `"${n}"`).join('\n'),
  ]) {
    assert.deepEqual(await listedNames(text), names);
  }
});

test('what does not fit is one sentence, and nothing is written', async () => {
  const areas = ['--areas', 'Ashford Vale'];
  const cases: [string[], string[], RegExp][] = [
    [
      both,
      ['--areas', 'Ashfrod Vale', '--baseline', '2020'],
      /^Edition 2021 has no authority called "Ashfrod Vale"\. Did you mean Ashford Vale\? Nothing was written\.$/,
    ],
    [both, ['--areas', 'Beech', '--baseline', '2020'], /Did you mean "Beech, City of" \(with its quotation marks\)\?/],
    [
      both,
      ['--areas', 'Nowhere,London', '--baseline', '2020'],
      /called "Nowhere"\. London is a region: give it as --region/,
    ],
    [both, ['--areas', 'England', '--baseline', '2020'], /^England is shown in any case/],
    [both, ['--areas', '"Beech, City of', '--baseline', '2020'], /^--areas opens a quotation mark and never closes it/],
    [both, ['--areas', ' , ', '--baseline', '2020'], /^--areas names no area/],
    [
      both,
      [...areas, '--baseline', '2017'],
      /^Edition 2021 has no year 2017 \(2016-17\): it has 2020 and 2021\. Nothing was written\.$/,
    ],
    [both, [...areas, '--baseline', 'once'], /^--baseline must be a census year such as 2018/],
    [
      both,
      [...areas, '--baseline', '2020', '--edition', '2018'],
      /^Edition 2018 is not among the files, which are 2020 \(older\.csv\) and 2021 \(newer\.csv\)\./,
    ],
    [
      both,
      [...areas, '--baseline', '2020', '--region', 'Londn'],
      /has no region called "Londn"\. Did you mean London\?/,
    ],
    [['fruit.csv'], [...areas, '--baseline', '2020'], /^fruit\.csv is a table of something else/],
    [['lost.csv'], [...areas, '--baseline', '2020'], /^There is no file .*lost\.csv/],
    [both, areas, /needs --baseline YEAR/],
  ];
  for (const [files, args, sentence] of cases) {
    const { code, told, err, written } = await benchmark(files, ...args);
    assert.match(err.trimEnd(), sentence);
    assert.deepEqual([code, told, written, err.trimEnd().split('\n').length], [2, '', [], 1]);
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { absenceWords, type Figure, figures } from '../../../../engines/workforce/benchmark/index.ts';
import { fileOf, from2023, until2022, withHeading } from '../../test-support/published.ts';
import { readValue } from './cells.ts';
import { readPublished } from './read-published.ts';

const read = (text: string | Uint8Array, name = 'published.csv') => readPublished(fileOf(name, text));

async function value(text: string, name: string, year: number, figure: Figure) {
  const { edition } = await read(text);
  return edition.rows.find((row) => row.name === name && row.year === year)?.values[figure];
}

test('both layouts are read, with the mark of UTF-8 or without, and called by their last year', async () => {
  const older = await read(until2022);
  const newer = await read(from2023);
  assert.deepEqual([older.edition.edition, older.edition.rows.length], [2020, 9]);
  assert.deepEqual([newer.edition.edition, newer.edition.rows.length], [2021, 8]);
  assert.deepEqual([...older.problems, ...older.warnings, ...newer.problems, ...newer.warnings], []);
});

test('every figure of both layouts is known by the same name', async () => {
  const older = (await read(until2022)).edition.rows.find(({ name }) => name === 'England');
  const newer = (await read(from2023)).edition.rows.find(({ name }) => name === 'England');
  const starters = ['startersFte', 'startersHeadcount'];
  assert.deepEqual(Object.keys(newer?.values ?? {}).sort(), [...figures].sort());
  assert.deepEqual(
    Object.keys(older?.values ?? {}).sort(),
    figures.filter((figure) => !starters.includes(figure)).sort(),
  );
  const { inPostFte, leaversFte, turnoverRateFte, agencyRateFte, vacancyRate, caseload } = older?.values ?? {};
  assert.deepEqual(
    [inPostFte, leaversFte, turnoverRateFte, agencyRateFte, vacancyRate, caseload],
    [900, 90, 10, 10, 10, 16],
  );
  const { startersFte, inPostHeadcount, agencyRateHeadcount, vacanciesCoveredRate, daysLost } = newer?.values ?? {};
  assert.deepEqual(
    [startersFte, inPostHeadcount, agencyRateHeadcount, vacanciesCoveredRate, daysLost],
    [100, 1010, 9.8, 80, 2302.3],
  );
});

test('every symbol keeps its reason, and a true zero is 0', async () => {
  assert.equal(await value(until2022, 'Ashford Vale', 2020, 'agencyFte'), 'not-available');
  assert.equal(await value(until2022, 'Ashford Vale', 2020, 'agencyHeadcount'), 'confidential');
  assert.equal(await value(until2022, 'Ashford Vale', 2020, 'vacanciesCoveredRate'), 'not-applicable');
  assert.equal(await value(until2022, 'Beech, City of', 2020, 'daysLost'), 'low-reliability');
  assert.equal(await value(until2022, 'Beech, City of', 2020, 'agencyCoverFte'), 'rounds-to-zero');
  assert.equal(await value(until2022, 'Beech, City of', 2020, 'agencyCoverRate'), 'rounds-to-zero');
  assert.equal(await value(until2022, 'Beech, City of', 2020, 'vacanciesCoveredRate'), 'not-available');
  assert.equal(await value(until2022, 'Beech, City of', 2019, 'daysLost'), 0);
  assert.equal(
    await value(
      until2022.replace('901,E09000901,Ashford Vale,100', '901,E09000901,Ashford Vale,'),
      'Ashford Vale',
      2020,
      'inPostFte',
    ),
    'empty',
  );
});

test('two authorities on one row keep both names, numbers and codes', async () => {
  const { edition } = await read(from2023);
  const row = edition.rows.find(({ numbers }) => numbers.length === 2);
  assert.deepEqual(row?.names, ['Beech, City of', 'Cedar']);
  assert.deepEqual(
    [row?.numbers, row?.codes],
    [
      ['902', '903'],
      ['E09000902', 'E09000903'],
    ],
  );
});

test('tabs, semicolons, UTF-16, Windows-1252 and columns in another order read the same', async () => {
  const plain = await read(until2022);
  const cells = until2022
    .replaceAll('"Beech, City of"', 'Beech City')
    .replace('\uFEFF', '')
    .trimEnd()
    .split('\n')
    .map((line) => line.split(','));
  const same = { ...plain.edition.rows[3]?.values };
  for (const text of [
    cells.map((row) => row.join('\t')).join('\r\n'),
    cells.map((row) => row.join(';')).join('\n'),
    cells.map((row) => row.toReversed().join(',')).join('\n'),
  ]) {
    assert.deepEqual((await read(text)).edition.rows[3]?.values, same);
    assert.deepEqual((await read(Buffer.from(`\uFEFF${text}`, 'utf16le'))).edition.rows[3]?.values, same);
  }
  const accented = await read(Buffer.from(until2022.slice(1).replaceAll('Ashford', 'Âshford'), 'latin1'));
  assert.equal(accented.edition.rows[2]?.name, 'Âshford Vale');
});

test('a cell that cannot be read is unknown, and reported; its row is used', async () => {
  const { edition, problems } = await read(
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
  const { edition, problems } = await read(
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
  const same = await read([...lines, again].join('\n'));
  assert.deepEqual([same.edition.rows.length, same.problems], [8, []]);
  assert.deepEqual(same.warnings, ['published.csv: row 10 says the same as row 4 and counts once.']);
  const differing = await read([...lines, again.replace(',110,', ',111,')].join('\n'));
  assert.equal(differing.edition.rows.length, 7);
  assert.deepEqual(
    differing.problems.map(({ row, value }) => [row, value]),
    [
      [4, 'Ashford Vale 2021'],
      [10, 'Ashford Vale 2021'],
    ],
  );
  const alone = await read([...lines, again.replace('901,E06000901,Ashford Vale', '902,E09000902,Beech')].join('\n'));
  assert.match(alone.problems[0]?.wrong ?? '', /is also in row 5, which it shares/);
  assert.equal(alone.edition.rows.length, 8);
});

test('a new column is kept aside and named', async () => {
  const text = from2023.replace(/^(.+)$/gm, '$1,7').replace(',absence_rate_fte,7', ',absence_rate_fte,tea_breaks');
  const { warnings, problems } = await read(text);
  assert.deepEqual(warnings, ['published.csv: columns we do not know were kept aside: tea_breaks.']);
  assert.deepEqual(problems, []);
});

test('a missing column leaves its figure unknown and is named', async () => {
  const { edition, warnings } = await read(withHeading(from2023, 'leavers_fte', undefined));
  assert.deepEqual(warnings, ['published.csv does not have leavers_fte: what needs it is unknown in this edition.']);
  assert.equal(edition.rows[0]?.values.leaversFte, undefined);
  assert.equal(edition.rows[0]?.values.leaversHeadcount, 101);
});

test('a renamed column is named with the known one that it may be', async () => {
  const { warnings } = await read(withHeading(from2023, 'turnover_rate_fte', 'turnover_fte_rate_pc'));
  assert.match(
    warnings[0] ?? '',
    /the column turnover_fte_rate_pc is not one we know and was kept aside\. It may be turnover_rate_fte, which is missing/,
  );
  assert.match(warnings[1] ?? '', /does not have turnover_rate_fte/);
  assert.equal(warnings.length, 2);
});

test('a file without a key column is refused, and a renamed one is told', async () => {
  await assert.rejects(read(withHeading(until2022, 'old_la_code', undefined)), {
    name: 'Unreadable',
    message:
      /^published\.csv does not have the column old_la_code, without which nobody can tell whose figures its rows hold\. Download it again/,
  });
  await assert.rejects(
    read(withHeading(until2022, 'la_name', 'name_of_la')),
    /Of the columns that it has, name_of_la may be la_name: rename it/,
  );
  await assert.rejects(
    read(withHeading(until2022, 'cases', 'agency_fte')),
    /two columns for the same figure, one of them agency_fte/,
  );
  await assert.rejects(read(until2022.split('\n')[0] ?? ''), /column headings but no row below them/);
});

test('a file that is something else is told what it looks like', async () => {
  const cases: [string, RegExp][] = [
    ['LOCALESTID,UNIQUEWORKERID,STATUS\n1,2,3\n', /looks like a worker file of the adults’ workforce data set/],
    ['LOCALESTID,STATUS,ESTNAME\n1,2,3\n', /looks like a workplace file/],
    ['student_id,name\n1,2\n', /looks like a list of students/],
    [
      'time_period,geographic_level,number_of_pupils\n2020,National,3\n',
      /looks like another publication of the Department for Education/,
    ],
    ['apples,pears\n1,2\n', /is a table of something else: its first row has apples and pears/],
    [
      '<?xml version="1.0"?><Message><Header><CollectionDetails><Collection>CSWW</Collection>',
      /looks like a children’s workforce census return/,
    ],
    ['<?xml version="1.0"?><other/>', /seems to be an XML file/],
    ['%PDF-1.7', /seems to be a PDF/],
    ['', /is empty/],
  ];
  for (const [text, sentence] of cases) await assert.rejects(read(text), sentence);
});

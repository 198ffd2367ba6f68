import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { test } from 'node:test';
import { limits } from './limits.ts';
import { readSheet, readSheetFile } from './sheet.ts';
import { Unreadable } from './unreadable.ts';

const read = (content: string | Buffer, name = 'people.csv') => readSheet({ name, bytes: Buffer.from(content) });
const refused = (content: string | Buffer, sentence: RegExp, name?: string) =>
  assert.rejects(read(content, name), (error) => error instanceof Unreadable && sentence.test(error.message));

test('separators, line ends and marks are told by the content', async () => {
  const expected = [
    { row: 2, cells: ['1', 'a,b;c\td'] },
    { row: 3, cells: ['2', ''] },
  ];
  for (const separator of [',', ';', '\t']) {
    for (const end of ['\r\n', '\n', '\r']) {
      const content = [`id${separator}note`, `1${separator}"a,b;c\td"`, `2${separator}`].join(end);
      for (const text of [content, content + end, `\uFEFF${content}`]) {
        const sheet = await read(text);
        assert.deepEqual(sheet.header, ['id', 'note']);
        assert.deepEqual(sheet.rows, expected, JSON.stringify(text));
      }
    }
  }
});

test('quoted cells hold separators, quotation marks and lines', async () => {
  const { rows } = await read('id,note\n1,"said ""no"",\ntwice"\n2,5" pipe\n');
  assert.deepEqual(rows, [
    { row: 2, cells: ['1', 'said "no",\ntwice'] },
    { row: 3, cells: ['2', '5" pipe'] },
  ]);
});

test('row numbers are those of the spreadsheet: empty rows count but are left out', async () => {
  const { rows } = await read('id\n\n1\n , \n2\n');
  assert.deepEqual(rows, [
    { row: 3, cells: ['1'] },
    { row: 5, cells: ['2'] },
  ]);
});

test('Windows-1252 and UTF-16 are read as what they are', async () => {
  const western = Buffer.from([0x69, 0x64, 0x0a, 0x5a, 0x6f, 0xeb, 0x20, 0x93, 0x80, 0x94]);
  assert.deepEqual((await read(western)).rows, [{ row: 2, cells: ['Zoë “€”'] }]);
  const little = Buffer.from('\uFEFFid\tname\n1\tZoë 🙂', 'utf16le');
  assert.deepEqual((await read(little)).rows, [{ row: 2, cells: ['1', 'Zoë 🙂'] }]);
  assert.deepEqual((await read(Buffer.from(little).swap16())).rows, [{ row: 2, cells: ['1', 'Zoë 🙂'] }]);
});

test('emoji, right-to-left text and long names come through whole, also across the pieces a file is read in', async () => {
  const names = ['👩🏽‍🎓 Ada', 'שרה כהן', 'محمد', 'é'.repeat(200)];
  const many = Array.from({ length: 4000 }, (_, at) => names[at % names.length] ?? '');
  const { rows } = await read(['name', ...many].join('\n'));
  assert.deepEqual(
    rows.map(({ cells }) => cells[0]),
    many,
  );
});

test('what is not a table is refused with what it seems to be', async () => {
  await refused('', /people\.csv is empty/);
  await refused('%PDF-1.7\n%âãÏÓ', /seems to be a PDF/, 'offers.xlsx');
  await refused(
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    /old Excel workbook \(\.xls\)/,
    'offers.xls',
  );
  await refused(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), /a picture/);
  await refused('<!DOCTYPE html><html><body>Sign in</body></html>', /a web page/);
  await refused('{"students": []}', /a JSON file/);
  await refused('<?xml version="1.0"?><a/>', /an XML file/);
  await refused('id,name\n1,"never closed\n2,b\n', /quotation mark near row 2/);
  await refused(`id,name\n1,"${'x'.repeat(limits.record + 1)}"\n`, /row near row 2 that does not end/);
  await refused('\n1,2\n', /first row of people\.csv is empty/);
});

test('20 MB of noise is refused before it is read as a table', async () => {
  const started = performance.now();
  await refused(randomBytes(20 * 1024 * 1024), /neither a spreadsheet nor text/);
  assert.ok(performance.now() - started < 2000);
});

test('files, rows and columns above the limits are refused', async () => {
  await refused(Buffer.alloc(limits.bytes + 1, 'a'), /bigger than 50 MB/);
  await refused('a\n'.repeat(limits.rows + 2), /more than 200,000 rows/);
  await refused(`${','.repeat(limits.columns)}a`, /more than 1000 columns/);
  assert.equal((await read('a\n'.repeat(limits.rows + 1))).rows.length, limits.rows);
});

test('a path that cannot be opened is a sentence, not a stack', async () => {
  await assert.rejects(readSheetFile('/nowhere/offers.csv'), { name: 'Unreadable', message: /no file \/nowhere/ });
  await assert.rejects(readSheetFile('/'), { name: 'Unreadable', message: /is a folder/ });
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import writeWorkbook from 'write-excel-file/node';
import { workbookOf, zipOf } from '../../../test/support/zip.ts';
import { readSheet } from './sheet.ts';
import { Unreadable } from './unreadable.ts';
import { xlsxBytes } from './xlsx-out.ts';

const read = (bytes: Uint8Array) => readSheet({ name: 'round.xlsx', bytes });
const refused = (bytes: Uint8Array, sentence: RegExp) =>
  assert.rejects(read(bytes), (error) => error instanceof Unreadable && sentence.test(error.message));
const sheetOf = (rows: string) => `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

test('dates, numbers and yes/no cells become the text people typed, and rows keep their numbers', async () => {
  const workbook = await writeWorkbook(
    [
      ['id', 'on', 'km', 'car'],
      [],
      ['S1', { value: new Date('2026-09-14T00:00:00Z'), type: Date, format: 'dd/mm/yyyy' }, 0.1 + 0.2, true],
      [7, { value: new Date('2026-09-14T13:30:00Z'), type: Date, format: 'dd/mm/yyyy hh:mm' }, -12, false],
    ],
    { sheet: 'Students' },
  ).toBuffer();
  const { header, rows } = await read(workbook);
  assert.deepEqual(header, ['id', 'on', 'km', 'car']);
  assert.deepEqual(rows, [
    { row: 3, cells: ['S1', '2026-09-14', '0.3', 'true'] },
    { row: 4, cells: ['7', '2026-09-14 13:30', '-12', 'false'] },
  ]);
});

test('only the first sheet is read, and the person is told', async () => {
  const sheets = [
    { sheet: 'Offers', data: [['offer_id'], ['O1']] },
    { sheet: 'Notes', data: [['anything']] },
  ];
  const { rows, warnings } = await read(await writeWorkbook(sheets).toBuffer());
  assert.deepEqual(rows, [{ row: 2, cells: ['O1'] }]);
  assert.match(warnings.join(), /only the first sheet, "Offers"/);
});

test('cells that hold an error are read as empty, and the person is told', async () => {
  const rows = `<row r="1">${cell('A1', 'id')}</row><row r="2">${cell('A2', 'S1')}<c r="B2" t="e"><v>#N/A</v></c></row>`;
  const { warnings } = await read(zipOf(workbookOf(sheetOf(rows))));
  assert.match(warnings.join(), /#N\/A \(1 in the workbook\)/);
});

test('a small workbook made by hand is read', async () => {
  const { rows } = await read(
    zipOf(workbookOf(sheetOf(`<row r="1">${cell('A1', 'id')}</row><row r="2">${cell('A2', 'S1')}</row>`))),
  );
  assert.deepEqual(rows, [{ row: 2, cells: ['S1'] }]);
});

test('zip bombs are refused by what the archive declares, before they are unpacked', async () => {
  const bomb = { name: 'xl/media/image1.bin', content: Buffer.alloc(40 * 1024 * 1024) };
  await refused(zipOf([...workbookOf(sheetOf('')), bomb]), /would unpack to \d+ times its size/);
  const huge = { name: 'xl/media/image1.bin', content: 'small', declared: 0xfffffff0 };
  await refused(zipOf([...workbookOf(sheetOf('')), huge]), /would unpack to more than 200 MB/);
  const parts = Array.from({ length: 2001 }, (_, at) => ({ name: `xl/${at}.xml`, content: '<a/>' }));
  await refused(zipOf([...workbookOf(sheetOf('')), ...parts]), /too many parts/);
});

test('a part longer than it declares is refused while it is looked over', async () => {
  const parts = workbookOf(sheetOf(`<!--${' '.repeat(30 * 1024 * 1024)}-->`));
  const lying = parts.map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, declared: 300 } : part));
  await refused(zipOf(lying), /is damaged/);
});

test('hostile XML is refused', async () => {
  const entities = '<!DOCTYPE worksheet [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>';
  await refused(
    zipOf(workbookOf(`${entities}${sheetOf(`<row r="1">${cell('A1', '&b;')}</row>`)}`)),
    /declares a document type/,
  );
  const deep = '<row>'.repeat(100_000);
  await refused(zipOf(workbookOf(`<worksheet><sheetData>${deep}`)), /nested deeper/);
  const far = Array.from({ length: 3000 }, (_, at) => `<row r="${at + 1}"><c r="XFD${at + 1}"/></row>`).join('');
  await refused(zipOf(workbookOf(sheetOf(far))), /cells further out/);
  await refused(zipOf(workbookOf('<worksheet><sheetData>')), /is damaged inside/);
});

test('other things in a zip are named', async () => {
  await refused(zipOf([{ name: 'word/document.xml', content: '<a/>' }]), /seems to be a Word document/);
  await refused(zipOf([{ name: 'content.xml', content: '<a/>' }]), /OpenDocument/);
  await refused(zipOf([{ name: 'students.csv', content: 'a,b' }]), /a zip archive, not a workbook/);
  await refused(zipOf(workbookOf(sheetOf(''))).subarray(0, 400), /damaged or incomplete/);
});

test('an empty workbook is called empty', async () => {
  await refused(zipOf(workbookOf(sheetOf(''))), /is empty/);
});

test('a workbook without a sheet, or whose sheet has no rows at all, is called damaged', async () => {
  const without = workbookOf('<worksheet/>').map((part) =>
    part.name === 'xl/workbook.xml' ? { ...part, content: '<workbook><sheets/></workbook>' } : part,
  );
  await refused(zipOf(without), /is damaged/);
  await refused(zipOf(workbookOf('<worksheet/>')), /is damaged/);
  await refused(zipOf(workbookOf('<worksheet/>').filter(({ name }) => !name.includes('sheet1'))), /is damaged/);
});

test('a name that Excel does not take for a sheet is made to fit', async () => {
  for (const name of ['placements-of-an-organisation-with-a-long-name', 'a/b [c]: *?', '']) {
    const { header } = await read(await xlsxBytes(name, ['id'], [['S1']]));
    assert.deepEqual(header, ['id'], name);
  }
});

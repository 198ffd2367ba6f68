import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Report } from './report.ts';
import { reportDocument, reportWorkbook } from './report-files.ts';
import { readSheet } from './sheet.ts';
import { officeParts } from './test-support/office-parts.ts';
import { workbookBytes } from './xlsx-out.ts';

const report: Report = {
  title: 'One in six left & <nobody> knows why',
  about: ['Rivermouth', 'Source: returns of 6 services\u0007.'],
  tables: [
    {
      title: 'Why leavers went, 2024-25',
      sheet: 'Why leavers went',
      headings: ['Category', 'n', 'Note'],
      rows: [
        ['Resigned', 1234.5, undefined],
        ['=cmd()', undefined, 'hidden'],
      ],
    },
    { title: 'Nobody', sheet: 'why leavers went', headings: ['Category', 'n'], rows: [] },
  ],
  notes: [{ heading: 'The rule', lines: ['Counts of 1 to 4 people are hidden.'] }],
};

test('a document says what is found, then its tables and the rule; headings come again on each page', async () => {
  const parts = await officeParts(await reportDocument(report));
  const document = parts.get('word/document.xml') ?? '';
  const words = document.replaceAll(/<[^>]*>/g, '|').replaceAll(/\|+/g, '|');
  assert.match(
    words,
    /\|One in six left &amp; &lt;nobody&gt; knows why\|Rivermouth\|Source: returns of 6 services\.\|/,
  );
  assert.match(words, /\|Why leavers went, 2024-25\|Category\|n\|Note\|Resigned\|1,234\.5\|=cmd\(\)\|hidden\|/);
  assert.match(words, /\|Nobody\|There is nothing to show\.\|The rule\|Counts of 1 to 4 people are hidden\.\|/);
  assert.equal([...document.matchAll(/<w:tblHeader\/>/g)].length, 1);
  assert.match(document, /<w:pStyle w:val="Heading1"\/>/);
});

test('a sheet’s name that is too long is cut between words', async () => {
  const name = 'Social workers in post by ethnic group and age';
  const parts = await officeParts(await workbookBytes([{ name, header: ['a'], rows: [] }]));
  assert.match(parts.get('xl/workbook.xml') ?? '', /name="Social workers in post by"/);
});

test('a workbook tells about itself first, and has a sheet for each table, under names that Excel takes', async () => {
  const bytes = await reportWorkbook(report);
  const { header, rows, warnings } = await readSheet({ name: 'report.xlsx', bytes });
  assert.deepEqual(header, [report.title]);
  assert.deepEqual(
    rows.map(({ cells }) => cells[0]),
    [...report.about.map((line) => line.replace('\u0007', '')), 'The rule', 'Counts of 1 to 4 people are hidden.'],
  );
  assert.match(warnings.join(), /only the first sheet, "About"/);
  const parts = await officeParts(bytes);
  const names = [...(parts.get('xl/workbook.xml') ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
    (found) => found[1],
  );
  assert.deepEqual(names, ['About', 'Why leavers went', 'why leavers went 2']);
  assert.match(parts.get('xl/worksheets/sheet2.xml') ?? '', /<v>1234\.5<\/v>/);
  assert.match(parts.get('xl/sharedStrings.xml') ?? '', /&apos;=cmd\(\)|'=cmd\(\)/);
});

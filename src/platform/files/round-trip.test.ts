import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { text } from './columns.ts';
import { type CellOut, csvStream, csvText } from './csv-out.ts';
import { guarded, unguarded } from './formulas.ts';
import { readSheet } from './sheet.ts';
import { readTable, table } from './table.ts';
import { xlsxBytes } from './xlsx-out.ts';

const awkward = fc.constantFrom(
  '=1+1',
  '+44 20',
  '-5',
  '@SUM(A1)',
  '\t=1',
  '\r',
  "'=1",
  "''-",
  '＝1',
  '"',
  '""',
  'a,b;c',
  'two\nlines',
  'שלום',
  'é👩🏽‍🎓',
  '_x000D_',
  '__proto__',
  'constructor',
  '&amp;',
  ' spaced ',
  'a'.repeat(200),
  '#N/A',
);
const anyText = fc.oneof(
  awkward,
  fc.string({ unit: 'grapheme' }),
  fc.array(awkward, { maxLength: 3 }).map((parts) => parts.join('')),
);
/** A first cell with something in it, for a row without any text is left out on reading. */
const anyRow = fc.tuple(
  fc.string({ unit: 'grapheme-ascii', minLength: 1 }).map((id) => `r${id}`),
  anyText,
  anyText,
);
const header = ['id', 'note', 'other'];

const back = async (bytes: Uint8Array) =>
  (await readSheet({ name: 'out', bytes })).rows.map(({ cells }) => header.map((_, at) => unguarded(cells[at] ?? '')));

test('any text written as CSV is read back the same, and none of it starts like a formula', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 1 }), fc.boolean(), async (rows, forExcel) => {
      const written = Buffer.from(await csvText(header, rows, { forExcel }));
      const { rows: raw } = await readSheet({ name: 'out', bytes: written });
      for (const { cells } of raw) for (const cell of cells) assert.doesNotMatch(cell, /^[=+\-@\t\r＝＋－＠]/);
      assert.deepEqual(await back(written), rows);
    }),
    { numRuns: 300 },
  );
});

test('any text written as XLSX is read back the same (XML has one line end)', async () => {
  const asXml = (cell: string) => cell.replaceAll(/\r\n?/g, '\n');
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 8 }), async (rows) => {
      const read = await back(await xlsxBytes('Out', header, rows));
      assert.deepEqual(
        read.map((row) => row.map(asXml)),
        rows.map((row) => row.map(asXml)),
      );
    }),
    { numRuns: 40 },
  );
});

test('numbers stay numbers, negative ones too', async () => {
  const rows: CellOut[][] = [[-12.5, '-12.5', true, null, Number.NaN]];
  assert.equal(await csvText(['a', 'b', 'c', 'd', 'e'], rows), "a,b,c,d,e\n-12.5,'-12.5,yes,,\n");
});

test('guarding is undone exactly', () => {
  fc.assert(fc.property(anyText, (value) => unguarded(guarded(value)) === value));
});

test('rows are written as they come, not gathered first', async () => {
  let made = 0;
  async function* rows() {
    for (; made < 1_000_000; made += 1) yield [made, 'row'];
  }
  for await (const piece of csvStream(['n', 'what'], rows())) {
    assert.ok(String(piece).startsWith('n,what'));
    break;
  }
  assert.ok(made < 100_000, `${made} rows were made before the first was handed on`);
});

test('the order of columns and the spelling of headings change nothing', async () => {
  const people = table({
    name: 'people',
    columns: { student_id: text().required(), home_outcode: text(), preferred_areas: text() },
  });
  const names = Object.keys(people.columns);
  const spell = fc.constantFrom(
    (name: string) => name,
    (name: string) => ` ${name.toUpperCase()} `,
    (name: string) => name.replaceAll('_', ' '),
    (name: string) => name.replaceAll('_', '-'),
    (name: string) => name.replaceAll('_', ''),
  );
  const order = fc.shuffledSubarray([0, 1, 2], { minLength: 3 });
  const columns = fc.tuple(order, fc.array(spell, { minLength: 3, maxLength: 3 }));
  await fc.assert(
    fc.asyncProperty(fc.array(anyRow, { minLength: 1 }), columns, async (rows, [order, spellings]) => {
      const headings = order.map((at) => spellings[at]?.(names[at] ?? '') ?? '');
      const shuffled = rows.map((row) => order.map((at) => row[at]));
      const read = async (heads: string[], body: CellOut[][]) =>
        readTable(await readSheet({ name: 'p', bytes: Buffer.from(await csvText(heads, body)) }), people).rows;
      assert.deepEqual(await read(headings, shuffled), await read(names, rows));
    }),
    { numRuns: 100 },
  );
});

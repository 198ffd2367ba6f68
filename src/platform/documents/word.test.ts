import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { SaxesParser } from 'saxes';
import { officeParts } from '../files/test-support/office-parts.ts';
import { documentDocx, documentSchema, type WrittenDocument } from './index.ts';
import { anyDocument } from './test-support/any-document.ts';
import { example } from './test-support/example.ts';

const parts = await officeParts(await documentDocx(example, ['A draft: not agreed\u0007 \uFFFFby the board.']));
const file = part('word/document.xml');

function part(name: string): string {
  const found = parts.get(name);
  assert.ok(found, `${name} is not among ${[...parts.keys()].join()}`);
  return found;
}

/** Each paragraph’s style and words. */
function paragraphs(xml: string): [style: string | undefined, words: string][] {
  return [...xml.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].map(([, inside = '']) => [
    /<w:pStyle w:val="([^"]*)"/.exec(inside)?.[1],
    inside.replaceAll(/<[^>]*>/g, ''),
  ]);
}

const tables = [...file.matchAll(/<w:tbl>[\s\S]*?<\/w:tbl>/g)].map(([table]) => table);
const cellsOf = (row: string) => [...row.matchAll(/<w:tc>[\s\S]*?<\/w:tc>/g)].map(([cell]) => cell);
const rowsOf = (table = '') => [...table.matchAll(/<w:tr>[\s\S]*?<\/w:tr>/g)].map(([row]) => row);

test('the title, what it is about and the notices come first, then contents and headings in their styles', () => {
  const styled = paragraphs(file).filter(([style]) => /^(Title|Heading)/.test(style ?? ''));
  assert.deepEqual(styled, [
    ['Title', 'Plan for the harbour &amp; its &lt;pilots&gt;, 2027'],
    ['Heading1', 'Contents'],
    ['Heading1', 'What we want'],
    ['Heading2', 'How we shall know'],
    ['Heading1', 'Where we are'],
    ['Heading2', 'Pilots in post'],
    ['Heading3', 'What the table does not tell'],
    ['Heading2', 'The years ahead'],
    ['Heading1', 'Sources'],
  ]);
  assert.deepEqual(
    paragraphs(file)
      .slice(1, 4)
      .map(([, words]) => words),
    ['Rivermouth harbour board', 'Draft of 22 November 2026', 'A draft: not agreed by the board.'],
  );
  const [framed] = [...file.matchAll(/<w:p>(?:(?!<\/w:p>)[\s\S])*<w:pBdr>[\s\S]*?<\/w:p>/g)];
  assert.match(framed?.[0] ?? '', /A draft: not agreed/);
});

test('contents and figures lead to places that there are', () => {
  const places = [...file.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, name]) => name);
  assert.deepEqual(places, [
    ...[1, 2, 3, 4].map((number) => `section_${number}`),
    'sources',
    ...[1, 2, 3].map((number) => `source_${number}`),
  ]);
  const links = [...file.matchAll(/<w:hyperlink [^>]*w:anchor="([^"]*)"[^>]*>([\s\S]*?)<\/w:hyperlink>/g)].map(
    ([, anchor, words = '']) => `${anchor} ${words.replaceAll(/<[^>]*>/g, '')}`,
  );
  assert.deepEqual(links.slice(0, 8), [
    'section_1 What we want',
    'section_2 Where we are',
    'section_3 Pilots in post',
    'section_4 The years ahead',
    'sources Sources',
    'source_1 [1]',
    'source_2 [2]',
    'source_1 [1]',
  ]);
  assert.match(file, /<w:vertAlign w:val="superscript"\/>(?:(?!<\/w:r>)[\s\S])*\[1\]/);
});

test('a table repeats its headings, breaks no row, and sets figures to the right', () => {
  const [header = '', first = '', second = ''] = rowsOf(tables[0]);
  assert.equal(rowsOf(tables[0]).length, 5);
  assert.match(header, /<w:tblHeader\/>/);
  assert.doesNotMatch(first, /<w:tblHeader\/>/);
  for (const row of rowsOf(tables[0])) assert.match(row, /<w:cantSplit\/>/);
  assert.deepEqual(
    cellsOf(second).map((cell) => /<w:jc w:val="(\w+)"/.exec(cell)?.[1]),
    ['start', 'end', 'end', 'end', 'end', 'start'],
  );
  assert.deepEqual(
    cellsOf(second).map((cell) => /<w:b\/>/.test(cell)),
    [true, false, false, false, false, true],
  );
  assert.deepEqual(
    cellsOf(first).map((cell) => paragraphs(cell).map(([, words]) => words)),
    [
      ['Northern basin and the outer roads'],
      ['21.0%', '21 of 100'],
      ['24.5%', '120.5 of 492'],
      ['+3.5 points'],
      ['18.2%'],
      ['Above all coasts', 'Red'],
    ],
  );
});

test('a judgement has its colour and always its word', () => {
  const judged = rowsOf(tables[0]).flatMap((row) => {
    const cell = cellsOf(row).at(-1) ?? '';
    return [[/<w:shd [^>]*w:fill="(\w+)"/.exec(cell)?.[1], paragraphs(cell).at(-1)?.[1]]];
  });
  assert.deepEqual(judged, [
    [undefined, 'Standing'],
    ['F4CDC6', 'Red'],
    ['FFF7BF', 'Amber'],
    ['CCE2D8', 'Green'],
    ['EEEFEF', 'Not rated'],
  ]);
});

test('under a table stand its notes and its source, and an empty one says so', () => {
  const words = paragraphs(file).map(([, said]) => said);
  const at = words.indexOf('Red is more than 2 points above all coasts.');
  assert.deepEqual(words.slice(at, at + 3), [
    'Red is more than 2 points above all coasts.',
    'Counts of 1 to 4 pilots are hidden.',
    'Source [2]',
  ]);
  const empty = words.indexOf('Table 2: What is not known');
  assert.deepEqual(words.slice(empty, empty + 3), [
    'Table 2: What is not known',
    'There is nothing to show.',
    'Source [1]',
  ]);
});

test('a fan is a drawing with its words, something plain for who cannot show it, and its figures', () => {
  assert.match(
    file,
    /<wp:docPr [^>]*name="Chart 1" descr="The middle run falls from 24\.5% in 2025 to 17\.9% in 2029\." title="Empty posts fall slowly"/,
  );
  const drawings = [...parts].filter(([name]) => /media\/.*\.svg$/.test(name));
  assert.equal(drawings.length, 2);
  for (const [, svg] of drawings) assert.match(svg, /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  assert.equal([...parts.keys()].filter((name) => /media\/.*\.png$/.test(name)).length, 1);
  const figures = rowsOf(tables[1]).map((row) => cellsOf(row).map((cell) => paragraphs(cell)[0]?.[1]));
  assert.deepEqual(figures.slice(0, 3), [
    ['Date', 'The middle run', '1 run in 10 is below', '1 run in 10 is above', 'Our aim'],
    ['2025', '24.5%', '24.5%', '24.5%', '15.0%'],
    ['2026', '23.1%', '21.4%', '25.2%', '15.0%'],
  ]);
});

test('sources are numbered, and only whole web addresses are links', () => {
  const targets = [...part('word/_rels/document.xml.rels').matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(
    ([, to]) => to,
  );
  assert.deepEqual(targets, ['https://statistics.example/pilots?year=2025&amp;table=4']);
  const words = paragraphs(file).map(([, said]) => said);
  assert.deepEqual(words.slice(-3), [
    'Returns of three basins, 2025, 31 January 2026',
    'Coastal pilots in the year to September 2025, &quot;table 4&quot; &amp; notes, 26 February 2026',
    'Projection “As things are”, 500 runs, 20 November 2026',
  ]);
  assert.match(part('word/numbering.xml'), /<w:lvlText w:val="\[%1\]"\/>/);
});

test('a file is in British English, on A4, with its title above and a number below, and asks to update nothing', () => {
  assert.match(part('word/styles.xml'), /<w:lang w:val="en-GB"/);
  assert.match(file, /<w:pgSz w:w="11906" w:h="16838"/);
  assert.match(part('word/header1.xml'), /Plan for the harbour &amp; its &lt;pilots&gt;, 2027/);
  assert.match(part('word/footer1.xml'), /PAGE/);
  assert.doesNotMatch(file, /<w:fldChar|<w:fldSimple|<w:instrText/);
  assert.doesNotMatch(part('word/settings.xml'), /<w:updateFields(?! w:val="false")/);
});

test('whatever the document, every part can be read, links lead to one place, and kept it says the same', async () => {
  await fc.assert(
    fc.asyncProperty(anyDocument, async (document) => {
      const written = await officeParts(await documentDocx(document));
      for (const [name, xml] of written) if (/\.(xml|rels|svg)$/.test(name)) assertWellFormed(name, xml);
      const xml = written.get('word/document.xml') ?? '';
      const places = [...xml.matchAll(/<w:bookmarkStart w:name="([^"]*)"/g)].map(([, name]) => name);
      assert.equal(new Set(places).size, places.length);
      for (const [, anchor] of xml.matchAll(/w:anchor="([^"]*)"/g)) assert.ok(places.includes(anchor), anchor);
      const kept = documentSchema.parse(JSON.parse(JSON.stringify(document)));
      const again = await officeParts(await documentDocx(kept));
      assert.deepEqual(paragraphs(again.get('word/document.xml') ?? ''), paragraphs(xml));
    }),
    { numRuns: 25 },
  );
});

test('a document that does not hold together is refused', async () => {
  const broken: WrittenDocument = { ...example, sources: [] };
  await assert.rejects(documentDocx(broken), RangeError);
});

function assertWellFormed(name: string, xml: string): void {
  const parser = new SaxesParser({ xmlns: false });
  parser.on('error', (error) => assert.fail(`${name}: ${error.message}`));
  parser.write(xml).close();
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { html } from '../web/html.ts';
import { aboutView, documentSchema, documentView, type WrittenDocument } from './index.ts';
import { anyDocument } from './test-support/any-document.ts';
import { example } from './test-support/example.ts';

const shown = documentView(example).toString();

test('sections are headed h2, parts h3, and headings within them one level lower', () => {
  const headings = [...shown.matchAll(/<h(\d)[^>]*>([^<]*)/g)].map(([, level, words]) => `${level} ${words}`);
  assert.deepEqual(headings, [
    '2 Contents',
    '2 What we want',
    '3 How we shall know',
    '2 Where we are',
    '3 Pilots in post',
    '4 What the table does not tell',
    '3 The years ahead',
    '2 Sources',
  ]);
});

test('the contents lead to every section, part and to the sources', () => {
  const contents = shown.slice(shown.indexOf('<nav'), shown.indexOf('</nav>'));
  assert.match(contents, /^<nav[^>]*aria-labelledby="contents"/);
  assert.deepEqual(
    [...contents.matchAll(/href="([^"]*)">([^<]*)/g)].map(([, href, words]) => [href, words]),
    [
      ['#section-vision', 'What we want'],
      ['#section-context', 'Where we are'],
      ['#section-pilots', 'Pilots in post'],
      ['#section-years-ahead', 'The years ahead'],
      ['#sources', 'Sources'],
    ],
  );
  assert.match(contents, /Where we are<\/a>\s*<ol class="govuk-list"><li>[^<]*<a[^>]*href="#section-pilots"/);
});

test('a figure is followed by the number of its source, which says what it is', () => {
  const mark = (number: number) =>
    `<sup class="tandem-citation"><a class="govuk-link" href="#source-${number}" aria-label="source ${number}">[${number}]</a></sup>`;
  assert.ok(shown.includes(`Today 24.5%${mark(1)} of posts are empty, against 18.2%${mark(2)} on all coasts`));
  assert.ok(shown.includes(`<li>Fill 31 posts${mark(1)} by 2029.</li>`));
});

test('a table names its rows, sets figures to the right, and says what it rests on and where it is from', () => {
  const table = shown.slice(shown.indexOf('<table'), shown.indexOf('</table>')).replaceAll(/\s+/g, ' ');
  assert.match(shown, /role="region" tabindex="0" aria-label="Table 1: Empty posts by basin"/);
  assert.match(table, /<caption class="govuk-table__caption [^"]*">Table 1: Empty posts by basin<\/caption>/);
  assert.match(table, /<th scope="col" class="govuk-table__header govuk-table__header--numeric">2024/);
  assert.match(table, /<th scope="row" class="govuk-table__header">Old dock/);
  assert.match(table, /<td class="govuk-table__cell govuk-table__cell--numeric">9\.1%/);
  assert.match(table, /<td class="govuk-table__cell">Above all coasts <strong class="govuk-tag govuk-tag--red"> Red/);
  assert.match(table, /govuk-tag--yellow"> Amber/);
  assert.match(table, /24\.5%<span class="tandem-counts">120\.5 of 492<\/span>/);
  const after = shown.slice(shown.indexOf('</table>'));
  assert.match(after, /Counts of 1 to 4 pilots are hidden\.<\/p>\s*<p[^>]*><a[^>]*href="#source-2">Source: 2<\/a>/);
  assert.match(after, /Table 2: What is not known[\s\S]*There is nothing to show\./);
});

test('a fan is drawn and told in its unit', () => {
  assert.match(shown, /<figcaption[^>]*>Chart 1: Empty posts fall slowly/);
  assert.match(shown, />The middle run falls from 24\.5% in 2025 to 17\.9% in 2029\.<\/desc>/);
  const [first = '', second = ''] = [...shown.matchAll(/<figure[\s\S]*?<\/figure>/g)].map(([figure]) => figure);
  const ticks = (figure: string) => [...figure.matchAll(/text-anchor="end"[^>]*>([^<]*)/g)].map(([, tick]) => tick);
  assert.deepEqual(ticks(first).slice(0, 3), ['0%', '5%', '10%']);
  assert.match(first, /<td[^>]*>17\.9%/);
  assert.match(second, /117\.3/);
  assert.match(second, /1,130/);
});

test('notices stand apart, text is text, and only addresses of pages are links', () => {
  assert.match(shown, /<div class="govuk-inset-text">\s*The figures of the northern basin are not in yet &amp; are/);
  assert.match(
    shown,
    /<li id="source-1"><a class="govuk-link" href="\/returns\/2025">Returns of three basins, 2025<\/a>, 31 January 2026/,
  );
  assert.match(shown, /href="https:\/\/statistics\.example\/pilots\?year=2025&amp;table=4"/);
  assert.match(shown, /<li id="source-3">Projection “As things are”, 500 runs, 20 November 2026<\/li>/);
  const about = aboutView({ ...example, about: ['<script>'] }).toString();
  assert.match(about, />&lt;script&gt;</);
});

test('what is put beside a section stands under its heading', () => {
  const beside = ({ id }: { id: string }) => (id === 'pilots' ? html`<a href="/edit/${id}">Change</a>` : undefined);
  const changed = documentView(example, { beside }).toString();
  assert.match(changed, /Pilots in post<\/h3>\s*<div class="tandem-document__beside"><a href="\/edit\/pilots">Change/);
  assert.equal(changed.split('tandem-document__beside').length, 2);
});

test('whatever the document, ids are unlike each other, links lead to one, levels never skip, and no text is markup', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const markup = documentView(document).toString();
      const ids = [...markup.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
      assert.equal(new Set(ids).size, ids.length, ids.join());
      for (const [, target] of markup.matchAll(/href="#([^"]*)"/g)) assert.ok(ids.includes(target), target);
      let level = 1;
      for (const [, next] of markup.matchAll(/<h(\d)[ >]/g)) {
        assert.ok(Number(next) <= level + 1, `h${next} after h${level}`);
        level = Number(next);
      }
      assert.doesNotMatch(markup, /<b>|href="javascript/);
    }),
    { numRuns: 60 },
  );
});

test('a document that was kept is shown the same', () => {
  fc.assert(
    fc.property(anyDocument, (document) => {
      const kept = documentSchema.parse(JSON.parse(JSON.stringify(document)));
      assert.equal(documentView(kept).toString(), documentView(document).toString());
    }),
    { numRuns: 30 },
  );
});

test('a document that does not hold together is refused', () => {
  const [vision, context] = example.sections;
  assert.ok(vision && context);
  const broken: WrittenDocument[] = [
    { ...example, sources: example.sources.slice(1) },
    { ...example, sources: [...example.sources, ...example.sources] },
    { ...example, sections: [vision, { ...context, id: 'vision' }] },
    { ...example, sections: [{ ...vision, blocks: [oneCellTooFew] }] },
  ];
  for (const document of broken) assert.throws(() => documentView(document), RangeError);
});

const oneCellTooFew = {
  kind: 'table',
  title: 'Ragged',
  headings: ['Basin', 'Posts'],
  rows: [['Old dock']],
  figures: [1],
  notes: [],
  source: 'returns',
} as const;

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from '../html.ts';
import { type Column, sheetOf } from './columns.ts';
import { type DataTable, dataTable, shownInWords } from './data-table.ts';
import { pageNumbers } from './pages.ts';
import { oneOf, tableQuery } from './query.ts';

interface Student {
  name: string;
  km: number;
}

const columns: Column<Student, 'name' | 'km'>[] = [
  { key: 'name', heading: 'Student', sort: true, cell: (row) => html`<a href="#">${row.name}</a>` },
  { key: 'km', heading: 'Journey', sort: true, numeric: true, cell: (row) => `${row.km} km`, value: (row) => row.km },
  { key: 'note', heading: 'Note', cell: () => undefined },
];
const parse = tableQuery({ sortable: ['name', 'km'], filters: { status: oneOf(['placed', 'waiting']) } });
const rows: Student[] = [
  { name: 'Ann <b>', km: 3 },
  { name: 'Bo & Co', km: 31 },
];
const shown = (asked: object, changes: Partial<DataTable<Student, 'name' | 'km'>> = {}): string =>
  dataTable({
    caption: 'Students',
    columns,
    rows,
    total: 2,
    noun: ['student', 'students'],
    query: parse.parse(asked),
    path: '/students',
    filters: [html`<i>fields</i>`],
    empty: html`<p>No students yet.</p>`,
    download: true,
    ...changes,
  }).toString();

test('rows are shown escaped, the first cell naming its row, in a box that can be reached and has a name', () => {
  const page = shown({});
  assert.match(page, /<th scope="row" class="govuk-table__header"><a href="#">Ann &lt;b&gt;<\/a><\/th>/);
  assert.match(page, /role="region" tabindex="0" aria-labelledby="table-caption"/);
  assert.match(page, /<caption [^>]*id="table-caption">Students</);
});

test('the heading sorted by says so, and leads to the other direction; the others lead to ascending', () => {
  const page = shown({ sort: 'name', status: 'placed' });
  assert.match(
    page,
    /aria-sort="ascending"><a class="tandem-sort" href="\/students\?status=placed&amp;sort=name&amp;direction=descending">Student/,
  );
  assert.match(
    page,
    /aria-sort="none"><a class="tandem-sort" href="\/students\?status=placed&amp;sort=km&amp;direction=ascending">Journey/,
  );
  assert.match(page, /<th scope="col" class="govuk-table__header">Note<\/th>/);
});

test('filtering keeps the order; filters can be cleared once there are some', () => {
  assert.match(shown({ sort: 'km' }), /<input type="hidden" name="sort" value="km">/);
  assert.doesNotMatch(shown({}), /Clear filters/);
  assert.match(shown({ status: 'placed' }), /href="\/students\?sort=name&amp;direction=ascending">Clear filters/);
});

test('downloads ask for what is seen', () => {
  assert.match(
    shown({ status: 'placed', sort: 'km' }),
    /href="\/students\?status=placed&amp;sort=km&amp;direction=ascending&amp;as=csv"/,
  );
  assert.doesNotMatch(shown({}, { download: false }), /Download/);
});

test('an empty list says why: nothing yet, nothing with these filters, or no such page', () => {
  const none = { rows: [], total: 0 };
  assert.match(shown({}, none), /No students yet/);
  assert.doesNotMatch(shown({}, none), /tandem-filters/);
  assert.match(shown({ status: 'placed' }, none), /No students match these filters/);
  assert.match(shown({ page: '9' }, { rows: [], total: 60 }), /There is no page 9 of these students/);
});

test('how many are shown, in words', () => {
  const noun = ['student', 'students'] as const;
  assert.equal(shownInWords(1, 50, 146, noun), 'Showing 1 to 50 of 146 students');
  assert.equal(shownInWords(1001, 1, 1001, noun), 'Showing 1,001 of 1,001 students');
  assert.equal(shownInWords(1, 12, 12, noun), 'Showing all 12 students');
  assert.equal(shownInWords(1, 1, 1, noun), 'Showing 1 student');
});

test('page numbers: ends, neighbours, and dots for what is left out', () => {
  assert.deepEqual(pageNumbers(1, 1), [1]);
  assert.deepEqual(pageNumbers(1, 5), [1, 2, undefined, 5]);
  assert.deepEqual(pageNumbers(4, 7), [1, 2, 3, 4, 5, 6, 7]);
  assert.deepEqual(pageNumbers(10, 20), [1, undefined, 9, 10, 11, undefined, 20]);
});

test('a file holds the same columns: values where given, otherwise the words of the cell', () => {
  assert.deepEqual(sheetOf(columns, rows), {
    headings: ['Student', 'Journey', 'Note'],
    rows: [
      ['Ann <b>', 3, undefined],
      ['Bo & Co', 31, undefined],
    ],
  });
});

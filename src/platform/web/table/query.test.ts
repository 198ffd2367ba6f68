import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { filterParameters, tableAddress } from './address.ts';
import { oneOf, search, someOf, tableQuery } from './query.ts';

const students = tableQuery({
  sortable: ['name', 'start'],
  filters: { status: oneOf(['placed', 'waiting']), stage: someOf(['first', 'final']), q: search() },
});

test('an empty address asks for the first page in the usual order, without filters', () => {
  assert.deepEqual(students.parse({}), {
    sort: 'name',
    direction: 'ascending',
    page: 1,
    perPage: 50,
    offset: 0,
    as: undefined,
    filters: { stage: [] },
  });
  assert.equal(tableQuery({ sortable: ['at'], filters: {}, descending: true }).parse({}).direction, 'descending');
});

test('what is asked well is kept', () => {
  const query = students.parse({
    sort: 'start',
    direction: 'descending',
    page: '3',
    perPage: '25',
    as: 'csv',
    status: 'waiting',
    stage: ['first', 'final'],
    q: ' Ann ',
  });
  assert.deepEqual(query, {
    sort: 'start',
    direction: 'descending',
    page: 3,
    perPage: 25,
    offset: 50,
    as: 'csv',
    filters: { status: 'waiting', stage: ['first', 'final'], q: 'Ann' },
  });
});

test('nothing that an address can hold is an error, and every answer stays within bounds', () => {
  const names = fc.constantFrom('sort', 'direction', 'page', 'perPage', 'as', 'status', 'stage', 'q', 'other');
  const values = fc.oneof(
    fc.string(),
    fc.array(fc.string()),
    fc.constantFrom('-1', '1e9', '2.5', 'NaN', 'final', 'name'),
  );
  fc.assert(
    fc.property(fc.dictionary(names, values), (asked) => {
      const query = students.parse(asked);
      assert.ok(['name', 'start'].includes(query.sort));
      assert.ok(Number.isInteger(query.page) && query.page >= 1 && query.perPage >= 1 && query.perPage <= 500);
      assert.ok(query.filters.stage.every((stage) => ['first', 'final'].includes(stage)));
    }),
  );
  assert.equal(students.parse('nonsense').page, 1);
});

test('an address made from what was asked asks for the same again', () => {
  const text = fc.string({ minLength: 1, maxLength: 20 }).filter((value) => value.trim() === value);
  const asked = fc.record({
    sort: fc.constantFrom('name', 'start'),
    direction: fc.constantFrom('ascending', 'descending'),
    page: fc.integer({ min: 1, max: 9 }).map(String),
    perPage: fc.constantFrom('50', '20'),
    q: text,
    stage: fc.subarray(['first', 'final']),
  });
  fc.assert(
    fc.property(asked, (values) => {
      const query = students.parse(values);
      const address = new URL(tableAddress('/students', query, { page: query.page }), 'http://tandem');
      const again: Record<string, string | string[]> = Object.fromEntries(address.searchParams);
      again.stage = address.searchParams.getAll('stage');
      assert.deepEqual(students.parse(again), query);
    }),
  );
});

test('another order or filter starts at the first page; a download is asked for once only', () => {
  const query = students.parse({ page: '3', as: 'csv', status: 'placed' });
  assert.equal(tableAddress('/s', query, { sort: 'start' }), '/s?status=placed&sort=start&direction=ascending');
  assert.equal(tableAddress('/s', query, { filters: {} }), '/s?sort=name&direction=ascending');
  assert.match(tableAddress('/s', query, { as: 'xlsx' }), /&as=xlsx$/);
  assert.deepEqual(filterParameters(query.filters), [['status', 'placed']]);
});

test('a filter may not take a word that tables use themselves', () => {
  assert.throws(() => tableQuery({ sortable: ['a'], filters: { page: search() } }), TypeError);
});

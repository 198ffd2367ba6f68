import assert from 'node:assert/strict';
import { test } from 'node:test';
import { directoryOf } from './directory.ts';
import type { Organisation } from './model.ts';

const organisation = (id: string, name: string, shortName: string, ukprn?: string): Organisation => ({
  id,
  kind: 'university',
  name,
  shortName,
  ukprn,
});
const directory = directoryOf(
  [
    organisation('k', 'Kingsbridge University', 'Kingsbridge', '10099001'),
    organisation('a', 'Aldermere Children’s Trust', 'ACT'),
    organisation('b', 'Aldermere Community Trust', 'act'),
    organisation('c', 'Short', 'Long'),
    organisation('d', 'Longer', 'Short'),
  ],
  [{ id: 's', organisationId: 'a', kind: 'children', name: 'Children' }],
);
const called = (text: string) => directory.called(text).map(({ id }) => id);

test('an organisation is found by name, short name or UKPRN, whatever the case, spaces and apostrophes', () => {
  for (const text of ['kingsbridge  UNIVERSITY', ' Kingsbridge ', '10099001', ' 10099001 ']) {
    assert.deepEqual(called(text), ['k'], text);
  }
  assert.deepEqual(called("Aldermere Children's Trust"), ['a']);
});

test('a shared short name finds both, an unknown one none, and a full name wins over a short one', () => {
  assert.deepEqual(called('Act'), ['a', 'b']);
  assert.deepEqual(called('Nowhere'), []);
  assert.deepEqual(called(''), []);
  assert.deepEqual(called('short'), ['c']);
});

test('a service is found by its organisation and kind', () => {
  assert.equal(directory.service('a', 'children')?.id, 's');
  assert.equal(directory.service('a', 'adults'), undefined);
  assert.equal(directory.service('k', 'children'), undefined);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { DocumentTable } from '../../../platform/documents/index.ts';
import { notedOnce } from './stands.ts';

test('a note stands under the first of the tables that it is of', () => {
  const table = (...notes: string[]): DocumentTable => ({
    kind: 'table',
    title: 'A rate',
    headings: ['Year'],
    rows: [['2024-25']],
    figures: [],
    notes,
    source: 'dfe',
  });
  assert.deepEqual(
    notedOnce([table('one', 'rule'), table('two', 'rule'), table('rule', 'another rule')]).map(({ notes }) => notes),
    [['one', 'rule'], ['two'], ['another rule']],
  );
});

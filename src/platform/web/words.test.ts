import assert from 'node:assert/strict';
import { test } from 'node:test';
import { count, list } from './words.ts';

test('a number with its noun', () => {
  assert.equal(count(0, 'student'), 'no students');
  assert.equal(count(1, 'student'), '1 student');
  assert.equal(count(1234, 'student'), '1,234 students');
  assert.equal(count(2, 'child', 'children'), '2 children');
});

test('a list in words', () => {
  assert.equal(list([]), '');
  assert.equal(list(['Croydon']), 'Croydon');
  assert.equal(list(['Croydon', 'Kingston', 'Sutton']), 'Croydon, Kingston and Sutton');
});

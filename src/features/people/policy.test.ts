import assert from 'node:assert/strict';
import { test } from 'node:test';
import { somebody } from '../../../test/support/somebody.ts';
import { mayAddStudents, mayKeepStudent } from './policy.ts';

const kingsbridge = { providerId: 'kingsbridge' };
const eastmoor = { providerId: 'eastmoor' };

test('the partnership lead keeps every student’s record, a co-ordinator those of their own university', () => {
  const lead = somebody('partnership-lead');
  const coordinator = somebody('university-co-ordinator', { organisationId: 'kingsbridge' });
  assert.deepEqual([mayKeepStudent(lead, kingsbridge), mayKeepStudent(lead, eastmoor)], [true, true]);
  assert.deepEqual([mayKeepStudent(coordinator, kingsbridge), mayKeepStudent(coordinator, eastmoor)], [true, false]);
});

test('nobody else changes a student’s record, whatever organisation they are of', () => {
  for (const role of [
    'practice-consultant',
    'employer-lead',
    'practice-educator',
    'student',
    'board-member',
    'evaluator',
  ] as const) {
    const me = somebody(role, { organisationId: 'kingsbridge' });
    assert.ok(!mayKeepStudent(me, kingsbridge) && !mayAddStudents(me), role);
  }
});

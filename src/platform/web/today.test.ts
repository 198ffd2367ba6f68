import assert from 'node:assert/strict';
import { test } from 'node:test';
import { daysAfter, today } from './today.ts';

test('today is the day in London, which in summer begins an hour before that of Greenwich', () => {
  assert.equal(today(new Date('2026-06-30T23:30:00Z')), '2026-07-01');
  assert.equal(today(new Date('2026-12-31T23:30:00Z')), '2026-12-31');
});

test('days are counted by the calendar, over months, leap days and changes of the clock', () => {
  assert.equal(daysAfter('2028-02-28', 1), '2028-02-29');
  assert.equal(daysAfter('2026-03-28', 2), '2026-03-30');
  assert.equal(daysAfter('2026-01-01', -1), '2025-12-31');
});

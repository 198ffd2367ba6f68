import assert from 'node:assert/strict';
import { test } from 'node:test';
import { formatDate, formatDates, formatDateTime, formatShortDate } from './dates.ts';

test('a day is shown as it was written, wherever the program runs', () => {
  assert.equal(formatDate('2026-09-14'), '14 September 2026');
  assert.equal(formatShortDate('2026-09-14'), '14 Sep 2026');
});

test('a moment is shown as in London, in summer and in winter', () => {
  assert.equal(formatDateTime(new Date('2026-09-14T13:05:00Z')), '14 September 2026 at 2:05pm');
  assert.equal(formatDateTime(new Date('2026-12-14T14:00:00Z')), '14 December 2026 at 2pm');
  assert.equal(formatDateTime(new Date('2026-06-30T23:30:00Z')), '1 July 2026 at 12:30am');
  assert.equal(formatDateTime(new Date('2026-06-30T23:00:00Z')), '1 July 2026 at midnight');
  assert.equal(formatDateTime(new Date('2026-12-01T12:00:00Z')), '1 December 2026 at midday');
});

test('two days say once what they share', () => {
  assert.equal(formatDates('2026-09-14', '2027-03-05'), '14 September 2026 to 5 March 2027');
  assert.equal(formatDates('2026-09-14', '2026-12-05'), '14 September to 5 December 2026');
  assert.equal(formatDates('2026-09-14', '2026-09-18'), '14 to 18 September 2026');
  assert.equal(formatDates('2026-09-14', '2026-09-14'), '14 September 2026');
});

test('what is not a day is a mistake, not another day', () => {
  for (const wrong of ['2026-02-30', '14/09/2026', '', '2026-9-1']) assert.throws(() => formatDate(wrong), RangeError);
});

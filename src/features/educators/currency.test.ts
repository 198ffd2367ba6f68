import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { isCurrent } from '../../engines/allocation/currency.ts';
import { daysAfter } from '../../platform/web/today.ts';
import { currencyOf, drifts } from './currency.ts';
import { type Educator, forAllocation } from './model.ts';

const rules = { asAt: '2026-09-01', currencyYears: 2, currencyOtherLearnerYears: 3 };

function educator(details: Partial<Educator> = {}): Educator {
  return {
    id: 'e',
    personId: 'p',
    reference: 'PE-1',
    name: 'Pat Example',
    organisationId: 'o',
    serviceId: 's',
    service: 'children',
    organisation: { name: 'Thornham Council', shortName: 'Thornham' },
    outcode: 'KT1',
    peps: '2',
    lastStudentEnded: undefined,
    otherLearnerEnded: undefined,
    teachesPracticeEducation: false,
    capacity: 1,
    offSite: false,
    leftAt: undefined,
    ...details,
  };
}

test('a student keeps an educator current for two years to the day', () => {
  const current = currencyOf(educator({ lastStudentEnded: '2024-09-01' }), rules);
  assert.deepEqual(current, { current: true, until: '2026-09-01' });
  const out = currencyOf(educator({ lastStudentEnded: '2024-08-31' }), rules);
  assert.deepEqual(out, { current: false, since: '2026-09-01' });
});

test('a student and another learner keep an educator current for three years from the earlier of them', () => {
  const both = educator({ lastStudentEnded: '2024-03-10', otherLearnerEnded: '2025-01-01' });
  assert.deepEqual(currencyOf(both, rules), { current: true, until: '2027-03-10' });
  const longAgo = educator({ lastStudentEnded: '2025-06-01', otherLearnerEnded: '2022-01-01' });
  assert.deepEqual(currencyOf(longAgo, rules), { current: true, until: '2027-06-01' });
});

test('who teaches practice education, or waits for a first student in training, is current without an end', () => {
  assert.deepEqual(currencyOf(educator({ teachesPracticeEducation: true, lastStudentEnded: '2015-01-01' }), rules), {
    current: true,
    until: undefined,
  });
  assert.deepEqual(currencyOf(educator({ peps: '2-trainee' }), rules), { current: true, until: undefined });
  assert.deepEqual(currencyOf(educator({ peps: '2' }), rules), { current: false, since: undefined });
});

test('an educator drifts when the last day of currency is less than ninety days ahead', () => {
  const until = (lastStudentEnded: string) => drifts(currencyOf(educator({ lastStudentEnded }), rules), rules.asAt);
  assert.equal(until('2024-11-29'), true);
  assert.equal(until('2024-11-30'), false);
  assert.equal(until('2024-08-31'), false, 'is out already');
});

test('what is said of currency is what the rule of the allocation says, on the last day and on the next', () => {
  const day = fc.integer({ min: 0, max: 4000 }).map((days) => daysAfter('2019-01-01', days));
  const years = fc.integer({ min: 1, max: 4 });
  const property = fc.property(
    day,
    fc.option(day, { nil: undefined }),
    day,
    years,
    years,
    (lastStudentEnded, otherLearnerEnded, asAt, currencyYears, currencyOtherLearnerYears) => {
      const somebody = educator({ lastStudentEnded, otherLearnerEnded });
      const on = (date: string) =>
        isCurrent(forAllocation(somebody, { outcode: 'KT1', lat: 0, lon: 0, approximate: true }), {
          asAt: date,
          currencyYears,
          currencyOtherLearnerYears,
        });
      const currency = currencyOf(somebody, { asAt, currencyYears, currencyOtherLearnerYears });
      assert.equal(currency.current, on(asAt));
      const last = currency.current ? currency.until : currency.since && daysAfter(currency.since, -1);
      assert.ok(last !== undefined && on(last), `current on the last day ${last}`);
      assert.ok(!on(daysAfter(last, 1)), `not on the day after ${last}`);
    },
  );
  fc.assert(property, {
    examples: [
      ['2022-02-28', undefined, '2024-02-29', 2, 3],
      ['2024-02-29', undefined, '2026-02-28', 2, 3],
      ['2020-02-28', undefined, '2024-02-29', 4, 4],
    ],
  });
});

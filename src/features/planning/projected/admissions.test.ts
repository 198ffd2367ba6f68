import assert from 'node:assert/strict';
import { test } from 'node:test';
import { admissionsPart } from './admissions.ts';
import { answered, needOf } from './test-support/answered.ts';

const needs = [needOf('Croydon', 'unreachable', [0.253, 11]), needOf('Sutton', 9, [0.1, 12])];

test('admissions stand beside the need, with what 60% means and who is counted', () => {
  const row = {
    year: 2028,
    admissions: 113,
    cohorts: [],
    needed: 20,
    unreachable: 1,
    ratio: 5.65,
    within60Percent: false,
  };
  const told = admissionsPart(
    answered({ nqswNeeded: needs, admissionsVersusNeed: [{ ...row, reading: 'It is read so.' }] }),
  );
  assert.match(told?.sentences[0] ?? '', /565% of the need, which is not within 60% of it \(40% to 160%\)\.$/);
  assert.deepEqual(told?.tables[0]?.headings.at(-1), 'Within 60% of the need (40% to 160%)');
  assert.deepEqual(told?.tables[0]?.rows[0]?.at(-1), 'no');
  assert.deepEqual(told?.notes, [
    'It is read so.',
    'Where NQSWs alone do not bring a service to its aim, those who bring it nearest are counted.',
  ]);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fromPipeline } from './observed.ts';
import type { ProgrammeTaken, Taken } from './taken.ts';

const step = (n: number, of: number): Taken => ({ value: n / of, n: of, source: 'totals' });
const programme: ProgrammeTaken = {
  provider: 'Universities together',
  programme: 'BA',
  admissions: { value: 60, n: 60, source: 'totals' },
  progression: [step(53, 60), step(50, 53)],
  award: step(48, 50),
  finalPlacementsInPartnership: step(30, 48),
  employedInPartnership: step(15, 30),
};

test('conversion and programmes come with their source and n', () => {
  const source = 'placement register (2026-09-30)';
  const conversion = { ofPlaced: { n: 99, of: 231, source }, ofNqsws: { n: 99, of: 215, source } };
  const { json, remarks } = fromPipeline({ conversion, programmes: [programme], remarks: ['Something is so.'] });
  assert.deepEqual(remarks, ['Something is so.']);
  assert.deepEqual(json.conversion, {
    ofPlaced: {
      value: 0.429,
      source: '99 of 231 students on placement: placement register (2026-09-30)',
      n: 231,
    },
    target: {
      value: 0.8,
      source: 'The aim of Kent and Medway’s councils, at least 80% of students on placement',
      n: 0,
    },
    ofNqsws: {
      value: 0.46,
      source: '99 of 215 NQSWs had been on placement with the service: placement register (2026-09-30)',
      n: 215,
    },
  });
  assert.deepEqual(json.pipeline, [
    {
      provider: 'Universities together',
      programme: 'BA',
      admissions: { value: 60, n: 60, source: 'totals' },
      progression: [
        { value: 0.883, n: 60, source: 'totals' },
        { value: 0.943, n: 53, source: 'totals' },
      ],
      award: { value: 0.96, n: 50, source: 'totals' },
      finalPlacementsInPartnership: { value: 0.625, n: 48, source: 'totals' },
      employedInPartnership: { value: 0.5, n: 30, source: 'totals' },
    },
  ]);
});

test('conversion that is not known is that of Kent and Medway, never nought', () => {
  const { json } = fromPipeline({
    conversion: { ofPlaced: undefined, ofNqsws: undefined },
    programmes: [],
    remarks: [],
  });
  assert.equal('pipeline' in json, false);
  assert.match(JSON.stringify(json.conversion), /"value":0\.447.*Kent and Medway progression case study/);
  assert.doesNotMatch(JSON.stringify(json.conversion), /ofNqsws/);
});

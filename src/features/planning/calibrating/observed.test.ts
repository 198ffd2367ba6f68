import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ConversionObserved, Observed, ProgrammeObserved } from '../pipeline/pipeline-for.ts';
import { fromPipeline } from './observed.ts';

const share = (n: number, of: number) => ({ n, of, percent: undefined, known: 1, rows: 1 });
const conversion = (n: number, of: number): ConversionObserved => ({
  ofPlaced: share(n, of),
  ofNqsw: share(n, of),
  source: 'placement register (2026-09-30)',
});
const step = (n: number, of: number): Observed => ({ value: n / of, n, of, source: 'programme records' });
const whole: ProgrammeObserved = {
  provider: 'Larkmoor University',
  programme: 'BA',
  admissions: { value: 60, year: 2025, source: 'admissions list' },
  progression: [step(53, 60), step(50, 53)],
  award: step(48, 50),
  finalPlacementsInPartnership: step(30, 48),
  employedInPartnership: step(15, 30),
};

test('conversion and programmes come with their source and n', () => {
  const { json, remarks } = fromPipeline({ conversion: conversion(99, 231), programmes: [whole] });
  assert.deepEqual(remarks, []);
  assert.deepEqual(json.conversion, {
    ofPlaced: {
      value: 0.429,
      source: '99 of 231 students on placement were recruited: placement register (2026-09-30)',
      n: 231,
    },
    target: {
      value: 0.8,
      source: 'The aim of Kent and Medway’s councils, at least 80% of students on placement',
      n: 0,
    },
  });
  assert.deepEqual(json.pipeline, [
    {
      provider: 'Larkmoor University',
      programme: 'BA',
      admissions: { value: 60, source: 'admissions list', n: 60 },
      progression: [
        { value: 0.883, source: '53 of 60 students: programme records', n: 60 },
        { value: 0.943, source: '50 of 53 students: programme records', n: 53 },
      ],
      award: { value: 0.96, source: '48 of 50 students: programme records', n: 50 },
      finalPlacementsInPartnership: { value: 0.625, source: '30 of 48 students: programme records', n: 48 },
      employedInPartnership: { value: 0.5, source: '15 of 30 students: programme records', n: 30 },
    },
  ]);
});

test('a percentage without its numbers says so, and rests on nobody', () => {
  const reported = { ...whole, award: { value: 0.9, n: 0, of: 0, source: 'annual report' } };
  const { json } = fromPipeline({ conversion: conversion(1, 2), programmes: [reported] });
  assert.match(
    JSON.stringify(json),
    /"award":\{"value":0.9,"source":"reported without its numbers: annual report","n":0\}/,
  );
});

test('a programme of which a step is not known is left out, and that is said; nobody placed is not conversion of 0', () => {
  const broken = { ...whole, progression: [step(53, 60), undefined] };
  const { json, remarks } = fromPipeline({ conversion: conversion(0, 0), programmes: [broken] });
  assert.equal('pipeline' in json, false);
  assert.deepEqual(remarks, ['A step of the pipeline is not known of BA at Larkmoor University, so it is not in it.']);
  assert.match(JSON.stringify(json.conversion), /Kent and Medway progression case study/);
});

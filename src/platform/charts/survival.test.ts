import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type SurvivalCohort, survivalChart } from './index.ts';
import { figure } from './test-support/one-of-each.ts';
import { assertWithin, drawingsOf, tableIn } from './test-support/reading.ts';

const title = figure('retention', 'Two in three stay');
const months = [0, 12, 24];
const format = (share: number): string => `${Math.round(share * 100)}%`;
const began: SurvivalCohort = {
  label: 'Began in 2021-22',
  steps: [
    { months: 0, staying: 1 },
    { months: 6, staying: 0.9 },
    { months: 14, staying: 0.5 },
  ],
  followed: 24,
  atRisk: [20, 18, { missing: 'suppressed' }],
};
const drawn = (cohorts: SurvivalCohort[]) => survivalChart(title, { months, cohorts, format });

const anyCohort = fc
  .tuple(
    fc.integer({ min: 0, max: 40 }),
    fc.array(fc.tuple(fc.integer({ min: 0, max: 40 }), fc.double({ min: 0, max: 1, noNaN: true })), { maxLength: 8 }),
  )
  .map(([followed, falls]): SurvivalCohort => {
    const inside = falls
      .map(([month]) => month)
      .filter((month) => month <= followed)
      .sort((a, b) => a - b);
    const shares = falls.map(([, share]) => share).sort((a, b) => b - a);
    return {
      label: `Began ${followed} months ago`,
      steps: [
        { months: 0, staying: 1 },
        ...inside.map((month, index) => ({ months: month, staying: shares[index] ?? 0 })),
      ],
      followed,
      atRisk: months.filter((month) => month <= followed).map((month) => 40 - month),
    };
  });

test('whatever the cohorts, everything stands within the drawing and the table has a row for every change', () => {
  fc.assert(
    fc.property(fc.array(anyCohort, { maxLength: 5 }), (cohorts) => {
      const chart = drawn(cohorts);
      assertWithin(chart);
      const changes = cohorts.flatMap((cohort) => ('missing' in cohort ? [] : cohort.steps.map((step) => step.months)));
      const rows = [...new Set([...months, ...changes])].sort((a, b) => a - b).map(String);
      assert.deepEqual(
        tableIn(chart)
          .slice(1)
          .map(([month]) => month),
        rows,
      );
    }),
    { numRuns: 60 },
  );
});

test('the line is level until a month in which somebody left, then falls straight down', () => {
  const [, line = ''] = /tandem-chart__line--1" d="([^"]*)"/.exec(drawn([began]).toString()) ?? [];
  const [start, ...stairs] = line.split('H');
  const ys = stairs.map((stair) => Number(stair.split('V')[1]));
  assert.match(start ?? '', /^M[\d.]+,14\.0$/);
  assert.deepEqual(ys, [14, 40, 144, 144]);
});

test('the table says what share stays at each month, how many are at risk, and how far anybody was followed', () => {
  const short: SurvivalCohort = {
    label: 'Began in 2023-24',
    steps: [{ months: 0, staying: 1 }],
    followed: 12,
    atRisk: [9, 9],
  };
  assert.deepEqual(tableIn(drawn([began, short])).slice(1), [
    ['0', '100%, at risk: 20', '100%, at risk: 9'],
    ['6', '90%', '100%'],
    ['12', '90%, at risk: 18', '100%, at risk: 9'],
    ['14', '50%', 'not followed so long'],
    ['24', '50%, at risk: suppressed', 'not followed so long'],
  ]);
});

test('numbers at risk stand under the axis; a cohort that cannot be shown says why', () => {
  const chart = drawn([began, { label: 'Began in 2022-23', missing: 'suppressed' }]);
  const [wide] = drawingsOf(chart);
  assert.match(wide?.markup ?? '', />18<\/tspan>/);
  assert.match(wide?.markup ?? '', /label--missing"><tspan[^>]*>suppressed</);
  assert.match(chart.toString(), /Nothing is drawn for Began in 2022-23: suppressed\./);
});

test('what cannot be drawn is refused', () => {
  assert.throws(() => drawn(Array(6).fill(began)), RangeError);
  assert.throws(() => drawn([{ ...began, atRisk: [1] }]), RangeError);
  assert.throws(() => drawn([{ ...began, steps: [{ months: 3, staying: 1.2 }] }]), RangeError);
  assert.throws(() => drawn([{ ...began, steps: [{ months: 30, staying: 1 }] }]), RangeError);
  assert.throws(() => survivalChart(title, { months: [0], cohorts: [], format }), RangeError);
});

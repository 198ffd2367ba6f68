import assert from 'node:assert/strict';
import { test } from 'node:test';
import { simulate } from '../simulate.ts';
import { fullService, scenarioOf } from '../test-support/scenarios.ts';
import { ranked, spreadOf } from './spread.ts';
import { type Row, summarise } from './summarise.ts';

/** Nobody leaves and nobody comes: every figure can be worked out by hand. */
const still = scenarioOf(
  [
    fullService({
      posts: { nqsw: 4, senior: 10 },
      caps: {},
      staff: [
        { grade: 'nqsw', serviceMonths: 3, fte: 1, count: 6 },
        { grade: 'senior', serviceMonths: 90, fte: 0.6, count: 10 },
      ],
      leave: { under2: 0, '2to5': 0, over5: 0 },
      progress: [],
      recruit: { nqsw: { months: [9], posts: 0 } },
      agencyCover: 0.5,
    }),
  ],
  { start: '2022-03-31', years: 2 },
);

const rowsOf = (scenario: typeof still, runs = 5): Row[] =>
  summarise(scenario, [simulate(scenario, { seed: 1, from: 0, to: runs })]);

const mean = (rows: Row[], grade: string, date: string, measure: string) =>
  rows.find((row) => row.grade === grade && row.date === date && row.measure === measure)?.mean;

test('a surplus of NQSWs does not hide missing seniors', () => {
  const rows = rowsOf(still);
  const at = (measure: string, grade = 'all') => mean(rows, grade, '2023-09-30', measure);
  assert.equal(at('stock'), 12);
  assert.equal(at('posts'), 14);
  assert.equal(at('vacancies'), 4);
  assert.equal(at('vacancies', 'nqsw'), 0);
  assert.equal(at('vacancyRate'), 4 / 16);
  assert.equal(at('agency'), 2);
  assert.equal(at('turnover'), 0);
});

test('flows are told only where the horizon holds their twelve months', () => {
  const rows = rowsOf(still);
  assert.deepEqual([...new Set(rows.map(({ date }) => date))], ['2022-09-30', '2023-09-30']);
  assert.equal(mean(rows, 'all', '2022-09-30', 'leavers'), undefined);
  assert.equal(mean(rows, 'all', '2022-09-30', 'stock'), 12);
  assert.equal(mean(rows, 'all', '2023-09-30', 'leavers'), 0);
});

test('a rate of nothing is not told as 0', () => {
  const [service] = still.services;
  assert.ok(service);
  const rows = rowsOf({ ...still, services: [{ ...service, posts: { nqsw: 4, senior: 10, manager: 0 } }] });
  assert.equal(mean(rows, 'manager', '2023-09-30', 'vacancyRate'), null);
  assert.equal(mean(rows, 'manager', '2023-09-30', 'stock'), 0);
});

test('NQSWs hired in the month that ends in September are in post at the 30th, and start as others leave', () => {
  const [service] = still.services;
  assert.ok(service);
  const hiring = { ...service, recruit: { nqsw: { months: [9, 2], posts: 7 } } };
  const rows = rowsOf({ ...still, services: [hiring] });
  assert.equal(mean(rows, 'nqsw', '2022-09-30', 'stock'), 6 + 4);
  assert.equal(mean(rows, 'nqsw', '2023-09-30', 'stock'), 6 + 4 + 3 + 4);
  assert.equal(mean(rows, 'all', '2023-09-30', 'nqswStarts'), 7);
});

test('what is vacant and a share of the posts on top, rounded down', () => {
  const [service] = still.services;
  assert.ok(service);
  const starts = (posts: string, there: number) =>
    mean(
      rowsOf({
        ...still,
        start: '2022-09-30',
        services: [
          {
            ...service,
            posts: { nqsw: 20, senior: 10 },
            staff: [{ grade: 'nqsw', serviceMonths: 0, fte: 0.9, count: there }],
            recruit: { nqsw: { months: [9], posts } },
          },
        ],
      }),
      'all',
      '2023-09-30',
      'nqswStarts',
    );
  assert.equal(starts('vacant', 10), 11);
  assert.equal(starts('vacant', 11), 10);
  assert.equal(starts('vacant+10%', 10), 13);
  assert.equal(starts('vacant+10%', 30), 2);
});

test('percentiles are by nearest rank', () => {
  const ten = Float64Array.from([10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
  assert.deepEqual(spreadOf(ten), { mean: 5.5, p10: 1, p50: 5, p90: 9 });
  assert.deepEqual(spreadOf(Float64Array.of(Number.NaN)), { mean: null, p10: null, p50: null, p90: null });
  assert.equal(ranked(Float64Array.of(1, 2, 3, 4, 5), 0.8), 4);
});

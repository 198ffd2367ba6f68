import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingsOf } from '../../../engines/workforce/benchmark/index.ts';
import type { AdultsBenchmark, AdultsYear } from '../pages/benchmark/adults/figures.ts';
import { adultsForPlan } from './adults.ts';

const rates = [
  { year: 2020, england: 8.3, region: 13.4, partnership: 14.4 },
  { year: 2021, england: 7.5, region: 10.9, partnership: 15.6 },
];
const standings = standingsOf(rates);
const years: AdultsYear[] = rates.flatMap(({ england, region, partnership }, at) => {
  const standing = standings[at];
  const told = {
    england: { value: england },
    region: { value: region },
    partnership: { value: partnership, counts: 'as loaded' },
  };
  return standing === undefined ? [] : [{ told, standing }];
});
const adults: AdultsBenchmark = {
  kept: {
    edition: 2021,
    file: 'adults.csv',
    loadedAt: new Date('2026-10-01T23:30:00Z'),
    rows: [],
    warnings: [],
    problems: [],
  },
  editions: [],
  region: 'London',
  totals: [],
  measures: [
    { measure: 'turnover', years: [] },
    { measure: 'vacancy', years },
  ],
};

test('adults’ rates are tables with colours in words, and figures each with its source', () => {
  const { blocks, figures, sources } = adultsForPlan({ ...adults, measures: adults.measures.slice(1) });
  const [table] = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  assert.deepEqual(table?.headings, ['Year', 'The partnership', 'How it stands', 'London', 'England']);
  assert.deepEqual(table.rows[1], [
    '2020-21',
    { text: '15.6%, up 1.2', counts: 'as loaded' },
    { text: 'worse, above London', tag: { colour: 'red', text: 'Red' } },
    { text: '10.9%, down 2.5', counts: undefined },
    { text: '7.5%, down 0.8', counts: undefined },
  ]);
  assert.doesNotMatch(table.notes.join(' '), /arrow/);
  assert.deepEqual(
    figures.map(({ key, words, of, source }) => [key, words, of, source]),
    [
      ['adults-vacancy', '15.6%', '2020-21', 'adults-published'],
      ['adults-vacancy-region', '10.9%', '2020-21', 'adults-published'],
      ['adults-vacancy-england', '7.5%', '2020-21', 'adults-published'],
    ],
  );
  assert.deepEqual(
    sources.map(({ id, date }) => [id, date]),
    [
      ['adults-benchmark', '2026-10-02'],
      ['adults-published', '2026-10-02'],
    ],
  );
});

test('without a region there is no column and no figure of one', () => {
  const { blocks, figures } = adultsForPlan({ ...adults, region: undefined, measures: adults.measures.slice(1) });
  const [table] = blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  assert.deepEqual([table?.headings.length, table?.figures], [4, [1, 3]]);
  assert.deepEqual(
    figures.map(({ key }) => key),
    ['adults-vacancy', 'adults-vacancy-england'],
  );
});

test('without totals it says so, and names no figure', () => {
  const { blocks, figures } = adultsForPlan({ ...adults, kept: undefined, measures: [] });
  assert.deepEqual(figures, []);
  assert.equal(blocks.filter(({ kind }) => kind === 'notice').length, 2);
});

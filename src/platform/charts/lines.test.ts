import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type LineChart, lineChart } from './index.ts';
import { figure, percent, turnover, wholePercent, years } from './test-support/one-of-each.ts';
import { anyLabel, anyPoint, assertWithin, drawingsOf, tableIn } from './test-support/reading.ts';
import { inWords } from './values.ts';

const title = figure('turnover', 'Turnover is level with <London>');
const simple = (points: LineChart['main']['points'], more: Partial<LineChart> = {}): LineChart => ({
  years: years.slice(0, points.length),
  main: { label: 'Sutton', points },
  format: percent,
  ...more,
});
const linesIn = (chart: { toString(): string }): string[] =>
  [...chart.toString().matchAll(/tandem-chart__line--1" d="([^"]*)"/g)].map(([, d = '']) => d);

const anyChart = fc.integer({ min: 1, max: 12 }).chain((count) => {
  const series = fc.record({ label: anyLabel, points: fc.array(anyPoint, { minLength: count, maxLength: count }) });
  return fc.record({ main: series, comparisons: fc.array(series, { maxLength: 3 }), fromZero: fc.boolean() }).map(
    (made): LineChart => ({
      ...made,
      years: Array.from({ length: count }, (_, index) => `${2010 + index}-${11 + index}`),
      format: percent,
    }),
  );
});

test('whatever the figures, everything stands within the drawing and the table holds every figure', () => {
  fc.assert(
    fc.property(anyChart, (chart) => {
      const drawn = lineChart(title, chart);
      assertWithin(drawn);
      const all = [chart.main, ...(chart.comparisons ?? [])];
      const expected = chart.years.map((year, index) => [
        year,
        ...all.map(({ points }) => inWords(points[index] ?? 0, percent)),
      ]);
      assert.deepEqual(tableIn(drawn).slice(1), expected);
      const known = all
        .flatMap(({ points }) => points)
        .filter((point) => typeof point === 'number' || 'value' in point).length;
      const ends = all.filter(({ points }) =>
        points.some((point) => typeof point === 'number' || 'value' in point),
      ).length;
      for (const { markup } of drawingsOf(drawn))
        assert.equal(markup.split('tandem-chart__mark--').length - 1, known + ends);
    }),
    { numRuns: 60 },
  );
});

test('a year without a figure leaves a gap, never nought, and the table says why', () => {
  const chart = lineChart(title, simple([10, 12, { missing: 'suppressed' }, 14, 15]));
  for (const line of linesIn(chart)) assert.match(line, /^M[^M]*L[^M]*M[^M]*L[^M]*$/);
  assert.deepEqual(tableIn(chart)[3], ['2019-20', 'suppressed']);
  assert.doesNotMatch(chart.toString(), /Sutton, 2019-20/);
});

test('a true nought is drawn on the axis', () => {
  const [line = ''] = linesIn(lineChart(title, simple([10, 0])));
  assert.match(line, /L[\d.]+,274$/);
});

test('the axis begins at nought unless the caller says otherwise', () => {
  const ticks = (chart: LineChart): (string | undefined)[] =>
    [...(drawingsOf(lineChart(title, chart))[0]?.markup ?? '').matchAll(/text-anchor="end"[^>]*>([^<]*)</g)].map(
      ([, tick]) => tick,
    );
  assert.deepEqual(ticks(simple([61, 68], { formatTick: wholePercent })), [
    '0%',
    '10%',
    '20%',
    '30%',
    '40%',
    '50%',
    '60%',
    '70%',
  ]);
  assert.equal(ticks(simple([62.3, 67.9], { fromZero: false, formatTick: wholePercent }))[0], '62%');
});

test('a line is named at its end with its last figure, and the year of that where it is not the latest', () => {
  const chart = lineChart(title, simple([10, 12.34, { missing: 'not known' }])).toString();
  assert.match(
    chart.replaceAll(/<[^>]+>/g, ''),
    /Sutton 12\.3% in 2018-19/,
    'also where the words stand in several lines',
  );
  const [wide, , narrow] = drawingsOf(lineChart(title, simple([10, 12.34, { missing: 'not known' }])));
  assert.doesNotMatch(
    `${wide?.markup}${narrow?.markup}`,
    /leader/,
    'nothing leads from it to its name as if it went on',
  );
  assert.match(lineChart(title, simple([10, 12, 14])).toString(), /tandem-chart__leader/);
});

test('an interval is drawn as a band, said in words, and written in the table; without one nothing is said', () => {
  const chart = lineChart(title, turnover);
  assert.match(chart.toString(), /tandem-chart__band/);
  assert.match(chart.toString(), /The shaded band shows/);
  assert.equal(tableIn(chart)[1]?.[1], '14.0% (9.0% to 19.0%), 7 of 50');
  assert.doesNotMatch(lineChart(title, simple([10, 12])).toString(), /band/);
});

test('an aim is a level line with its name, its figure in the table, and whose it is in words', () => {
  const aim = { label: 'Aim', value: 80, means: 'The level line is an aim: ours.' };
  const chart = lineChart(title, simple([40, 47], { aim }));
  assertWithin(chart);
  assert.match(chart.toString(), /The level line is an aim: ours\./);
  assert.deepEqual(tableIn(chart), [
    ['Year', 'Sutton', 'Aim'],
    ['2017-18', '40.0%', '80.0%'],
    ['2018-19', '47.0%', '80.0%'],
  ]);
  for (const { markup } of drawingsOf(chart)) {
    const [, from, to] = /__reference[^>]* y1="([^"]*)" y2="([^"]*)"/.exec(markup) ?? [];
    assert.ok(from !== undefined && from === to, 'level');
    assert.match(markup, />Aim/);
  }
  assert.doesNotMatch(lineChart(title, simple([40, 47])).toString(), /__reference/);
});

test('a series without any figure is not drawn, and that is said', () => {
  const none = { label: 'London', points: [{ missing: 'suppressed' }, { missing: 'suppressed' }] };
  const chart = lineChart(title, simple([10, 12], { comparisons: [none] })).toString();
  assert.match(chart, /Nothing is drawn for London: suppressed\./);
  assert.doesNotMatch(chart, /tandem-chart__line--2/);
});

test('the chart is drawn three times with ids of its own, with a title, a description, a source, a rule and a file', () => {
  const chart = lineChart(title, turnover).toString();
  assert.match(chart, /aria-labelledby="turnover-wide-title turnover-wide-description"/);
  assert.match(chart, /<title id="turnover-column-title">/);
  assert.match(chart, /<title id="turnover-narrow-title">Turnover is level with &lt;London&gt;<\/title>/);
  assert.match(chart, /Source: made-up returns/);
  assert.match(chart, /fewer than 5 people are withheld/);
  assert.match(chart, /href="\/charts\/turnover\.csv"/);
  assert.doesNotMatch(chart, / style=/);
  const ids = [...chart.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
  assert.equal(new Set(ids).size, ids.length);
});

test('what cannot be drawn is refused', () => {
  const four = Array(4).fill({ label: 'Area', points: [1] });
  assert.throws(() => lineChart(title, simple([1], { comparisons: four })), RangeError);
  assert.throws(() => lineChart(title, simple([1, 2], { years: ['2017-18'] })), RangeError);
  assert.throws(() => lineChart(title, simple([Number.NaN])), RangeError);
  assert.throws(() => lineChart(title, simple([{ value: 3, interval: [4, 2] }])), RangeError);
});

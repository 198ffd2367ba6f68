import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type FanChart, fanChart } from './fan.ts';
import { figure } from './test-support/one-of-each.ts';
import { assertWithin, tableIn } from './test-support/reading.ts';

const names = { low: '1 in 10 below', middle: 'Middle', high: '1 in 10 above' };
const fan = (points: FanChart['points'], aim?: FanChart['aim']): FanChart => ({
  dates: points.map((_, at) => `${2022 + at}`),
  points,
  names,
  means: '8 runs in 10 lie within the band.',
  aim,
  format: (value) => value.toFixed(1),
});

test('a fan has its table, its band with edges, the middle, and the ends named', () => {
  const points = [{ low: 10, middle: 10, high: 10 }, { low: 14, middle: 22, high: 31 }, { missing: 'not projected' }];
  const chart = fanChart(figure('fan', 'Short'), fan(points, { label: 'Aim', value: 12 }));
  assert.deepEqual(tableIn(chart), [
    ['Date', 'Middle', '1 in 10 below', '1 in 10 above', 'Aim'],
    ['2022', '10.0', '10.0', '10.0', '12.0'],
    ['2023', '22.0', '14.0', '31.0', '12.0'],
    ['2024', 'not projected', '', '', '12.0'],
  ]);
  const markup = chart.toString();
  assert.match(markup, /tandem-chart__band/);
  assert.equal(markup.match(/tandem-chart__line--5/g)?.length, 6, 'both edges, in each of the three drawings');
  assert.match(markup, /tandem-chart__reference/);
  assert.match(markup.replaceAll(/<[^>]*>/g, ' '), /1 in 10 above\s+31\.0/);
  assertWithin(chart);
});

test('the band begins at the figure from which it widens', () => {
  const points = [10, 12, 14].map((middle, at) => ({ low: middle - at, middle, high: middle + at }));
  const chart = fanChart(figure('fan', 'Short'), fan(points)).toString();
  const [, line = ''] = /tandem-chart__line--1" d="M([\d.,]+)/.exec(chart) ?? [];
  const [, band = ''] = /tandem-chart__band" d="M([\d.,]+)/.exec(chart) ?? [];
  assert.notEqual(line, '');
  assert.equal(band, line);
});

test('whatever the figures, everything stays within the drawing', () => {
  const figures = fc.array(fc.double({ min: 0, max: 1e5, noNaN: true }), { minLength: 3, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(figures, { minLength: 1, maxLength: 8 }), (all) => {
      const points = all.map((three) => {
        const [low = 0, middle = 0, high = 0] = three.toSorted((a, b) => a - b);
        return { low, middle, high };
      });
      assertWithin(fanChart(figure('fan', 'Any'), fan(points)));
    }),
    { numRuns: 60 },
  );
});

test('what is no interval, or not one point a date, is refused', () => {
  assert.throws(() => fanChart(figure('fan', 'x'), fan([{ low: 5, middle: 4, high: 3 }])), RangeError);
  assert.throws(() => fanChart(figure('fan', 'x'), { ...fan([]), dates: ['2022'] }), RangeError);
});

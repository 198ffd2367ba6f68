import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rangeChart } from './ranges.ts';
import { figure } from './test-support/one-of-each.ts';
import { assertWithin, drawingsOf, tableIn } from './test-support/reading.ts';

const chart = rangeChart(figure('levers', 'Levers'), {
  what: 'Lever',
  amount: 'Change',
  rows: [
    { label: 'Stay', point: { value: -4.2, interval: [-6, -2] } },
    { label: 'Go', point: { value: 3, interval: [-1, 5] } },
    { label: 'Unknown', point: { missing: 'not known' } },
  ],
  means: 'Lines.',
  format: (value) => value.toFixed(1),
});

test('ranges go below nought and above it, each told with its interval', () => {
  assert.deepEqual(tableIn(chart).slice(1), [
    ['Stay', '-4.2 (-6.0 to -2.0)'],
    ['Go', '3.0 (-1.0 to 5.0)'],
    ['Unknown', 'not known'],
  ]);
  assertWithin(chart);
});

test('where names stand above their bars, no line of the grid runs behind them', () => {
  const [wide, ...smaller] = drawingsOf(chart).map(({ markup }) => ({
    words: [...markup.matchAll(/<tspan[^>]* y="([\d.]+)"/g)].map(([, y]) => Number(y)),
    lines: [...markup.matchAll(/__(?:grid|axis)"[^>]* y1="([\d.]+)" y2="([\d.]+)"/g)].map(([, from, to]) => [
      Number(from),
      Number(to),
    ]),
  }));
  assert.ok(
    wide && new Set(wide.lines.map(String)).size === 1,
    'beside their names bars have lines from top to bottom',
  );
  assert.equal(smaller.length, 2);
  for (const { words, lines } of smaller) {
    assert.equal(words.length, 6);
    assert.ok(lines.length > 6);
    for (const foot of words) {
      for (const [from = 0, to = 0] of lines) {
        assert.ok(to <= foot - 13 || from >= foot + 4, `a line from ${from} to ${to} behind words at ${foot}`);
      }
    }
  }
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { smallMultiples } from './index.ts';
import { figure, percent } from './test-support/one-of-each.ts';
import { anyLabel, anyPoint, assertWithin, drawingsOf, tableIn } from './test-support/reading.ts';
import { inWords } from './values.ts';

const title = figure('areas', 'Vacancies rose');
const years = ['2021-22', '2022-23', '2023-24'];
const series = fc.record({ label: anyLabel, points: fc.array(anyPoint, { minLength: 3, maxLength: 3 }) });

test('whatever the figures, every panel stays within its drawing and the table holds every figure', () => {
  fc.assert(
    fc.property(
      fc.array(series, { minLength: 1, maxLength: 8 }),
      fc.option(series, { nil: undefined }),
      (panels, comparison) => {
        const chart = smallMultiples(title, {
          what: 'Area',
          years,
          panels,
          format: percent,
          ...(comparison && { comparison }),
        });
        assertWithin(chart);
        const all = comparison === undefined ? panels : [...panels, comparison];
        const rows = all.map(({ label, points }) => [
          label.replace('&', '&amp;'),
          ...points.map((point) => inWords(point, percent)),
        ]);
        assert.deepEqual(tableIn(chart), [['Area', ...years], ...rows]);
      },
    ),
    { numRuns: 60 },
  );
});

test('all panels have the same axes', () => {
  const panels = [
    { label: 'Croydon', points: [1, 2, 3] },
    { label: 'Merton', points: [10, 20, 38] },
  ];
  const chart = smallMultiples(title, { what: 'Area', years, panels, format: percent });
  const axes = drawingsOf(chart).map(({ markup }) =>
    [...markup.matchAll(/tandem-chart__tick"[^>]*>.*?<\/text>/g)].map(String),
  );
  assert.deepEqual(axes[0], axes[1]);
  assert.match(String(axes[0]), /40\.0%/);
});

test('a panel without any figure says why', () => {
  const panels = [{ label: 'City of London', points: years.map(() => ({ missing: 'suppressed' })) }];
  const [panel] = drawingsOf(smallMultiples(title, { what: 'Area', years, panels, format: percent }));
  assert.match(panel?.markup ?? '', />suppressed<\/tspan>/);
});

test('a panel that has not one figure a year is refused', () => {
  const panels = [{ label: 'Merton', points: [1] }];
  assert.throws(() => smallMultiples(title, { what: 'Area', years, panels, format: percent }), RangeError);
});

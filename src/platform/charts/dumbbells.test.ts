import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type DumbbellChart, dumbbellChart } from './index.ts';
import { figure, percent } from './test-support/one-of-each.ts';
import { anyLabel, anyPoint, assertWithin, drawingsOf, tableIn } from './test-support/reading.ts';
import { inWords } from './values.ts';

const title = figure('agency', 'Agency use fell');
const times = { what: 'Area', baseline: '2017-18', latest: '2024-25', format: percent };
const suppressed = { missing: 'suppressed' };
const wide = (chart: DumbbellChart): string => drawingsOf(dumbbellChart(title, chart))[0]?.markup ?? '';

test('whatever the figures, everything stands within the drawing and the table holds every figure', () => {
  const rows = fc.array(fc.record({ label: anyLabel, baseline: anyPoint, latest: anyPoint }), {
    minLength: 1,
    maxLength: 12,
  });
  const references = fc.array(fc.record({ label: anyLabel, point: anyPoint }), { maxLength: 3 });
  fc.assert(
    fc.property(rows, references, fc.boolean(), (rows, references, fromZero) => {
      const chart = dumbbellChart(title, { ...times, rows, references, fromZero });
      assertWithin(chart);
      assert.deepEqual(
        tableIn(chart),
        [
          ['Area', '2017-18', '2024-25'],
          ...rows.map((row) => [row.label, inWords(row.baseline, percent), inWords(row.latest, percent)]),
          ...references.map(({ label, point }) => [label, '', inWords(point, percent)]),
        ].map((row) => row.map((cell) => cell.replace('&', '&amp;'))),
      );
    }),
    { numRuns: 60 },
  );
});

test('rows keep the order of the caller', () => {
  const rows = ['Sutton', 'Croydon', 'Merton'].map((label, index) => ({ label, baseline: 10 - index, latest: 9 }));
  const names = [...wide({ ...times, rows }).matchAll(/<tspan[^>]*>(Sutton|Croydon|Merton)</g)].map(([, name]) => name);
  assert.deepEqual(names, ['Sutton', 'Croydon', 'Merton']);
});

test('a row that lacks a figure says which and why, and is not joined', () => {
  const drawing = wide({ ...times, rows: [{ label: 'Sutton', baseline: suppressed, latest: 12 }] });
  assert.match(drawing, />2017-18: suppressed</);
  assert.doesNotMatch(drawing, /tandem-chart__joint/);
  assert.equal(drawing.split('<circle').length - 1, 2 + 1, 'the key and one point');
});

test('the lesser figure stands to the left of its point and the greater to the right', () => {
  const drawing = wide({ ...times, rows: [{ label: 'Sutton', baseline: 20, latest: 12 }] });
  assert.match(drawing, /figure--latest"[^>]*text-anchor="end"[^>]*>12\.0%/);
  assert.match(drawing, /figure--baseline"[^>]*text-anchor="start"[^>]*>20\.0%/);
});

test('what the rows are compared with is an upright line with its name and figure; without a figure it is said', () => {
  const references = [
    { label: 'England', point: 15.8 },
    { label: 'London', point: suppressed },
  ];
  const chart = dumbbellChart(title, { ...times, references, rows: [{ label: 'Sutton', baseline: 20, latest: 12 }] });
  assert.match(chart.toString(), />England 15\.8%</);
  assert.match(chart.toString(), /Nothing is drawn for London: suppressed\./);
  assert.equal(drawingsOf(chart)[0]?.markup.split('tandem-chart__reference--').length, 2);
  const four = Array(4).fill({ label: 'England', point: 1 });
  assert.throws(() => dumbbellChart(title, { ...times, rows: [], references: four }), RangeError);
});

test('on a phone no upright line runs through a name, and everywhere figures stand on a ground of their own', () => {
  const references = [{ label: 'England', point: 15.8 }];
  const rows = ['Sutton', 'Kingston upon Thames'].map((label) => ({ label, baseline: 20, latest: 12 }));
  const drawings = drawingsOf(dumbbellChart(title, { ...times, references, rows }));
  const narrow = drawings[2]?.markup ?? '';
  const names = [...narrow.matchAll(/<tspan[^>]* y="([\d.]+)"[^>]*>(?:Sutton|Kingston[^<]*)</g)].map(([, y]) =>
    Number(y),
  );
  const uprights = [
    ...narrow.matchAll(/<line class="tandem-chart__(?:axis|grid|reference)[^>]* y1="([\d.]+)" y2="([\d.]+)"/g),
  ];
  assert.equal(names.length, 2);
  assert.ok(uprights.length > 6);
  for (const [, y1, y2] of uprights) {
    for (const foot of names)
      assert.ok(Number(y2) <= foot - 12 || Number(y1) >= foot, `${y1} to ${y2} through ${foot}`);
  }
  for (const { markup } of drawings) assert.equal(markup.split('tandem-chart__ground').length - 1, 4);
});

test('without a baseline a row has one point, and the table one column', () => {
  const chart = dumbbellChart(title, {
    what: 'Area',
    latest: '2024-25',
    format: percent,
    rows: [{ label: 'Sutton', latest: 12 }],
    references: [{ label: 'England', point: 15.8 }],
  });
  const drawing = drawingsOf(chart)[0]?.markup ?? '';
  assert.equal(drawing.split('<circle').length - 1, 1 + 1, 'the key and the point');
  assert.doesNotMatch(drawing, /baseline|undefined/);
  assert.deepEqual(tableIn(chart), [
    ['Area', '2024-25'],
    ['Sutton', '12.0%'],
    ['England', '15.8%'],
  ]);
});

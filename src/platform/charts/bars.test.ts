import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { barChart, shareChart } from './index.ts';

const figure = {
  id: 'areas',
  title: 'Most have their <first> choice',
  description: 'Of 146, 112 have.',
  source: 'This round',
};
const widths = (chart: { toString(): string }): number[] =>
  [...chart.toString().matchAll(/width="([\d.]+)%" height="20"/g)].map(([, width]) => Number(width));

test('bars are as long as their figures are large, and never leave the drawing', () => {
  const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(values, (amounts) => {
      const drawn = widths(
        barChart(
          figure,
          amounts.map((value, index) => ({ label: `${index}`, value })),
          ['Area', 'Students'],
        ),
      );
      const greatest = Math.max(...amounts);
      amounts.forEach((value, index) => {
        assert.ok(Math.abs((drawn[index] ?? -1) - (greatest === 0 ? 0 : (value / greatest) * 50)) < 0.01);
      });
    }),
  );
});

test('a share is written with its n and N', () => {
  const chart = shareChart(figure, [{ label: 'First choice', value: 112, of: 146 }], ['Choice', 'Students']);
  assert.match(chart.toString(), />112 of 146 \(77%\)<\/text>/);
  assert.deepEqual(widths(chart), [38.36]);
});

test('what is missing is said in words and drawn as nothing, not as nought', () => {
  const chart = barChart(
    figure,
    [
      { label: 'Kent', value: { missing: 'reported in 2023' } },
      { label: 'Sutton', value: 0 },
    ],
    ['Area', 'Posts'],
  );
  assert.match(chart.toString(), />reported in 2023<\/text>/);
  assert.deepEqual(widths(chart), [0]);
});

test('every chart has a title, a description, its figures as a table and its source, and no inline style', () => {
  const chart = barChart(figure, [{ label: 'R & D', value: 3 }], ['Area', 'Journey'], ' km').toString();
  assert.match(chart, /aria-labelledby="areas-title areas-description"/);
  assert.match(chart, /<title id="areas-title">Most have their &lt;first&gt; choice<\/title>/);
  assert.match(chart, /<th scope="row"[^>]*>R &amp; D<\/th>\s*<td[^>]*>3 km<\/td>/);
  assert.match(chart, /Source: This round/);
  assert.doesNotMatch(chart, /style=/);
});

test('what no bar can show is refused', () => {
  assert.throws(() => barChart(figure, [{ label: 'a', value: -1 }], ['a', 'b']), RangeError);
  assert.throws(() => shareChart(figure, [{ label: 'a', value: 2, of: 1 }], ['a', 'b']), RangeError);
});

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { compileAsync } from 'sass';
import { SaxesParser } from 'saxes';
import { packages, stylesheet } from '../web/assets-sources.ts';
import { fanPicture } from './index.ts';
import { presentations } from './picture-styles.ts';

const chart = {
  dates: ['2025', '2026 & on'],
  points: [
    { low: 10, middle: 10, high: 10 },
    { low: 14, middle: 22, high: 31 },
  ],
  names: { low: '1 in 10 <below>', middle: 'Middle', high: '1 in 10 above' },
  means: '8 runs in 10 lie within the band.',
  aim: { label: 'Aim', value: 12 },
  format: (value: number) => value.toFixed(1),
};

test('a picture is a document of its own: well-formed, with attributes for classes, and every name in it', () => {
  const { svg, width, height } = fanPicture(chart);
  const seen: { name: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser({ xmlns: false });
  parser.on('opentag', ({ name, attributes }) => seen.push({ name, attributes }));
  parser.on('error', (error) => assert.fail(error));
  parser.write(svg).close();
  assert.deepEqual(
    { ...seen[0]?.attributes },
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: '744',
      height: String(height),
      viewBox: `-12 0 744 ${height}`,
      'font-family': 'Arial, sans-serif',
    },
  );
  assert.equal(width, 744);
  assert.deepEqual(
    seen.filter(({ name, attributes }) => 'class' in attributes || 'style' in attributes || name === 'title'),
    [],
  );
  const drawn = seen.filter(({ name }) => ['path', 'line', 'text'].includes(name));
  for (const { name, attributes } of drawn) assert.ok(attributes.stroke ?? attributes.fill, `${name} has a colour`);
  const words = svg.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ');
  for (const said of ['1 in 10 &lt;below&gt; 14.0', 'Middle 22.0', '1 in 10 above 31.0', 'Aim 12.0', '2026 &amp; on'])
    assert.ok(words.includes(said), `“${said}” is not in ${words}`);
});

test('what is no chart for the page is none for a file', () => {
  assert.throws(() => fanPicture({ ...chart, dates: ['2025'] }), RangeError);
});

test('a picture looks as the style sheet says', async () => {
  const file = join(stylesheet, '../_charts.scss');
  const { css } = await compileAsync(file, { loadPaths: [packages], quietDeps: true });
  const stated = Object.fromEntries(
    Object.keys(presentations).map((name) => [name, saidOf(css, `.tandem-chart__${name}`)]),
  );
  const ours = Object.entries(presentations).map(([name, said]) => [
    name,
    Object.fromEntries(Object.entries(said).map(([property, value]) => [property, String(value)])),
  ]);
  assert.deepEqual(stated, Object.fromEntries(ours));
});

/** The properties of a class that are attributes in a drawing, pixels without their unit and colours without a choice. */
function saidOf(css: string, name: string): Record<string, string> {
  const said: Record<string, string> = {};
  for (const [, selectors = '', body = ''] of css.matchAll(/([^{}]+)\{([^{}]*)\}/g)) {
    if (!selectors.split(',').some((selector) => selector.trim() === name)) continue;
    for (const [, property = '', value = ''] of body.matchAll(/([\w-]+): ([^;]+);/g)) {
      if (!/^(fill|stroke|font-size|font-weight)/.test(property)) continue;
      said[property] = value.replace(/^var\(.*, (.*)\)$/, '$1').replace(/px$/, '');
    }
  }
  return said;
}

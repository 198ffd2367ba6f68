import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { z } from 'zod';
import { componentNames, generate } from '../../../../scripts/generate-components.ts';
import { html } from '../html.ts';
import { button, input, table } from './index.ts';
import { govukFrontend, renderComponent } from './render.ts';

const fixturesSchema = z.object({
  fixtures: z.array(z.object({ name: z.string(), options: z.record(z.string(), z.unknown()), html: z.string() })),
});

const fixtures = componentNames().flatMap((component) => {
  const file = readFileSync(`${govukFrontend}/dist/govuk/components/${component}/fixtures.json`, 'utf8');
  return fixturesSchema.parse(JSON.parse(file)).fixtures.map((fixture) => ({ component, ...fixture }));
});

test('every component comes out exactly as the package says, in all 725 of its examples', () => {
  assert.equal(fixtures.length, 725);
  for (const { component, name, options, html } of fixtures) {
    assert.equal(renderComponent(component, options).toString(), html.trim(), `${component}: ${name}`);
  }
});

test('generated.ts is what the installed package asks for (otherwise run scripts/generate-components.ts)', () => {
  assert.equal(readFileSync(new URL('./generated.ts', import.meta.url), 'utf8'), generate());
});

test('text is escaped in every option of every component that does not ask for markup', () => {
  const hostile = `<i x="'">&`;
  const poison = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string')
      return /html$|^(start|end|navigationStart|navigationEnd)$|^attributes$/i.test(key) ? value : value + hostile;
    if (Array.isArray(value)) return value.map((item) => poison(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, entry]) => [name, poison(entry, name)]));
  };
  for (const { component, name, options } of fixtures) {
    const markup = renderComponent(component, Object(poison(options))).toString();
    assert.equal(markup.includes('<i x='), false, `${component}: ${name}: ${markup}`);
  }
});

test('markup is given as Html, text as text, and an undefined option is as good as none', () => {
  const shown = button({
    html: html`<b>${'R&D'}</b>`,
    classes: undefined,
    attributes: { 'data-a': undefined, 'data-b': '"' },
  });
  assert.match(shown.toString(), /<b>R&amp;D<\/b>/);
  assert.match(shown.toString(), /class="govuk-button" data-module="govuk-button" data-b="&quot;">/);
  assert.match(table({ rows: [[{ text: 4 }, { text: '<b>' }], false] }).toString(), />4<[\s\S]*&lt;b&gt;/);
  // @ts-expect-error a string is not markup
  button({ html: '<b>' });
  // @ts-expect-error a button says something
  button({ href: '/' });
  // @ts-expect-error an input has a label
  input({ name: 'a' });
});

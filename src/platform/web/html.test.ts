import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { attributes, Html, html, join, nothing, raw } from './html.ts';

const decode = (markup: string): string =>
  markup
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&');

const hostile = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.array(fc.constantFrom('<', '>', '&', '"', "'", '&amp;', '</script>', 'é', '')).map((parts) => parts.join('')),
);

test('any text comes out with nothing that markup could be made of, and reads back the same', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const markup = html`${text}`.toString();
      assert.doesNotMatch(markup, /[<>"']|&(?!(?:amp|lt|gt|quot|#39);)/);
      assert.equal(decode(markup), text);
    }),
  );
});

test('any text is as safe inside a list, inside a nested template and as an attribute', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      const once = html`${text}`.toString();
      assert.equal(html`<p>${[text, [html`<b>${text}</b>`]]}</p>`.toString(), `<p>${once}<b>${once}</b></p>`);
      assert.equal(html`<p${attributes({ title: text })}>`.toString(), `<p title="${once}">`);
    }),
  );
});

test('undefined, null and false leave nothing; nought and the empty string are themselves', () => {
  assert.equal(html`[${undefined}${null}${false}${''}${0}${-1.5}]`.toString(), '[0-1.5]');
});

test('markup stands as it is, whether nested, vouched for or joined', () => {
  assert.equal(html`<p>${raw('<b>1</b>')}${nothing}</p>`.toString(), '<p><b>1</b></p>');
  assert.equal(join([html`<i>a</i>`, 'b & c'], ', ').toString(), '<i>a</i>, b &amp; c');
});

test('an object that only looks like markup is not markup', () => {
  const impostor = { toString: () => '<script>' };
  assert.equal(impostor instanceof Html, false);
  assert.equal(html`${String(impostor)}`.toString(), '&lt;script&gt;');
});

test('attributes: true is the bare name, nothing is left out, a name that is no name is refused', () => {
  assert.equal(
    attributes({ hidden: true, id: 'a', colspan: 2, title: undefined, open: false }).toString(),
    ' hidden id="a" colspan="2"',
  );
  assert.throws(() => attributes({ 'x onload=': 'y' }), TypeError);
});

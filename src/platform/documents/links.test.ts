import assert from 'node:assert/strict';
import { test } from 'node:test';
import { absoluteLink, pageLink } from './links.ts';

test('a file links to whole web addresses only, written so that they hold nothing but an address', () => {
  assert.equal(absoluteLink('https://statistics.example/a b?c="d"'), 'https://statistics.example/a%20b?c=%22d%22');
  assert.equal(absoluteLink('HTTP://statistics.example'), 'http://statistics.example/');
  for (const other of [undefined, '/returns', 'javascript://x', 'file:///etc', 'ftp://a.example', 'https://', ''])
    assert.equal(absoluteLink(other), undefined, other);
});

test('a page links to addresses of this service too', () => {
  assert.equal(pageLink('/returns/2025?as=csv'), '/returns/2025?as=csv');
  assert.equal(pageLink('https://statistics.example/'), 'https://statistics.example/');
  for (const other of [undefined, '//elsewhere.example', '/\\elsewhere.example', 'javascript:alert(1)', 'returns'])
    assert.equal(pageLink(other), undefined, other);
});

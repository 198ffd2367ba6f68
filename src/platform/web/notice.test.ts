import assert from 'node:assert/strict';
import { it } from 'node:test';
import { openNotice, sealNotice } from './notice.ts';

const secret = 'a secret of the tests';
const value = { kind: 'success', text: 'Séan O’Brien was added.' } as const;

it('carries a sentence that nobody can read on the way', () => {
  const sealed = sealNotice(secret, value);
  assert.deepEqual(openNotice(secret, sealed), value);
  const bytes = Buffer.from(sealed, 'base64url');
  assert.match(sealed, /^[\w-]+$/);
  for (const word of ['Brien', 'success', 'text']) assert.ok(!bytes.includes(word) && !sealed.includes(word), word);
  assert.notEqual(sealNotice(secret, value), sealed, 'the same sentence looks different every time');
});

it('is nothing where it was sealed elsewhere, changed, or made up', () => {
  const sealed = sealNotice(secret, value);
  assert.equal(openNotice('another secret', sealed), undefined);
  const changed = Buffer.from(sealed, 'base64url');
  changed.writeUInt8(changed.readUInt8(changed.length - 1) ^ 1, changed.length - 1);
  const plain = Buffer.from(JSON.stringify(value)).toString('base64url');
  for (const other of [changed.toString('base64url'), sealed.slice(0, -4), plain, '', 'x', '%%%']) {
    assert.equal(openNotice(secret, other), undefined, other);
  }
});

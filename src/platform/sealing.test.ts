import assert from 'node:assert/strict';
import { it } from 'node:test';
import fc from 'fast-check';
import { keyFor, seal, sealBytes, unseal } from './sealing.ts';

const key = keyFor('a secret of the tests', 'testing');

it('gives back any bytes, and hides them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 500 }), (bytes) => {
      const sealed = seal(key, bytes, 'here');
      assert.equal(sealed.length, bytes.length + sealBytes);
      assert.deepEqual(new Uint8Array(unseal(key, sealed, 'here')), bytes);
      if (bytes.length >= 8) assert.ok(!sealed.includes(Buffer.from(bytes)));
    }),
    { numRuns: 50 },
  );
  assert.notDeepEqual(seal(key, Buffer.from('same')), seal(key, Buffer.from('same')), 'different every time');
});

it('opens with no other key, in no other place, and not when one bit was changed', () => {
  const bytes = Buffer.from('SW1234');
  const sealed = seal(key, bytes, 'here');
  assert.notDeepEqual(keyFor('a secret of the tests', 'another purpose'), key);
  assert.throws(() => unseal(keyFor('a secret of the tests', 'another purpose'), sealed, 'here'));
  assert.throws(() => unseal(key, sealed, 'there'));
  for (let at = 0; at < sealed.length; at += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
    assert.throws(() => unseal(key, changed, 'here'), `byte ${at}`);
    assert.throws(() => unseal(key, sealed.subarray(0, at), 'here'), `cut at ${at}`);
  }
});

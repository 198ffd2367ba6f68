import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { codeAt, stepOf, typedKey } from './totp.ts';

const key = '12345678901234567890';

describe('codes of two-step sign-in', () => {
  it('are those of RFC 6238, appendix B', () => {
    const vectors = [
      [59, '287082'],
      [1111111109, '081804'],
      [1111111111, '050471'],
      [1234567890, '005924'],
      [2000000000, '279037'],
      [20000000000, '353130'],
    ] as const;
    for (const [seconds, code] of vectors) assert.equal(codeAt(key, Math.floor(seconds / 30)), code);
  });

  it('are taken half a minute early or late, and no more', () => {
    const now = new Date(1234567890_000);
    const step = Math.floor(1234567890 / 30);
    for (const off of [-1, 0, 1]) assert.equal(stepOf(key, codeAt(key, step + off), now), step + off);
    for (const off of [-2, 2]) assert.equal(stepOf(key, codeAt(key, step + off), now), undefined);
    assert.equal(stepOf(key, '', now), undefined);
  });

  it('come from a key that can be typed in base 32, RFC 4648 section 10', () => {
    assert.equal(typedKey('foobar'), 'MZXW 6YTB OI');
    assert.equal(typedKey('fooba'), 'MZXW 6YTB');
    assert.equal(typedKey('f'), 'MY');
  });
});

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { hashPassword, passwordHolds, passwordProblem } from './password.ts';

const kept = await hashPassword('three random words');

describe('a kept password', () => {
  it('costs a guess 32 MB of memory or more, and is salted', async () => {
    const [, logN, r, p] = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$/.exec(kept) ?? [];
    assert(128 * 2 ** Number(logN) * Number(r) >= 32 * 1024 * 1024);
    // OWASP's least work for scrypt: N=2^17, r=8, p=1, or as much by more passes over less memory.
    assert(2 ** Number(logN) * Number(r) * Number(p) >= 0.74 * 2 ** 17 * 8);
    assert.notEqual(await hashPassword('three random words'), kept);
  });

  it('holds for the same password alone', async () => {
    assert(await passwordHolds(kept, 'three random words'));
    assert(!(await passwordHolds(kept, 'three random Words')));
    assert(!(await passwordHolds(kept, '')));
  });

  it('is the same however an accent was typed', async () => {
    assert(await passwordHolds(await hashPassword('caf\u00e9 au lait, merci'), 'cafe\u0301 au lait, merci'));
  });

  it('takes about as long to refuse where there is none', async () => {
    const time = async (of: string | undefined) => {
      const started = performance.now();
      assert(!(await passwordHolds(of, 'something else')));
      return performance.now() - started;
    };
    await time(kept);
    const [known, unknown] = [await time(kept), await time(undefined)];
    assert(unknown > known / 4, `${unknown} ms against ${known} ms`);
  });

  it('is never anything but scrypt', async () => {
    for (const odd of ['', 'three random words', '$scrypt$ln=1', '$scrypt$ln=15,r=8,p=3$$']) {
      assert(!(await passwordHolds(odd, odd)));
    }
  });
});

describe('a chosen password', () => {
  it('needs twelve characters', () => {
    assert.match(passwordProblem('elevenchars') ?? '', /12 characters or more/);
    assert.equal(passwordProblem('twelve chars'), undefined);
    assert.match(passwordProblem('x y z '.repeat(40)) ?? '', /200 characters or fewer/);
  });

  it('may be made of anything', () => {
    const unit = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzABC éß漢字🚲!"£$%&_-');
    fc.assert(
      fc.property(fc.array(unit, { minLength: 12, maxLength: 60 }), (characters) => {
        fc.pre(new Set(characters.join('').toLowerCase()).size >= 8);
        assert.equal(passwordProblem(`heron ${characters.join('')}`), undefined);
      }),
    );
  });

  it('is not one that is guessed first', () => {
    const guessed = [
      'aaaaaaaaaaaaaaa',
      'Password1234',
      'PASSWORDPASSWORD!',
      'qwertyuiop123',
      'Summer2026!!!',
      'abababababab',
    ];
    for (const password of guessed) assert.match(passwordProblem(password) ?? '', /first that anybody/, password);
  });
});

import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { it } from 'node:test';
import { qrCode } from './index.ts';
import { qrMatrix } from './matrix.ts';
import { correction, multiply } from './reed-solomon.ts';

const drawn = (text: string) => qrMatrix(text).map((row) => row.map((dark) => (dark ? '#' : '.')).join(''));

// The three codes were drawn by another program, and each of 95 lengths was read back by a third.
it('draws the code that other programs draw', () => {
  assert.deepEqual(drawn('Tandem'), [
    '#######..#..#.#######',
    '#.....#..#.#..#.....#',
    '#.###.#.#...#.#.###.#',
    '#.###.#.#.....#.###.#',
    '#.###.#.#.###.#.###.#',
    '#.....#.##..#.#.....#',
    '#######.#.#.#.#######',
    '........#.###........',
    '#.#####.....#.#####..',
    '###.##......#..#..#.#',
    '.#.#..##.#.#.#..####.',
    '.##..#...#.....####..',
    '##.##.##...#.#..#..#.',
    '........#.######.#.#.',
    '#######..##.#.##...#.',
    '#.....#.#..####..##.#',
    '#.###.#.#...#...#..#.',
    '#.###.#.###.#..####..',
    '#.###.#.#.##.#....#..',
    '#.....#..#.......##..',
    '#######.#.##.#.....#.',
  ]);
  const longer = {
    'otpauth://totp/Tandem:ada%40croydon.example?secret=ABCDEFGHIJKLMNOPQRSTUVWXYZ234567ABCDEFGHIJKLMNOPQRST&issuer=Tandem&digits=6&period=30':
      'de12f89327f1e70261841046d0c3c739adb461ae51605ba45a66d952dde25f85',
    ['x'.repeat(500)]: '34f2657890348f6b4a93447ae5f302e0aaa1ca71918110a5967c301bcb8a52ae',
  };
  for (const [text, sha256] of Object.entries(longer)) {
    assert.equal(createHash('sha256').update(drawn(text).join('\n')).digest('hex'), sha256);
  }
});

it('adds bytes that make every block a multiple of the generator', () => {
  const data = [32, 91, 11, 120, 209, 114, 220, 77, 67, 64, 236, 17, 236, 17, 236, 17];
  const block = [...data, ...correction(data, 10)];
  for (let power = 0, root = 1; power < 10; power += 1, root = multiply(root, 2)) {
    assert.equal(
      block.reduce((sum, byte) => multiply(sum, root) ^ byte, 0),
      0,
    );
  }
});

it('refuses what does not fit, and has words for who cannot see it', () => {
  assert.throws(() => qrMatrix('x'.repeat(667)), RangeError);
  assert.match(
    qrCode('Tandem', 'The "key"').toString(),
    /role="img"[^>]* viewBox="0 0 29 29"[^>]* aria-label="The &quot;key&quot;"/,
  );
});

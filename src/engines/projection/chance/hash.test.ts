import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn, keyed, mixed, seedKey, wordOf } from './hash.ts';

/** Draws as the model makes them, one of run, month, cohort or kind counted up, the others fixed. */
const series: Record<string, (at: number) => number> = {
  run: (at) => drawnAt(at, 1, 1, 'leave'),
  month: (at) => drawnAt(1, at, 1, 'leave'),
  cohort: (at) => drawnAt(1, 1, at, 'leave'),
  kind: (at) => drawnAt(1, 1, 1, `kind ${at}`),
};

function drawnAt(run: number, month: number, cohort: number, kind: string): number {
  const [first, second] = keyed(keyed(keyed(seedKey(1), run), wordOf('Croydon children')), month);
  return drawn(first, second, mixed(mixed(cohort) ^ wordOf('manager')) ^ wordOf(kind)) / 2 ** 32;
}

const many = 100_000;

/** Chi-squared of counts against all the same, as standard deviations above what chance gives. */
function unevenness(counts: readonly number[]): number {
  const expected = counts.reduce((sum, count) => sum + count, 0) / counts.length;
  const squares = counts.reduce((sum, count) => sum + (count - expected) ** 2 / expected, 0);
  return (squares - (counts.length - 1)) / Math.sqrt(2 * (counts.length - 1));
}

for (const [what, draw] of Object.entries(series)) {
  test(`draws along the ${what} are even, and so are pairs of neighbours`, () => {
    const singles = new Array<number>(1000).fill(0);
    const pairs = new Array<number>(1024).fill(0);
    for (let at = 0; at < many; at += 1) {
      const [one, next] = [draw(at), draw(at + 1)];
      singles[Math.floor(one * 1000)] = (singles[Math.floor(one * 1000)] ?? 0) + 1;
      const pair = Math.floor(one * 32) * 32 + Math.floor(next * 32);
      pairs[pair] = (pairs[pair] ?? 0) + 1;
    }
    assert.ok(Math.abs(unevenness(singles)) < 4.5, `${unevenness(singles)}`);
    assert.ok(Math.abs(unevenness(pairs)) < 4.5, `${unevenness(pairs)}`);
  });
}

test('the check can fail: draws that repeat are not even', () => {
  const counts = new Array<number>(1000).fill(0);
  for (let at = 0; at < many; at += 1) counts[(at * 4) % 1000] = (counts[(at * 4) % 1000] ?? 0) + 1;
  assert.ok(unevenness(counts) > 100);
});

test('one bit of a run, month or seed changes half the bits of the draw', () => {
  const changed = (draw: (word: number) => number): number => {
    let bits = 0;
    for (let word = 0; word < 500; word += 1) {
      for (let bit = 0; bit < 16; bit += 1) {
        const both = Math.round(draw(word) * 2 ** 32) ^ Math.round(draw(word ^ (1 << bit)) * 2 ** 32);
        for (let left = both >>> 0; left > 0; left >>>= 1) bits += left & 1;
      }
    }
    return bits / (500 * 16 * 32);
  };
  const seeded = (seed: number): number => {
    const [first, second] = seedKey(seed);
    return drawn(first, second, 7) / 2 ** 32;
  };
  for (const draw of [...Object.values(series).slice(0, 3), seeded]) {
    assert.ok(Math.abs(changed(draw) - 0.5) < 0.01, `${changed(draw)}`);
  }
});

test('seeds beyond 32 bits differ', () => {
  assert.notDeepEqual(seedKey(1), seedKey(1 + 2 ** 32));
  assert.notDeepEqual(seedKey(0), seedKey(2 ** 52));
});

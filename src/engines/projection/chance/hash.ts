/** Two words of 32 bits that stand for what was hashed. */
export type Key = readonly [number, number];

/** Mixes 32 bits so that each of them depends on all (the finisher of MurmurHash3, with D. Stafford's shifts' siblings). */
export function mixed(word: number): number {
  let hash = word ^ (word >>> 16);
  hash = Math.imul(hash, 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash, 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** The key of a seed. Seeds are whole numbers of up to 53 bits. */
export const seedKey = (seed: number): Key =>
  keyed(keyed([0x243f6a88, 0x13198a2e | 0], seed | 0), Math.floor(seed / 2 ** 32));

/** The key of what is inside `key` and has the number `word`. */
export function keyed([first, second]: Key, word: number): Key {
  const one = mixed(Math.imul(word, 0x9e3779b1) ^ first);
  return [one, mixed((second + Math.imul(word, 0x85ebca77) + one) | 0)];
}

/** A text as a word. */
export function wordOf(text: string): number {
  let word = 0x811c9dc5;
  for (const letter of text) word = mixed(Math.imul(word, 0x01000193) ^ (letter.codePointAt(0) ?? 0));
  return word;
}

/**
 * The draw of a cell under a month's key: 32 bits, uniform, and the same whoever asks and in whatever order. `cell` is a word
 * that `wordOf` or `mixed` made.
 */
export function drawn(first: number, second: number, cell: number): number {
  let hash = Math.imul(first ^ cell, 0x9e3779b1);
  hash = (hash ^ (hash >>> 15)) + second;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

import { correction } from './reed-solomon.ts';

/** Of each version from 1: error correction bytes in a block, and blocks, at level M, which mends 15% [ISO/IEC 18004, table 9]. */
const perBlock = [10, 16, 26, 18, 24, 16, 18, 22, 22, 26, 30, 22, 22, 24, 24, 28, 28, 26, 26, 26];
const blockCounts = [1, 1, 1, 2, 2, 4, 4, 4, 5, 5, 5, 8, 9, 9, 10, 10, 11, 13, 14, 16];

/** Modules along a side. */
export const sizeOf = (version: number) => version * 4 + 17;

/** The centres of the alignment patterns, along each side. */
export function alignment(version: number): number[] {
  if (version === 1) return [];
  const count = Math.floor(version / 7) + 2;
  const step = Math.ceil((version * 4 + 4) / (count * 2 - 2)) * 2;
  const later = Array.from({ length: count - 1 }, (_, index) => sizeOf(version) - 7 - index * step);
  return [6, ...later.reverse()];
}

/** Modules that hold data, not patterns. */
function dataModules(version: number): number {
  const centres = alignment(version).length;
  let modules = (16 * version + 128) * version + 64;
  if (version >= 2) modules -= (25 * centres - 10) * centres - 55;
  if (version >= 7) modules -= 36;
  return modules;
}

/** The smallest version that holds the text, and all of its bytes in the order in which they are drawn. */
export function codewordsOf(text: string): { version: number; bytes: number[] } {
  const content = [...new TextEncoder().encode(text)];
  for (const [index, blocks] of blockCounts.entries()) {
    const version = index + 1;
    const ecc = perBlock[index] ?? 0;
    const total = Math.floor(dataModules(version) / 8);
    const capacity = total - ecc * blocks;
    const countBits = version < 10 ? 8 : 16;
    if (4 + countBits + content.length * 8 > capacity * 8) continue;
    return { version, bytes: interleaved(padded(content, countBits, capacity), blocks, ecc, total) };
  }
  throw new RangeError('The text is too long for a QR code');
}

/** Byte mode: the mode, the count, the bytes, and filling. */
function padded(content: readonly number[], countBits: number, capacity: number): number[] {
  const binary = (value: number, length: number) => value.toString(2).padStart(length, '0');
  let bits = binary(4, 4) + binary(content.length, countBits) + content.map((byte) => binary(byte, 8)).join('');
  bits += '0'.repeat(Math.min(4, capacity * 8 - bits.length));
  bits += '0'.repeat((8 - (bits.length % 8)) % 8);
  const bytes = (bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2));
  for (let filler = 0xec; bytes.length < capacity; filler ^= 0xec ^ 0x11) bytes.push(filler);
  return bytes;
}

/** Blocks, the later of which may be one byte longer, are read crosswise, so that a stain hurts each a little. */
function interleaved(data: readonly number[], blocks: number, ecc: number, total: number): number[] {
  const short = Math.floor(total / blocks) - ecc;
  const longer = total % blocks;
  const parts: number[][] = [];
  for (let block = 0, at = 0; block < blocks; block += 1) {
    const length = short + (block >= blocks - longer ? 1 : 0);
    parts.push(data.slice(at, at + length));
    at += length;
  }
  const crosswise = (rows: readonly number[][], length: number) =>
    Array.from({ length }, (_, index) => rows.flatMap((row) => row[index] ?? [])).flat();
  return [
    ...crosswise(parts, short + 1),
    ...crosswise(
      parts.map((part) => correction(part, ecc)),
      ecc,
    ),
  ];
}

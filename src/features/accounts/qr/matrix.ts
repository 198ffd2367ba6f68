import { alignment, codewordsOf, sizeOf } from './codewords.ts';

/** Rows of modules, true where dark. */
export type Matrix = readonly (readonly boolean[])[];

type Canvas = (boolean | undefined)[][];

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/**
 * The QR code of a text in byte mode at error correction level M [ISO/IEC 18004], with the mask of least penalty.
 * @throws RangeError when the text has more than 666 bytes
 */
export function qrMatrix(text: string): Matrix {
  const { version, bytes } = codewordsOf(text);
  const candidates = masks.map((_, mask) => drawn(version, bytes, mask));
  return candidates.reduce((best, candidate) => (penalty(candidate) < penalty(best) ? candidate : best));
}

function drawn(version: number, bytes: readonly number[], mask: number): Matrix {
  const canvas = patterns(version);
  drawFormat(canvas, mask);
  drawVersion(canvas, version);
  drawData(canvas, bytes, masks[mask] ?? (() => false));
  return canvas.map((row) => row.map((module) => module === true));
}

function patterns(version: number): Canvas {
  const size = sizeOf(version);
  const canvas: Canvas = Array.from({ length: size }, () => Array(size).fill(undefined));
  for (let index = 8; index < size - 8; index += 1) {
    put(canvas, index, 6, index % 2 === 0);
    put(canvas, 6, index, index % 2 === 0);
  }
  // A finder with the light line around it; what would lie outside is left out.
  for (const [x, y] of [
    [3, 3],
    [size - 4, 3],
    [3, size - 4],
  ] as const)
    ring(canvas, x, y, 4, (distance) => distance !== 2 && distance !== 4);
  const centres = alignment(version);
  const last = centres.length - 1;
  for (const [row, y] of centres.entries()) {
    for (const [column, x] of centres.entries()) {
      const atFinder = (row === 0 && (column === 0 || column === last)) || (row === last && column === 0);
      if (!atFinder) ring(canvas, x, y, 2, (distance) => distance !== 1);
    }
  }
  return canvas;
}

function ring(canvas: Canvas, x: number, y: number, radius: number, dark: (distance: number) => boolean): void {
  for (let dy = -radius; dy <= radius; dy += 1) {
    for (let dx = -radius; dx <= radius; dx += 1)
      put(canvas, x + dx, y + dy, dark(Math.max(Math.abs(dx), Math.abs(dy))));
  }
}

function put(canvas: Canvas, x: number, y: number, dark: boolean): void {
  const row = canvas[y];
  if (row !== undefined && x >= 0 && x < row.length) row[x] = dark;
}

/** Level M (00) and the mask, with their BCH code, twice. */
function drawFormat(canvas: Canvas, mask: number): void {
  const size = canvas.length;
  const bits = ((mask << 10) | bch(mask, 10, 0x537)) ^ 0x5412;
  const bit = (index: number) => ((bits >>> index) & 1) === 1;
  for (let index = 0; index < 15; index += 1) {
    const down = index < 6 ? index : index < 8 ? index + 1 : size - 15 + index;
    const across = index < 8 ? size - 1 - index : index === 8 ? 7 : 14 - index;
    put(canvas, 8, down, bit(index));
    put(canvas, across, 8, bit(index));
  }
  put(canvas, 8, size - 8, true);
}

function drawVersion(canvas: Canvas, version: number): void {
  if (version < 7) return;
  const bits = (version << 12) | bch(version, 12, 0x1f25);
  for (let index = 0; index < 18; index += 1) {
    const dark = ((bits >>> index) & 1) === 1;
    const [far, near] = [canvas.length - 11 + (index % 3), Math.floor(index / 3)];
    put(canvas, far, near, dark);
    put(canvas, near, far, dark);
  }
}

function bch(value: number, length: number, polynomial: number): number {
  let remainder = value;
  for (let bit = 0; bit < length; bit += 1) remainder = (remainder << 1) ^ ((remainder >>> (length - 1)) * polynomial);
  return remainder;
}

/** Bits go up and down in columns two wide, from the right, into what no pattern has taken. */
function drawData(canvas: Canvas, bytes: readonly number[], masked: (x: number, y: number) => boolean): void {
  const size = canvas.length;
  let bit = 0;
  for (let right = size - 1; right >= 1; right -= 2) {
    if (right === 6) right = 5;
    for (let step = 0; step < size; step += 1) {
      for (const x of [right, right - 1]) {
        const y = ((right + 1) & 2) === 0 ? size - 1 - step : step;
        if (canvas[y]?.[x] !== undefined) continue;
        const dark = (((bytes[bit >>> 3] ?? 0) >>> (7 - (bit & 7))) & 1) === 1;
        put(canvas, x, y, dark !== masked(x, y));
        bit += 1;
      }
    }
  }
}

/** How much a reader could be misled: runs, blocks, what looks like a finder, and imbalance [ISO/IEC 18004, 7.8.3]. */
function penalty(matrix: Matrix): number {
  const columns = matrix.map((_, x) => matrix.map((row) => row[x] === true));
  const lines = [...matrix, ...columns].map((line) => line.map((dark) => (dark ? '1' : '0')).join(''));
  let points = 0;
  for (const line of lines) {
    for (const run of line.match(/0{5,}|1{5,}/g) ?? []) points += run.length - 2;
    points += 40 * (line.match(/(?=10111010000|00001011101)/g)?.length ?? 0);
  }
  let dark = 0;
  for (const [y, row] of matrix.entries()) {
    for (const [x, module] of row.entries()) {
      if (module) dark += 1;
      const below = matrix[y + 1];
      if (below && x + 1 < row.length && row[x + 1] === module && below[x] === module && below[x + 1] === module)
        points += 3;
    }
  }
  const share = (dark * 20) / (matrix.length * matrix.length);
  return points + 10 * Math.floor(Math.abs(share - 10));
}

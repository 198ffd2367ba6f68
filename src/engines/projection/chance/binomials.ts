import { binomialTable } from './binomial-table.ts';
import { mixed } from './hash.ts';

/** Larger groups are divided into groups of so many. */
const largest = 512;
const stride = largest + 1;

/**
 * Binomial draws by inversion: the same uniform draw gives more the larger the group and the probability, which is what
 * makes comparisons with common random numbers sharp. Cumulative tables are made when first needed and kept; a guide says
 * where in a table to begin, so that a draw costs the same whatever the group and the probability.
 */
export class Binomials {
  readonly #rows: number[] = [];
  /** Draws below it mean nobody; 0 while the table is not made. */
  #none = new Uint32Array(0);
  /** Where in the pool a table begins; 0 while it is not made. */
  #begins = new Int32Array(0);
  /** Tables one after the other: fewest, bits of the guide and last entry in one word; the guide in bytes; the entries. */
  #pool = new Uint32Array(1 << 14);
  #bytes = new Uint8Array(this.#pool.buffer);
  #used = 1;

  /** The row of a probability, which `drawn` takes. */
  rowOf(probability: number): number {
    const known = this.#rows.indexOf(probability);
    if (known >= 0) return known;
    this.#none = grown(this.#none, new Uint32Array((this.#rows.length + 1) * stride));
    this.#begins = grown(this.#begins, new Int32Array((this.#rows.length + 1) * stride));
    return this.#rows.push(probability) - 1;
  }

  /** How many of `n` people it happens to. `draw` is uniform over 32 bits. */
  drawn(row: number, n: number, draw: number): number {
    if (n > largest) return this.#drawnInParts(row, n, draw);
    const at = row * stride + n;
    if (draw < (this.#none[at] ?? 0)) return 0;
    const pool = this.#pool;
    const begins = this.#begins[at] ?? 0;
    if (begins === 0) return n <= 0 ? 0 : this.#afterMaking(row, n, draw);
    const head = pool[begins] ?? 0;
    const bits = (head >>> 10) & 15;
    const last = head >>> 14;
    const entries = begins + 1 + (1 << (bits - 2));
    let entry = this.#bytes[4 * (begins + 1) + (draw >>> (32 - bits))] ?? 0;
    while (entry < last && draw >= (pool[entries + entry] ?? 0)) entry += 1;
    return (head & 1023) + entry;
  }

  #drawnInParts(row: number, n: number, draw: number): number {
    let sum = 0;
    let left = n;
    for (let part = draw; left > 0; part = mixed((part + 0x9e3779b9) | 0) >>> 0) {
      sum += this.drawn(row, Math.min(left, largest), part);
      left -= largest;
    }
    return sum;
  }

  #afterMaking(row: number, n: number, draw: number): number {
    const { first, below } = binomialTable(n, this.#rows[row] ?? 0);
    const bits = Math.max(2, Math.ceil(Math.log2(below.length)) + 1);
    const begins = this.#used;
    const entries = begins + 1 + 2 ** (bits - 2);
    this.#used = entries + below.length;
    if (this.#used > this.#pool.length) {
      this.#pool = grown(this.#pool, new Uint32Array(2 * this.#used));
      this.#bytes = new Uint8Array(this.#pool.buffer);
    }
    this.#pool[begins] = first + (bits << 10) + ((below.length - 1) << 14);
    this.#bytes.set(guideOf(below, bits), 4 * (begins + 1));
    this.#pool.set(below, entries);
    this.#begins[row * stride + n] = begins;
    if (first === 0) this.#none[row * stride + n] = below[0] ?? 0;
    return this.drawn(row, n, draw);
  }
}

function guideOf(below: Uint32Array, bits: number): Uint8Array {
  const guide = new Uint8Array(2 ** bits);
  let entry = 0;
  for (let slot = 0; slot < guide.length; slot += 1) {
    while (entry < below.length - 1 && slot * 2 ** (32 - bits) >= (below[entry] ?? 0)) entry += 1;
    guide[slot] = entry;
  }
  return guide;
}

function grown<Words extends Uint32Array | Int32Array>(old: Words, larger: Words): Words {
  larger.set(old);
  return larger;
}

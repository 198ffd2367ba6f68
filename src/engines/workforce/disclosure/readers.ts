import type { Layout, Leeway } from './layout.ts';

/** Somebody who reads the table, and what they know already. */
export interface Reader {
  /** The counts of all but their own people: the whole table for the public. */
  others: Float64Array;
  /** What they know who know only what is printed, and that nobody is counted below 0. */
  plain: Leeway;
  /** As `plain`, and told of each hidden place whether it is small, and of what size where it is not (see `sizeOf`). */
  told: Leeway;
}

/** The bounds of a count that somebody knows who is told its size. */
interface Size {
  least: number;
  most: number;
}

/**
 * Sizes of counts: 1 to 4 are small; from the threshold on each size is twice the one before (5 to 9, 10 to 19, 20 to 39, …).
 * 0 has no bounds: zeros are hidden only where nothing else helps, and nobody is told which. The choice of what to hide with
 * a small count goes by size and place, never by the count itself, so that the choice tells no more than the size does.
 */
export function sizeOf(count: number, threshold: number): Size {
  if (count === 0) return { least: 0, most: Number.POSITIVE_INFINITY };
  if (count < threshold) return { least: 1, most: threshold - 1 };
  const least = threshold * 2 ** Math.floor(Math.log2(count / threshold));
  return { least, most: 2 * least - 1 };
}

/** Everybody against whom the table is guarded: the public, and each partner, who knows its own counts. */
export function readersOf({ values, partners, isPrinted, threshold }: Layout): Reader[] {
  const nobody = new Float64Array(values.length);
  return [nobody, ...partners.map(({ counted }) => counted.values)].map((own) => {
    const others = values.map((value, place) => value - (own[place] ?? 0));
    const infinite = Number.POSITIVE_INFINITY;
    const told: Leeway = { up: new Float64Array(others.length), down: new Float64Array(others.length) };
    for (const [place, value] of values.entries()) {
      const size = isPrinted[place] ? sizeOf(value, threshold) : { least: 0, most: infinite };
      told.up[place] = size.most - value;
      told.down[place] = Math.min(value - size.least, others[place] ?? 0);
    }
    return { others, plain: { up: new Float64Array(others.length).fill(infinite), down: others }, told };
  });
}

/** The same reader, told nothing of which hidden places are small. */
export const untoldOf = (reader: Reader): Reader => ({ ...reader, told: reader.plain });

import { rateOf } from '../workforce/rate.ts';
import { type Count, isKnown } from './count.ts';

/** A percentage with its n and N, and on how many rows it rests, of how many. */
export interface Share {
  n: number;
  of: number;
  /** To one decimal, half up; undefined where there is nobody to divide by. */
  percent: number | undefined;
  /** Rows of which both numbers are known. */
  known: number;
  rows: number;
}

/** n of N. */
export const shareOf = (n: number, of: number, known = 1, rows = 1): Share => ({
  n,
  of,
  percent: rateOf(n, of),
  known,
  rows,
});

/** Numerators and denominators summed, never a mean of rates. A row counts in neither where either is not known. */
export function pooled(pairs: readonly { n: Count; of: Count }[]): Share {
  let [above, below, known] = [0, 0, 0];
  for (const { n, of } of pairs) {
    if (!isKnown(n) || !isKnown(of)) continue;
    above += n;
    below += of;
    known += 1;
  }
  return shareOf(above, below, known, pairs.length);
}

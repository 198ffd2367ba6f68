import type { Grid } from './grid.ts';
import type { Reader } from './readers.ts';

/** With fewer partners in a total, one of them could take its own away and have the other's. */
export const fewestPartners = 3;

const isSmall = (count: number, threshold: number): boolean => count > 0 && count < threshold;

/** What must stay unknown of a place: to which readers it is a small count, and whether its value is one partner's business. */
export interface Secret {
  place: number;
  /** The readers (by number) for whom the people other than their own are 1 to 4. */
  smallTo: readonly number[];
  /** The value itself must stay unknown to all, whatever it is. */
  whole: boolean;
}

/**
 * The places that may not be printed: those that are 1 to 4, or would be with some one partner's own people taken away, and
 * totals of fewer than three partners.
 */
export function secretsOf(
  whole: Grid,
  readers: readonly Reader[],
  contributions: readonly Grid[],
  isPrinted: readonly boolean[],
  threshold: number,
): Secret[] {
  const secrets: Secret[] = [];
  for (const [place, known] of whole.known.entries()) {
    if (!(known && isPrinted[place])) continue;
    const smallTo = readers.flatMap((reader, index) => (isSmall(reader.others[place] ?? 0, threshold) ? [index] : []));
    const partners = contributions.filter((one) => one.known[place]).length;
    const few = contributions.length > 0 && partners < fewestPartners;
    if (smallTo.length > 0 || few) secrets.push({ place, smallTo, whole: few });
  }
  return secrets;
}

import type { Layout } from './layout.ts';
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
 * What must be kept: places that may not be printed (or told by what is): those that are 1 to 4, or would be with some one partner's own people taken away, and
 * totals of fewer than three partners.
 */
export function secretsOf({ known, partners, isGuarded, threshold }: Layout, readers: readonly Reader[]): Secret[] {
  const secrets: Secret[] = [];
  for (const [place, isKnown] of known.entries()) {
    if (!(isKnown && isGuarded[place])) continue;
    const smallTo = readers.flatMap((reader, index) => (isSmall(reader.others[place] ?? 0, threshold) ? [index] : []));
    const knowing = partners.filter(({ counted }) => counted.known[place]).length;
    const few = partners.length > 0 && knowing < fewestPartners;
    if (smallTo.length > 0 || few) secrets.push({ place, smallTo, whole: few });
  }
  return secrets;
}

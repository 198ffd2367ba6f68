import type { Ratio } from '../figures/tally.ts';
import { byYear, inPost, type LinkedReturn, unclear } from './records.ts';

/**
 * Stability of each year for which the return before it is there too: people in post at both ends of the year ÷ people in post at its
 * start. Who cannot be told apart in the earlier return, or of whom the later does not tell whether they are in post, is in `of`,
 * and not in `known`.
 */
export function stability(returns: readonly LinkedReturn[]): { year: number; stayed: Ratio }[] {
  const ordered = byYear(returns);
  return ordered.flatMap((later) => {
    const earlier = ordered.find(({ year }) => year === later.year - 1);
    if (earlier === undefined) return [];
    const there = inPost(earlier);
    const before = new Set(there.flatMap(({ person }) => person ?? []));
    const after = new Set(inPost(later).flatMap(({ person }) => person ?? []));
    const known = before.difference(unclear(later).difference(after));
    const unnamed = there.filter(({ person }) => person === undefined).length;
    const stayed = known.intersection(after).size;
    return [{ year: later.year, stayed: { n: stayed, d: known.size, known: known.size, of: before.size + unnamed } }];
  });
}

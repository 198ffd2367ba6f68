import type { LinkedReturn, LinkedWorker } from './records.ts';

/** Below so many workers chance could make two returns alike. */
const fewest = 5;
/** So large a part of both returns is alike, where somebody who had left is again in the later one. */
const nearly = 0.95;

/**
 * How many workers of a return stand in another year's alike, with the same role, start and end, where that is nearly everybody
 * of both; undefined otherwise. From one year to the next leavers drop out and starters come; a return that still has last year's
 * leavers, or in which nothing at all has changed, is the same file under another year.
 */
export function repeats(one: LinkedReturn, other: LinkedReturn): number | undefined {
  const before = countsOf(one.workers);
  const after = countsOf(other.workers);
  const larger = Math.max(one.workers.length, other.workers.length);
  let alike = 0;
  let left = 0;
  for (const [key, { count, ended }] of before) {
    const both = Math.min(count, after.get(key)?.count ?? 0);
    alike += both;
    if (ended) left += both;
  }
  if (alike < fewest) return undefined;
  return alike === larger || (left > 0 && alike >= nearly * larger) ? alike : undefined;
}

function countsOf(workers: readonly LinkedWorker[]): Map<string, { count: number; ended: boolean }> {
  const counts = new Map<string, { count: number; ended: boolean }>();
  for (const { person, role, started, ended } of workers) {
    if (person === undefined) continue;
    const key = [person, role, started, ended].join(' ');
    const { count } = counts.get(key) ?? { count: 0 };
    counts.set(key, { count: count + 1, ended: ended !== undefined });
  }
  return counts;
}

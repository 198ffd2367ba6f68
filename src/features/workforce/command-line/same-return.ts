import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { yearName } from '../../../engines/workforce/calendar.ts';
import { cannotOpen } from '../../../platform/files/index.ts';
import type { CountedReturn } from '../returns/count-returns.ts';

/** The files without those that are the same as one before, byte by byte, of which `warn` hears. Throws `Unreadable`. */
export async function eachOnce(paths: readonly string[], warn: (sentence: string) => void): Promise<string[]> {
  const found = new Map<string, string>();
  for (const path of paths) {
    const digest = await digestOf(path);
    const before = found.get(digest);
    if (before === undefined) found.set(digest, path);
    else warn(`${basename(path)} is the same file as ${basename(before)}. It is counted once.`);
  }
  return [...found.values()];
}

async function digestOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  try {
    for await (const piece of createReadStream(path)) hash.update(piece);
  } catch (error) {
    throw cannotOpen(path, error);
  }
  return hash.digest('hex');
}

/** Why “together” may not be what is wanted: the same authority and year twice, or several years. */
export function notToBeAdded(returns: readonly CountedReturn[]): string[] {
  const known = returns.filter(({ heading }) => heading.authority !== undefined);
  const byAuthority = Map.groupBy(known, ({ heading }) => `${heading.service} ${heading.authority} ${heading.year}`);
  const twice = [...byAuthority.values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined || same.length === 1) return [];
    const { authority, year } = first.heading;
    const names = same.map(({ files }) => files.join(' + ')).join(' and ');
    return [
      `${names} are returns of authority ${authority} for ${yearName(year)}, and differ. “together” counts its people ${same.length === 2 ? 'twice' : `${same.length} times`}: give one of them.`,
    ];
  });
  const years = [...new Set(returns.map(({ heading }) => heading.year))].toSorted((a, b) => a - b);
  if (years.length < 2) return twice;
  return [
    ...twice,
    `The returns are of ${years.map(yearName).join(', ')}. “together” adds them up, so that its rates are those of these years together, and somebody who is in several is counted in each. For one year give the returns of that year.`,
  ];
}

import type { Role } from '../categories.ts';
import { byYear, inPost, type LinkedReturn, unclear } from './records.ts';

/** How many of those in one role at one census were in which at the next. */
export interface Step {
  /** Of the later census. */
  year: number;
  from: Role;
  /** `left` for those who are no longer in post. */
  to: Role | 'left';
  people: number;
}

/** Progression between roles from each return to that of the next year. Roles that are not known are left out, and who may have left or not. */
export function progression(returns: readonly LinkedReturn[]): Step[] {
  const ordered = byYear(returns);
  return ordered.flatMap((later) => {
    const earlier = ordered.find(({ year }) => year === later.year - 1);
    return earlier === undefined ? [] : steps(earlier, later);
  });
}

function steps(earlier: LinkedReturn, later: LinkedReturn): Step[] {
  const now = new Map(inPost(later).flatMap(({ person, role }) => (person === undefined ? [] : [[person, role]])));
  const notTold = unclear(later);
  const counts = new Map<string, Step>();
  for (const { person, role } of inPost(earlier)) {
    if (person === undefined || role === undefined) continue;
    const to = now.has(person) ? now.get(person) : notTold.has(person) ? undefined : 'left';
    if (to === undefined) continue;
    const key = `${role} ${to}`;
    const step = counts.get(key) ?? { year: later.year, from: role, to, people: 0 };
    counts.set(key, step);
    step.people += 1;
  }
  return [...counts.values()].toSorted((a, b) => compare(a.from, b.from) || compare(a.to, b.to));
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

import { daysAfter } from '../../../src/platform/web/today.ts';
import type { Chance } from '../chance.ts';
import { newcomer, type SocialWorker } from './people.ts';
import { turnoverByYear, type WorkforceShape } from './shapes.ts';

/** Somebody who left within the year. */
export interface Leaver extends SocialWorker {
  ended: string;
  /** As the census codes them. */
  destination: number;
  reason: number;
}

/** A service's workforce at a 30 September, and who left in the year before it. */
export interface WorkforceYear {
  year: number;
  inPost: SocialWorker[];
  leavers: Leaver[];
  agency: SocialWorker[];
  starters: number;
}

/** Years that pass before the first that is told, so that people have been there for a while. */
const before = 14;

/** The same people over the years, as long as they stay: who comes, who is promoted and who leaves. */
export function careers(chance: Chance, shape: WorkforceShape, years: readonly number[]): WorkforceYear[] {
  const [first = 0] = years;
  const numbers = { next: 100_000 + Math.floor(chance.next() * 700_000) };
  let there = Array.from({ length: shape.inPost }, () => newcomer(chance, numbers, first - before));
  let agency: SocialWorker[] = [];
  const told: WorkforceYear[] = [];
  for (let year = first - before + 1; year <= (years.at(-1) ?? first); year += 1) {
    const at = years.indexOf(year);
    const leaving = Math.round(there.length * (shape.turnover / 100) * (turnoverByYear[at] ?? 1));
    const growth = at < 0 ? shape.inPost - there.length : chance.whole(-1, 3);
    const starters = Array.from({ length: leaving + growth }, () => newcomer(chance, numbers, year));
    const leavers = whoLeaves(chance, [...there, ...starters], year, leaving);
    const gone = new Set(leavers.map(({ number }) => number));
    there = [...there, ...starters]
      .filter(({ number }) => !gone.has(number))
      .map((one) => (one.started > `${year - 1}-09-30` ? one : promoted(chance, one, year)));
    agency = agencyOf(chance, agency, numbers, year, Math.round((there.length * shape.agency) / (100 - shape.agency)));
    if (at >= 0) told.push({ year, inPost: there, leavers, agency, starters: starters.length });
  }
  return told;
}

/** So many of them leave, sooner those who came lately and those who reach the age for a pension. */
function whoLeaves(chance: Chance, people: readonly SocialWorker[], year: number, howMany: number): Leaver[] {
  return people
    .map((one) => ({ one, drawn: chance.next() ** (1 / likelihood(one, year)) }))
    .sort((a, b) => b.drawn - a.drawn)
    .slice(0, howMany)
    .map(({ one }) => leaver(chance, one, year));
}

function likelihood({ born, started }: SocialWorker, year: number): number {
  const age = year - Number(born.slice(0, 4));
  if (age >= 66) return 40;
  if (age >= 60) return 2.2;
  const served = year - Number(started.slice(0, 4));
  if (started > `${year}-07-31`) return 0.01;
  if (started > `${year - 1}-09-30`) return 0.45;
  return served <= 2 ? 1.3 : served <= 5 ? 1 : served <= 10 ? 0.7 : 0.55;
}

function leaver(chance: Chance, one: SocialWorker, year: number): Leaver {
  const least = daysAfter(one.started, 25);
  const drawn = daysAfter(`${year - 1}-10-01`, chance.whole(0, 363));
  const ended = drawn < least ? least : drawn;
  const retires = year - Number(one.born.slice(0, 4)) >= 60 && chance.happens(0.8);
  return {
    ...one,
    ended: ended > `${year}-09-30` ? `${year}-09-30` : ended,
    destination: retires ? 6 : chance.one([1, 1, 1, 1, 1, 3, 3, 3, 4, 4, 5, 6, 7, 8, 8, 2]),
    reason: retires ? 5 : chance.one([1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 7, 8, 9, 4, 2]),
  };
}

/** Roles of the census, of which 1 is the highest: nobody is promoted within two years of coming. */
function promoted(chance: Chance, one: SocialWorker, year: number): SocialWorker {
  const served = year - Number(one.started.slice(0, 4));
  const next = { 6: 0.1, 5: 0.11, 4: 0.07, 3: 0.03, 2: 0.03, 1: 0 }[one.role];
  if (served < 2 || !chance.happens(next)) return one;
  return { ...one, role: one.role === 6 ? 4 : one.role === 1 ? 1 : higher[one.role] };
}

const higher = { 5: 4, 4: 3, 3: 2, 2: 1 } as const;

/** Fewer than half of the agency's workers are there again a year later. */
function agencyOf(
  chance: Chance,
  last: readonly SocialWorker[],
  numbers: { next: number },
  year: number,
  howMany: number,
): SocialWorker[] {
  const again = last.filter(() => chance.happens(0.42)).slice(0, howMany);
  const others = Array.from({ length: howMany - again.length }, () => ({
    ...newcomer(chance, numbers, year),
    role: chance.happens(0.88) ? (5 as const) : (4 as const),
    fte: chance.happens(0.9) ? 1 : 0.6,
  }));
  return [...again, ...others];
}

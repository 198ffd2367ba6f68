import { agency, censusXml, type Fields, permanent } from './census-file.ts';

interface Person {
  number: number;
  born: string;
  sex: 'M' | 'F';
  ethnicity: string;
  role: number;
  started: string;
  origin: number;
}

/**
 * Censuses of one invented authority in three years that follow each other: about 150 workers in each, the same people as
 * long as they stay, and a few fields that break a rule. The same every time.
 */
export function threeYears(last = 2025): { year: number; xml: string }[] {
  const chance = chances(7);
  let number = 0;
  let there: Person[] = Array.from({ length: 122 }, () => newcomer(++number, last - 3, chance, true));
  return [last - 2, last - 1, last].map((year, at) => {
    const starters = Array.from({ length: [24, 26, 27][at] ?? 25 }, () => newcomer(++number, year, chance, false));
    const everybody = [...there, ...starters];
    const leavers = everybody.filter(
      (one) => chance() < ([0.15, 0.17, 0.21][at] ?? 0.2) * (one.origin === 1 ? 1.2 : 1),
    );
    there = everybody.filter((one) => !leavers.includes(one)).map((one) => promoted(one, chance));
    const workers = [
      ...there.map((one) => inPost(one, year, chance)),
      ...leavers.map((one) => left(one, year, chance)),
      ...Array.from({ length: 21 + 2 * at }, (_, index) => agency(500 + index, { Cases30: 12 + (index % 7) })),
    ];
    const [first, second, third] = workers;
    if (first && second && third) {
      first.FTE = 37;
      first.FTE30 = 37;
      second.Ethnicity = 'XXXX';
      third.RoleStartDate = undefined;
    }
    const stated = { NumberOfVacancies: 20.5 + 3 * at, NoAgencyFTE: 17, NoAgencyHeadcount: 18 };
    return { year, xml: censusXml(workers, { year, stated, level: year >= 2025 ? 'LALevel' : 'LALevelVacancies' }) };
  });
}

/** Numbers from 0 to 1, the same for the same seed (a linear congruence is enough to look at a page). */
function chances(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

const ethnicities = ['WBRI', 'WBRI', 'WBRI', 'WBRI', 'WOTH', 'BAFR', 'BAFR', 'BCRB', 'AIND', 'ABAN', 'MWBC', 'NOBT'];
const origins = [1, 1, 1, 2, 2, 2, 4, 4, 3, 6, 7];
const roles = [1, 2, 3, 3, 4, 4, 4, 5, 5, 5, 5, 5, 5, 5, 6];

const pick = <Item>(items: readonly Item[], chance: () => number, otherwise: Item): Item =>
  items[Math.floor(chance() * items.length)] ?? otherwise;
const two = (value: number) => String(value).padStart(2, '0');
const day = (year: number, chance: () => number) =>
  `${year}-${two(1 + Math.floor(chance() * 12))}-${two(1 + Math.floor(chance() * 28))}`;

/** A day of the census year that ends in `year`. */
function within(year: number, chance: () => number): string {
  const month = 1 + Math.floor(chance() * 12);
  return `${month > 9 ? year - 1 : year}-${two(month)}-${two(1 + Math.floor(chance() * 28))}`;
}

function newcomer(number: number, year: number, chance: () => number, before: boolean): Person {
  const origin = pick(origins, chance, 2);
  const started = before ? day(year - Math.floor(chance() ** 2 * 15), chance) : within(year, chance);
  const age = origin === 1 ? 23 + chance() * 12 : 27 + chance() * 37;
  return {
    number,
    born: day(year - Math.floor(age), chance),
    sex: chance() < 0.16 ? 'M' : 'F',
    ethnicity: pick(ethnicities, chance, 'WBRI'),
    role: origin === 1 ? 5 : pick(roles, chance, 5),
    started: started > `${year}-09-30` ? `${year}-09-01` : started,
    origin,
  };
}

const promoted = (one: Person, chance: () => number): Person =>
  one.role > 2 && one.role < 6 && chance() < 0.07 ? { ...one, role: one.role - 1 } : one;

function fields(one: Person, year: number): Fields {
  return permanent(one.number, {
    PersonBirthDate: one.born,
    GenderCurrent: year < 2024 ? (one.sex === 'M' ? 1 : 2) : undefined,
    Sex: year < 2024 ? undefined : one.sex,
    Ethnicity: one.ethnicity,
    OrgRole: one.role,
    RoleStartDate: one.started,
    StartOrigin: one.origin,
    Cases30: one.role === 5 ? 16 : undefined,
  });
}

function inPost(one: Person, year: number, chance: () => number): Fields {
  const fte = chance() < 0.2 ? 0.6 : 1;
  const cases = one.role === 5 ? 12 + Math.floor(chance() * 9) : undefined;
  return {
    ...fields(one, year),
    FTE: fte,
    FTE30: fte,
    Cases30: cases,
    WorkingDaysLost: Math.floor(chance() ** 3 * 60),
  };
}

function left(one: Person, year: number, chance: () => number): Fields {
  const ended = within(year, chance);
  return {
    ...fields(one, year),
    FTE: 0,
    FTE30: chance() < 0.2 ? 0.6 : 1,
    Cases30: undefined,
    RoleEndDate: ended < one.started ? `${year}-09-29` : ended,
    LeaverDestination: pick([1, 1, 1, 3, 3, 4, 6, 8, 9], chance, 8),
    ReasonLeave: pick([1, 1, 1, 1, 1, 1, 5, 7, 9], chance, 8),
  };
}

import { areasOnly, distanceKm, locate } from '../../src/engines/geography/index.ts';
import type { ServiceKind } from '../../src/features/partnership/index.ts';
import type { Chance } from './chance.ts';
import { accessNeeds, type Tranche } from './offers.ts';
import { homes, north, type OrganisationShape, organisations, south } from './region.ts';
import type { StudentRow } from './rows.ts';

/** How many study what in a tranche. */
const cohorts: Readonly<
  Record<Tranche, readonly { programme: string; stage: StudentRow['stage']; students: number }[]>
> = {
  final: [
    { programme: 'BA', stage: 'final', students: 42 },
    { programme: 'MSW', stage: 'final', students: 29 },
  ],
  first: [
    { programme: 'BA', stage: 'first', students: 40 },
    { programme: 'MSW', stage: 'first', students: 27 },
    { programme: 'Apprenticeship', stage: 'contrasting', students: 12 },
  ],
};

const councils = organisations.filter(({ kind }) => kind === 'local-authority');

/** Areas of practice with how much they are asked for, by the service that works in them. */
const asked: Readonly<Record<ServiceKind, Readonly<Record<string, number>>>> = {
  children: {
    safeguarding: 6,
    'looked-after children': 3,
    'disabled children': 2,
    'youth justice': 1,
    'fostering and adoption': 1,
  },
  adults: { 'mental health': 3, hospital: 3, 'older people': 2, 'learning disability': 2, 'substance use': 1 },
};

/** Both ends of the region, where one service each is short of educators. */
const outskirts = new Set([...Object.keys(north), ...Object.keys(south)]);

/** The students of one tranche with what they ask for. */
export function generateStudents(chance: Chance, tranche: Tranche, name: () => string): StudentRow[] {
  const wanted = cohorts[tranche].flatMap(({ students, ...cohort }) => Array.from({ length: students }, () => cohort));
  const count = wanted.length;
  const homeList = weighted(homes[tranche]);
  // Drawn by number rather than for each by chance: a tranche of seventy has four of them, not none or nine.
  const needing = chance.places(Math.round(count * 0.08), count);
  const excluding = chance.places(Math.round(count * 0.06), count);
  const bound = chance.places(tranche === 'final' ? 3 : 0, count);
  return wanted
    .map((cohort, at) => ({
      ...studentOf(
        chance,
        { ...cohort, home: chance.one(homeList) },
        name(),
        `L${tranche === 'final' ? '24' : '25'}-${String(1007 + at * 13)}`,
      ),
      ...(needing.has(at) && { needs: [chance.one(accessNeeds)] }),
      ...(excluding.has(at) && { excluded: [exclusion(chance)] }),
    }))
    .map((student, at) =>
      bound.has(at) ? { ...student, required_organisation: nearest(student.home_outcode).name } : student,
    );
}

function studentOf(
  chance: Chance,
  { programme, stage, home }: { programme: string; stage: StudentRow['stage']; home: string },
  name: string,
  reference: string,
): StudentRow {
  // Whoever lives far from the university's city is a carer more often, or has family there, and no car.
  const drives = chance.happens(outskirts.has(home) ? 0.36 : 0.7);
  const careful = !drives && chance.happens(0.4);
  const earlierService = stage === 'first' ? undefined : chance.one(['children', 'adults'] as const);
  const student: StudentRow = {
    student_id: reference,
    name,
    provider: 'Larkmoor',
    programme,
    stage,
    preferred_areas: chance.happens(0.95) ? areasFor(chance, earlierService) : [],
    home_outcode: home,
    drives,
    ...(careful && { max_travel_km: chance.whole(10, 15) }),
    excluded: [],
    needs: [],
  };
  if (stage === 'first') return student;
  // An apprentice's contrasting placement is with the employer, who is not far, in its other service.
  const earlier = stage === 'contrasting' ? nearest(home) : chance.one(councils);
  const before: StudentRow = {
    ...student,
    ...(earlierService !== undefined && { earlier_service: earlierService }),
    earlier_statutory: chance.happens(0.6),
    earlier_organisation: earlier.name,
  };
  return stage === 'contrasting' ? { ...before, earlier_statutory: true, required_organisation: earlier.name } : before;
}

/** Three areas, best first. Whoever has seen one service asks for the other, as a rule. */
function areasFor(chance: Chance, earlier: ServiceKind | undefined): string[] {
  const narrow = earlier !== undefined && chance.happens(0.8);
  const other = earlier === 'children' ? asked.adults : asked.children;
  const areas = weighted(narrow ? other : { ...asked.children, ...asked.adults });
  return [...new Set(chance.shuffled(areas))].slice(0, 3);
}

/** The council whose teams are nearest. */
function nearest(home: string): OrganisationShape {
  const from = placeOf(home);
  const [first, ...others] = councils.map((council) => ({
    council,
    km: Math.min(...council.outcodes.map((outcode) => distanceKm(from, placeOf(outcode)))),
  }));
  if (first === undefined) throw new RangeError('There is no council.');
  return others.reduce((best, each) => (each.km < best.km ? each : best), first).council;
}

function placeOf(outcode: string): { lat: number; lon: number } {
  const place = locate(outcode, areasOnly);
  if (typeof place === 'string') throw new RangeError(`${outcode} is nowhere`);
  return place;
}

/** Each word as often as its weight says. */
function weighted(weights: Readonly<Record<string, number>>): string[] {
  return Object.entries(weights).flatMap(([word, weight]) => Array.from({ length: weight }, () => word));
}

/** A declared interest: where the student works or has family, as a whole organisation or one team of it. */
function exclusion(chance: Chance): string {
  const { name, services } = chance.one(councils);
  const team = services[0]?.teams[0];
  return team === undefined || chance.happens(0.5) ? name : `${name}/${team}`;
}

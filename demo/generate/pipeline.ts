import { latestCensusYear, yearName } from '../../src/engines/workforce/calendar.ts';
import type { ServiceKind } from '../../src/features/partnership/index.ts';
import { Chance } from './chance.ts';
import { csvOf } from './files.ts';
import { organisations } from './region.ts';
import type { NamedFile } from './workforce/index.ts';

/** A table of the pipeline, and whether the co-ordinator or the lead sends it. */
export interface PipelineTable extends NamedFile {
  by: 'lead' | 'coordinator' | 'thornmere';
}

const seed = 41;
/** Chosen so that some of every step may be shown, and some is hidden: most seeds leave the later steps hidden altogether. */
const programmesSeed = 1597;
/** Near what Kent and Medway found: of students on placement about 45% were recruited, and of NQSWs about 38% had been on placement there [P 2.1]. */
const conversion: Readonly<Record<ServiceKind, number>> = { children: 0.48, adults: 0.47 };
const ofNqsws: Readonly<Record<ServiceKind, number>> = { children: 0.46, adults: 0.4 };

/**
 * Rows of the three years before `day` (ISO): of every service with students, and of the university. The same every time.
 * @param knownOn ISO date: rows that were not known on that day are left out
 */
export async function generatePipeline(day: string, knownOn = day): Promise<PipelineTable[]> {
  const chance = new Chance(seed);
  const latest = latestCensusYear(day);
  const years = [latest - 2, latest - 1, latest];
  const known = <T extends { as_at: string }>(all: readonly T[]): T[] => all.filter(({ as_at }) => as_at <= knownOn);
  const rows = known(years.flatMap((year) => conversions(chance, year, year - latest, `${year}-09-30`)));
  const own = (one: { organisation: string }) => one.organisation === 'Thornmere';
  const table = async (by: PipelineTable['by'], name: string, of: readonly object[]): Promise<PipelineTable> => ({
    by,
    name: `${name}.csv`,
    bytes: Buffer.from(await csvOf(of)),
  });
  return [
    await table(
      'lead',
      'placements and nqsws',
      rows.filter((row) => !own(row)),
    ),
    await table('thornmere', 'Thornmere placements and nqsws', rows.filter(own)),
    await table('coordinator', 'admissions and progression', known(programmes(new Chance(programmesSeed), years))),
    await table('coordinator', 'destinations', known(years.slice(0, 2).flatMap((year) => destinations(chance, year)))),
  ];
}

/** What a year's students became: each service's own chance about the rates, a little better each year. */
function conversions(chance: Chance, year: number, since: number, as_at: string) {
  const councils = organisations.filter(({ kind }) => kind !== 'voluntary' && kind !== 'university');
  return councils.flatMap(({ shortName, services }) =>
    services.map(({ kind, finalPlaces }) => {
      const placed = Math.max(3, finalPlaces + chance.whole(-1, 1));
      const recruited = drawn(chance, placed, conversion[kind] + 0.01 * since);
      const nqsw = recruited + Math.round(recruited * (1 / ofNqsws[kind] - 1)) + chance.whole(0, 1);
      // One service has not counted its NQSWs of the last year yet.
      const later = since === 0 && shortName === 'Northmarsh' && kind === 'adults';
      return {
        organisation: shortName,
        service: kind,
        nqsw_year: yearName(year),
        placement_year: yearName(year - 1),
        students_placed: placed,
        placed_and_recruited: later ? 'reported later' : recruited,
        nqsws: later ? 'reported later' : nqsw,
        other_graduates: later ? 'reported later' : Math.min(nqsw - recruited, chance.whole(0, 2)),
        source: 'placement register and ASYE list',
        as_at,
      };
    }),
  );
}

/** Progression from level 4 to 5 was 77%, 85%, 87% and 88% in one partnership [L]. */
const courses = [
  { programme: 'BA', admitted: 62, progression: [0.84, 0.9, 0.89] },
  { programme: 'MSW', admitted: 48, progression: [0.87, 0.87] },
] as const;

/** Every step taken in those years, which follow one another: each by the students who had come so far, from those admitted before the first. */
function programmes(chance: Chance, years: readonly number[]) {
  const [first = 0, latest = 0] = [years[0], years.at(-1)];
  return courses
    .flatMap((course) => {
      const begun = first - course.progression.length + 1;
      return Array.from({ length: latest - begun + 1 }, (_, at) => cohort(chance, course, begun + at, latest)).flat();
    })
    .filter(({ year }) => years.includes(year))
    .map(({ programme, year, step, students, out_of }) => ({
      university: 'Larkmoor',
      programme,
      academic_year: yearName(year),
      step,
      students,
      out_of,
      percent: undefined,
      source: 'student records',
      as_at: `${year}-09-30`,
    }));
}

/** Those admitted in a year, and each of their steps in the year in which they take it: a year of the programme after the other, and in the last all that follows. */
function cohort(
  chance: Chance,
  { programme, admitted, progression }: (typeof courses)[number],
  began: number,
  latest: number,
) {
  const students = admitted + 2 * (began - latest) + chance.whole(-2, 2);
  let here = students;
  const last = began + progression.length - 1;
  const step = (name: string, year: number, share: number) => {
    const out_of = here;
    here = drawn(chance, out_of, share);
    return { programme, year, step: name, students: here, out_of };
  };
  return [
    { programme, year: began, step: 'admissions', students, out_of: undefined },
    ...progression.map((share, at) =>
      step(`progression-${at + 1}`, began + at, share + (at === 0 ? 0.02 * (began - latest + 1) : 0)),
    ),
    step('award', last, 0.86),
    step('placed', last, 0.75),
    step('employed', last, 0.46),
  ];
}

/** Graduates asked after six months; those of the latest year have not been asked yet. */
function destinations(chance: Chance, year: number) {
  const graduates = 74 + chance.whole(-4, 4);
  const answered = drawn(chance, graduates, 0.76);
  const here = drawn(chance, answered, 0.47);
  const elsewhere = drawn(chance, answered, 0.24);
  const other = drawn(chance, answered - here - elsewhere, 0.5);
  const row = (activity: string, employer: string, role: string, number: number) => ({
    university: 'Larkmoor',
    programme: 'BA and MSW',
    leaving_year: yearName(year),
    asked: '6-months',
    activity,
    employer,
    role,
    graduates: number,
    source: 'our own survey of graduates',
    as_at: `${year + 1}-03-31`,
  });
  return [
    row('work', 'partnership', 'social-worker', here),
    row('work', 'other-authority', 'social-worker', elsewhere),
    row('work', 'other-employer', 'other-role', other),
    row('other-activity', '', '', answered - here - elsewhere - other),
    row('did-not-respond', '', '', graduates - answered),
  ];
}

/** How many of so many, each with that chance. */
function drawn(chance: Chance, of: number, share: number): number {
  return Array.from({ length: of }, () => chance.happens(share)).filter(Boolean).length;
}

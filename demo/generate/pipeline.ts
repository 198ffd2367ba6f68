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
    await table(
      'coordinator',
      'admissions and progression',
      known(years.flatMap((year) => programmes(chance, year, latest))),
    ),
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

function programmes(chance: Chance, year: number, latest: number) {
  const row = (programme: string, step: string, students: number, out_of: number | undefined) => ({
    university: 'Larkmoor',
    programme,
    academic_year: yearName(year),
    step,
    students,
    out_of,
    percent: undefined,
    source: 'student records',
    as_at: `${year}-09-30`,
  });
  return courses.flatMap(({ programme, admitted, progression }) => {
    const begun = admitted + 2 * (year - latest) + chance.whole(-2, 2);
    let here = begun;
    const taken = progression.map((share, at) => {
      const of = here;
      here = drawn(chance, of, share + (at === 0 ? 0.02 * (year - latest + 1) : 0));
      return row(programme, `progression-${at + 1}`, here, of);
    });
    const awarded = drawn(chance, here, 0.86);
    const placed = drawn(chance, awarded, 0.75);
    return [
      row(programme, 'admissions', begun, undefined),
      ...taken,
      row(programme, 'award', awarded, here),
      row(programme, 'placed', placed, awarded),
      row(programme, 'employed', drawn(chance, placed, 0.46), placed),
    ];
  });
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

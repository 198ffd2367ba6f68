import type { Database } from '../../../platform/database/index.ts';
import type { PipelineKind } from '../pipeline/model.ts';
import { workOutPipeline } from '../pipeline/totals/job.ts';

const conversionHead =
  'organisation,service,nqsw_year,placement_year,students_placed,placed_and_recruited,nqsws,other_graduates,source,as_at';

/** A table of placements and NQSWs: `['Thornham', 'children', '2018-19', 19, 5, 12]`. */
export const conversionTable = (
  ...rows: readonly (readonly [
    organisation: string,
    service: string,
    year: string,
    placed: number | string,
    recruited: number | string,
    nqsws: number | string,
  ])[]
): string =>
  [
    conversionHead,
    ...rows.map(([organisation, service, year, placed, recruited, nqsws]) =>
      [organisation, service, year, '', placed, recruited, nqsws, '', 'placement register', '2026-10-31'].join(','),
    ),
  ].join('\n');

/** A table of admissions and progression: `['Kingsbridge', 'BA', '2018-19', 'progression-1', 53, 60]`. */
export const programmesTable = (
  ...rows: readonly (readonly [
    university: string,
    programme: string,
    year: string,
    step: string,
    students: number | string,
    outOf: number | string,
    percent?: string,
  ])[]
): string =>
  [
    'university,programme,academic_year,step,students,out_of,percent,source,as_at',
    ...rows.map(([university, programme, year, step, students, outOf, percent = '']) =>
      [university, programme, year, step, students, outOf, percent, 'student records', '31/10/2026'].join(','),
    ),
  ].join('\n');

/** A table of destinations: `['Kingsbridge', 'BA', '2018-19', '6-months', 'work', 'partnership', 'social-worker', 19]`. */
export const destinationsTable = (
  ...rows: readonly (readonly [
    university: string,
    programme: string,
    year: string,
    asked: string,
    activity: string,
    employer: string,
    role: string,
    graduates: number | string,
  ])[]
): string =>
  [
    'university,programme,leaving_year,asked,activity,employer,role,graduates,source,as_at',
    ...rows.map((row) => [...row, 'our own survey', '2026-10-31'].join(',')),
  ].join('\n');

/** Works the totals of a kind out, as the job does. */
export async function totalsNow(database: Database, partnershipId: string, kind: PipelineKind): Promise<void> {
  await database.as({ kind: 'system', partnershipId }, (tx) => workOutPipeline(tx, kind));
}

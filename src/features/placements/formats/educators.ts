import type { Educator } from '../../../engines/allocation/model.ts';
import type { Geography } from '../../../engines/geography/index.ts';
import { readTable, type Sheet } from '../../../platform/files/index.ts';
import { type Checked, checked, placeOf } from './checked.ts';
import { educatorsTable, roundTables } from './tables.ts';

/** An educator with the name that the engine is not told. */
export interface NamedEducator {
  name: string;
  educator: Educator;
}

/** Reads `educators.csv`. A date after `asAt` (ISO) is a mistake in the file: nobody has ended a placement then. */
export function readEducators(sheet: Sheet, geography: Geography, asAt: string): Checked<NamedEducator> {
  return checked(
    readTable(sheet, educatorsTable, roundTables),
    (row) => row.educator_id,
    (row, reject) => {
      for (const column of ['last_student_ended', 'other_learner_ended'] as const) {
        const day = row[column];
        if (day !== undefined && day > asAt) reject(column, day, `is after ${asAt}`, `a date up to ${asAt}`);
      }
      const at = placeOf('outcode', row.outcode, geography, reject);
      if (at === undefined) return undefined;
      const { last_student_ended: lastStudentEnded, other_learner_ended: otherLearnerEnded } = row;
      const educator: Educator = {
        id: row.educator_id,
        organisation: row.organisation,
        service: row.service,
        at,
        peps: row.peps,
        ...(lastStudentEnded !== undefined && { lastStudentEnded }),
        ...(otherLearnerEnded !== undefined && { otherLearnerEnded }),
        teachesPracticeEducation: row.teaches_practice_education,
        capacity: row.capacity,
        offSite: row.off_site,
      };
      return { name: row.name, educator };
    },
  );
}

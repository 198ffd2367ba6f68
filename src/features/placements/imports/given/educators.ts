import { readTable, type Sheet } from '../../../../platform/files/index.ts';
import { type EducatorDetails, mayKeepEducator } from '../../../educators/index.ts';
import { type Checked, checked, placeOf } from '../../formats/checked.ts';
import { educatorsTable, roundTables } from '../../formats/index.ts';
import { ownServices, partnerNamed, type Resolving, serviceNamed, shortEnough } from './resolving.ts';

/** The educators of a file, as far as they can be told without knowing who is there already. */
export function educatorsGiven(sheet: Sheet, resolving: Resolving): Checked<EducatorDetails> {
  return checked(
    readTable(sheet, educatorsTable, roundTables),
    (row) => row.educator_id,
    (row, reject): EducatorDetails | undefined => {
      shortEnough('name', row.name, 200, reject);
      for (const column of ['last_student_ended', 'other_learner_ended'] as const) {
        const day = row[column];
        if (day !== undefined && day > resolving.latestDay) {
          reject(column, day, `is after ${resolving.latestDay}`, `a date up to ${resolving.latestDay}`);
        }
      }
      const at = placeOf('outcode', row.outcode, resolving.geography, reject);
      const independent = row.organisation.trim().toLowerCase() === 'independent';
      const organisation = independent ? undefined : partnerNamed('organisation', row.organisation, resolving, reject);
      const service = organisation && serviceNamed(organisation, row.service, resolving, reject);
      if (at === undefined || (!independent && service === undefined)) return undefined;
      const place = { organisationId: organisation?.id, serviceId: service?.id };
      if (!mayKeepEducator(resolving.me, place)) {
        const whose = ownServices(resolving);
        reject('organisation', row.organisation, `is not yours: you can only change rows of ${whose}`, whose);
        return undefined;
      }
      return {
        reference: row.educator_id,
        name: row.name,
        ...place,
        service: row.service,
        outcode: at.outcode,
        peps: row.peps,
        lastStudentEnded: row.last_student_ended,
        otherLearnerEnded: row.other_learner_ended,
        teachesPracticeEducation: row.teaches_practice_education,
        capacity: row.capacity,
        offSite: row.off_site,
      };
    },
  );
}

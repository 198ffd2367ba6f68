import { headingKey, type Sheet } from '../../../../platform/files/index.ts';
import type { EducatorDetails } from '../../../educators/index.ts';
import type { OfferDetails } from '../../offers/model.ts';
import type { ProfileDetails } from '../../profiles/model.ts';

/** Columns that a file may lack, and the field that each fills. */
export const optionalStudentColumns = {
  preferred_areas: 'preferredAreas',
  max_travel_km: 'maxTravelKm',
  earlier_service: 'earlierService',
  earlier_statutory: 'earlierStatutory',
  earlier_organisation: 'earlierOrganisation',
  excluded: 'excluded',
  required_organisation: 'requiredOrganisation',
  needs: 'needs',
} as const satisfies Record<string, keyof ProfileDetails>;

export const optionalOfferColumns = {
  provides: 'provides',
  educator_id: 'educator',
  partner: 'partner',
  nqsw_vacancies: 'nqswVacancies',
} as const satisfies Record<string, keyof OfferDetails>;

export const optionalEducatorColumns = {
  last_student_ended: 'lastStudentEnded',
  other_learner_ended: 'otherLearnerEnded',
  teaches_practice_education: 'teachesPracticeEducation',
} as const satisfies Record<string, keyof EducatorDetails>;

/** The fields that a sheet says nothing of, because it does not have their columns. */
export function absentFields<Field extends string>(sheet: Sheet, columns: Readonly<Record<string, Field>>): Field[] {
  const there = new Set(sheet.header.map(headingKey));
  return Object.entries(columns).flatMap(([column, field]) => (there.has(headingKey(column)) ? [] : [field]));
}

/**
 * The row with what its record holds already in the fields that the file says nothing of. An empty cell empties a field;
 * a column that is not there leaves it alone, so that no declared interest is lost because a list does not have them.
 */
export function keeping<Row extends object>(row: Row, before: Row | undefined, absent: readonly (keyof Row)[]): Row {
  const kept = { ...row };
  if (before !== undefined) for (const field of absent) kept[field] = before[field];
  return kept;
}

import type { Student } from '../../../engines/allocation/model.ts';
import { textKey } from '../../../engines/allocation/text.ts';
import type { Geography } from '../../../engines/geography/index.ts';
import { readTable, type Sheet } from '../../../platform/files/index.ts';
import { exclusionOf } from '../profiles/model.ts';
import { type Checked, checked, placeOf } from './checked.ts';
import { roundTables, studentsTable } from './tables.ts';

/** A student with what the engine is not told. */
export interface NamedStudent {
  name: string;
  /** University, by its short name or UKPRN. */
  provider: string;
  programme: string;
  earlierOrganisation?: string;
  student: Student;
}

/**
 * Reads `students.csv`. `organisations` are those of the offers and educators: they tell where the organisation ends and the team
 * begins in `excluded`, and an exclusion of none of them is warned of, since a slip of the pen there would go unseen.
 */
export function readStudents(
  sheet: Sheet,
  geography: Geography,
  organisations: Iterable<string>,
): Checked<NamedStudent> {
  const offering = new Set([...organisations].map(textKey));
  const known = (name: string) => offering.has(textKey(name));
  const reading = readTable(sheet, studentsTable, roundTables);
  const warnings: string[] = [];
  const students = checked(
    reading,
    (row) => row.student_id,
    (row, reject) => {
      const home = placeOf('home_outcode', row.home_outcode, geography, reject);
      if (home === undefined) return undefined;
      const { max_travel_km: maxTravelKm, earlier_service: earlierService, earlier_statutory: earlierStatutory } = row;
      const { required_organisation: requiredOrganisation, earlier_organisation: earlierOrganisation } = row;
      const student: Student = {
        id: row.student_id,
        stage: row.stage,
        preferredAreas: row.preferred_areas,
        home,
        drives: row.drives,
        ...(maxTravelKm !== undefined && { maxTravelKm }),
        ...(earlierService !== undefined && { earlierService }),
        ...(earlierStatutory !== undefined && { earlierStatutory }),
        excluded: row.excluded.map((text) => exclusionOf(text, known)),
        ...(requiredOrganisation !== undefined && { requiredOrganisation }),
        needs: row.needs,
      };
      const { name, provider, programme } = row;
      return { name, provider, programme, ...(earlierOrganisation !== undefined && { earlierOrganisation }), student };
    },
  );
  for (const { row, value } of reading.rows) {
    for (const { organisation } of value.excluded.map((text) => exclusionOf(text, known))) {
      if (known(organisation)) continue;
      warnings.push(
        `${reading.file}, row ${row}, excluded: no offer or educator is from "${organisation}", so it excludes nothing. Check its spelling.`,
      );
    }
  }
  return { ...students, warnings: [...students.warnings, ...warnings] };
}

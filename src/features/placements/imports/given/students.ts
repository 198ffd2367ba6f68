import { readTable, type Sheet } from '../../../../platform/files/index.ts';
import { type Checked, checked, placeOf } from '../../formats/checked.ts';
import { roundTables, studentsTable } from '../../formats/index.ts';
import { fullNameOf } from '../../full-name.ts';
import { exclusionOf, type ProfileDetails } from '../../profiles/model.ts';
import { partnerNamed, type Resolving, shortEnough } from './resolving.ts';

/** A student of a file: who it is, and what is asked for in the round. */
export interface StudentGiven extends ProfileDetails {
  reference: string;
  name: string;
  providerId: string;
  programme: string;
}

/** The students of a file, as far as they can be told without knowing who is there already. */
export function studentsGiven(sheet: Sheet, resolving: Resolving): Checked<StudentGiven> {
  const { directory, geography } = resolving;
  const known = (name: string) => directory.called(name).length > 0;
  const reading = readTable(sheet, studentsTable, roundTables);
  const warnings: string[] = [];
  const students = checked(
    reading,
    (row) => row.student_id,
    (row, reject): StudentGiven | undefined => {
      shortEnough('name', row.name, 200, reject);
      shortEnough('programme', row.programme, 100, reject);
      const provider = partnerNamed('provider', row.provider, resolving, reject);
      const home = placeOf('home_outcode', row.home_outcode, geography, reject);
      if (provider === undefined || home === undefined) return undefined;
      const { required_organisation: required, earlier_organisation: earlier } = row;
      return {
        reference: row.student_id,
        name: row.name,
        providerId: provider.id,
        programme: row.programme,
        stage: row.stage,
        preferredAreas: row.preferred_areas,
        homeOutcode: home.outcode,
        drives: row.drives,
        maxTravelKm: row.max_travel_km,
        earlierService: row.earlier_service,
        earlierStatutory: row.earlier_statutory,
        earlierOrganisation: earlier && fullNameOf(earlier, directory),
        requiredOrganisation: required && fullNameOf(required, directory),
        needs: row.needs,
        excluded: row.excluded.map((text) => {
          const { organisation, team } = exclusionOf(text, known);
          const name = fullNameOf(organisation, directory);
          return team === undefined ? name : `${name}/${team}`;
        }),
      };
    },
  );
  for (const { row, value } of reading.rows) {
    const named = [
      ...value.excluded.map((text) => exclusionOf(text, known).organisation),
      value.required_organisation ?? '',
    ];
    for (const organisation of named.filter((name) => name !== '' && !known(name))) {
      warnings.push(
        `${sheet.file}, row ${row}: no partner is called “${organisation}”. The row is used all the same; check the spelling.`,
      );
    }
  }
  return { ...students, warnings: [...students.warnings, ...warnings] };
}

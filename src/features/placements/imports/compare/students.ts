import type { Tx } from '../../../../platform/database/index.ts';
import type { Me } from '../../../../platform/identity/me.ts';
import type { Directory } from '../../../partnership/index.ts';
import { compareStudents, mayKeepStudent } from '../../../people/index.ts';
import type { Checked } from '../../formats/checked.ts';
import { profilesAsWritten, writing } from '../../profiles/as-written.ts';
import { changedProfileFields, type ProfileDetails, type ProfileRecord, profileFields } from '../../profiles/model.ts';
import { profileRecords } from '../../profiles/store.ts';
import type { StudentGiven } from '../given/students.ts';
import { placeName, shown } from '../words.ts';
import { keeping } from './absent.ts';
import { type Compared, compared, type Verdict, withGone } from './compared.ts';
import { takenReferences } from './taken.ts';

const registerFields = ['name', 'providerId', 'programme'] as const;
const registerWords = { name: 'name', providerId: 'university', programme: 'programme' } as const;

/** The students of a file beside the register and the round. */
export async function studentsCompared(
  tx: Tx,
  me: Me,
  roundId: string,
  file: Checked<StudentGiven>,
  {
    directory,
    complete,
    absent,
  }: { directory: Directory; complete: boolean; absent: readonly (keyof ProfileDetails)[] },
): Promise<Compared<StudentGiven, ProfileRecord>> {
  const rows = [...file.good.values()];
  const references = rows.map(({ reference }) => reference);
  // Most rows of a list that is sent again say what is there already: only the others are compared field by field.
  const there = await profilesAsWritten(tx, roundId, references, absent);
  const written = writing(absent);
  const differ = new Set(
    rows.flatMap((row) => {
      const before = there.get(row.reference);
      return before === undefined || before === written(row) ? [] : [row.reference];
    }),
  );
  const profiles = await profileRecords(tx, roundId, complete ? {} : { references: [...differ] });
  const inRound = new Map(profiles.map((profile) => [profile.reference, profile]));
  const others = await compareStudents(
    tx,
    rows.filter(({ reference }) => !there.has(reference)),
  );
  const onRegister = new Map(others.flatMap(({ before }) => (before ? [[before.reference, before] as const] : [])));
  const fresh = references.filter((reference) => !there.has(reference) && !onRegister.has(reference));
  const taken = await takenReferences(tx, 'students', roundId, fresh);

  const judge = (row: StudentGiven): Verdict<StudentGiven> => {
    if (there.has(row.reference) && !differ.has(row.reference)) return { is: 'unchanged' };
    const profile = inRound.get(row.reference);
    const given = keeping<StudentGiven>(row, profile, absent);
    const before = profile ?? onRegister.get(row.reference);
    const ofRegister = registerFields.filter((field) => before === undefined || before[field] !== given[field]);
    if (taken.has(given.reference)) {
      return unusable(
        'student_id',
        given.reference,
        'is the reference of another university’s student',
        'a reference of your own',
      );
    }
    if (ofRegister.length > 0 && (!mayKeepStudent(me, given) || (before && !mayKeepStudent(me, before)))) {
      const provider = placeName(directory, given.providerId);
      return unusable(
        'provider',
        provider,
        'is a university whose students you do not keep',
        'students whom you may add and change',
      );
    }
    if (profile?.offRegister || onRegister.get(row.reference)?.withdrawnAt !== undefined) {
      return unusable(
        'student_id',
        given.reference,
        'was withdrawn from the register',
        'a student who is on it; bring them back on their own page first',
      );
    }
    const fields = [
      ...(before ? ofRegister : []).map((field) => ({
        field: registerWords[field],
        before: field === 'providerId' ? placeName(directory, before?.providerId) : shown(before?.[field]),
        after: field === 'providerId' ? placeName(directory, given.providerId) : given[field],
      })),
      ...(profile ? changedProfileFields(profile, given) : []).map((field) => ({
        field: profileFields[field],
        before: shown(profile?.[field]),
        after: shown(given[field]),
      })),
    ];
    if (profile?.withdrawn) return { is: 'change', keep: given, change: { how: 'back', fields } };
    if (profile !== undefined && fields.length === 0) return { is: 'unchanged' };
    return { is: 'change', keep: given, change: { how: profile ? 'updated' : 'new', fields } };
  };

  const result = compared<StudentGiven, ProfileRecord>(file, ({ name }) => name, judge);
  if (!complete) return result;
  const universities = new Set(rows.map(({ providerId }) => providerId));
  const gone = profiles.filter(
    ({ reference, providerId, withdrawn }) =>
      !withdrawn && universities.has(providerId) && !file.good.has(reference) && !file.rejectedIds.has(reference),
  );
  return withGone(result, gone, ({ name }) => name);
}

function unusable(column: string, value: string, wrong: string, expected: string): Verdict<never> {
  return { is: 'unusable', column, value, wrong, expected };
}

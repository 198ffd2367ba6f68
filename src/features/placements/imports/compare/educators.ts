import type { Tx } from '../../../../platform/database/index.ts';
import { changedEducatorFields, type Educator, type EducatorDetails, educators } from '../../../educators/index.ts';
import type { Directory } from '../../../partnership/index.ts';
import type { Checked } from '../../formats/checked.ts';
import { placeName, shown } from '../words.ts';
import { keeping } from './absent.ts';
import { type Compared, compared, type Verdict, withGone } from './compared.ts';
import { takenReferences } from './taken.ts';

const words: Readonly<Record<string, string>> = {
  name: 'name',
  organisationId: 'organisation',
  serviceId: 'service',
  service: 'service',
  outcode: 'outcode',
  peps: 'PEPS stage',
  lastStudentEnded: 'last student ended',
  otherLearnerEnded: 'last other learner ended',
  teachesPracticeEducation: 'teaches practice education',
  capacity: 'capacity',
  offSite: 'off-site',
};

/** The educators of a file beside the register. */
export async function educatorsCompared(
  tx: Tx,
  roundId: string,
  file: Checked<EducatorDetails>,
  {
    directory,
    complete,
    absent,
  }: { directory: Directory; complete: boolean; absent: readonly (keyof EducatorDetails)[] },
): Promise<Compared<EducatorDetails, Educator>> {
  const rows = [...file.good.values()];
  const known = await educators(tx, complete ? {} : { references: rows.map(({ reference }) => reference) });
  const register = new Map(known.map((educator) => [educator.reference, educator]));
  const fresh = rows.map(({ reference }) => reference).filter((reference) => !register.has(reference));
  const taken = await takenReferences(tx, 'educators', roundId, fresh);

  const judge = (row: EducatorDetails): Verdict<EducatorDetails> => {
    const before = register.get(row.reference);
    const given = keeping<EducatorDetails>(row, before, absent);
    if (taken.has(given.reference)) {
      const wrong = 'is the reference of an educator whom you do not keep';
      return {
        is: 'unusable',
        column: 'educator_id',
        value: given.reference,
        wrong,
        expected: 'a reference of your own',
      };
    }
    const value = (of: EducatorDetails, field: keyof EducatorDetails) =>
      field === 'organisationId' || field === 'serviceId'
        ? placeName(directory, of.organisationId, of.serviceId)
        : shown(of[field]);
    const fields = (before ? changedEducatorFields(before, given) : []).map((field) => ({
      field: words[field] ?? field,
      before: before ? value(before, field) : '',
      after: value(given, field),
    }));
    if (before?.leftAt !== undefined) return { is: 'change', keep: given, change: { how: 'back', fields } };
    if (before !== undefined && fields.length === 0) return { is: 'unchanged' };
    return { is: 'change', keep: given, change: { how: before ? 'updated' : 'new', fields } };
  };

  const result = compared<EducatorDetails, Educator>(file, ({ name }) => name, judge);
  if (!complete) return result;
  // Nobody's file is the complete list of independent educators.
  const services = new Set(rows.flatMap(({ serviceId }) => serviceId ?? []));
  const gone = known.filter(
    ({ reference, serviceId, leftAt }) =>
      leftAt === undefined &&
      serviceId !== undefined &&
      services.has(serviceId) &&
      !file.good.has(reference) &&
      !file.rejectedIds.has(reference),
  );
  return withGone(result, gone, ({ name }) => name);
}

import type { Educator as AllocationEducator, Peps, Place } from '../../engines/allocation/model.ts';

/** The register of practice educators [M; E 4.7]. */

export const pepsStages = ['none', '1', '2-trainee', '2'] as const satisfies readonly Peps[];

export const pepsWords: Readonly<Record<Peps, string>> = {
  none: 'Not qualified',
  '1': 'PEPS 1',
  '2-trainee': 'PEPS 2 trainee',
  '2': 'PEPS 2',
};

/** What the register holds of an educator, as a file or a form gives it. */
export interface EducatorDetails {
  /** The employer's own word for the educator, unique in the partnership. */
  reference: string;
  name: string;
  /** Both empty for an independent educator, employed by no partner. */
  organisationId: string | undefined;
  serviceId: string | undefined;
  /** The kind of that service; of an independent educator, the service that they know. */
  service: 'children' | 'adults';
  /** Where they work. */
  outcode: string;
  peps: Peps;
  /** ISO dates. */
  lastStudentEnded: string | undefined;
  otherLearnerEnded: string | undefined;
  teachesPracticeEducation: boolean;
  /** Students at a time, over all offers. */
  capacity: number;
  /** Ready to supervise a student who sits in another team. */
  offSite: boolean;
}

export interface Educator extends EducatorDetails {
  id: string;
  personId: string;
  organisation: { name: string; shortName: string } | undefined;
  /** When they were marked as left; such educators get no students. */
  leftAt: Date | undefined;
}

export const detailFields = [
  'name',
  'organisationId',
  'serviceId',
  'service',
  'outcode',
  'peps',
  'lastStudentEnded',
  'otherLearnerEnded',
  'teachesPracticeEducation',
  'capacity',
  'offSite',
] as const satisfies readonly (keyof EducatorDetails)[];
export type DetailField = (typeof detailFields)[number];

/** What differs between what the register holds and what is given. */
export function changedFields(before: EducatorDetails, after: EducatorDetails): DetailField[] {
  return detailFields.filter((field) => before[field] !== after[field]);
}

export function isIndependent({ serviceId }: Pick<EducatorDetails, 'serviceId'>): boolean {
  return serviceId === undefined;
}

/** The educator as the allocation engine takes one, at the place of their outcode. */
export function forAllocation(educator: Educator, at: Place): AllocationEducator {
  const { id, service, peps, lastStudentEnded, otherLearnerEnded, teachesPracticeEducation, capacity, offSite } =
    educator;
  return {
    id,
    organisation: educator.organisation?.name ?? 'independent',
    service,
    at,
    peps,
    ...(lastStudentEnded !== undefined && { lastStudentEnded }),
    ...(otherLearnerEnded !== undefined && { otherLearnerEnded }),
    teachesPracticeEducation,
    capacity,
    offSite,
  };
}

/** The register of students: people on a qualifying programme of a university. */

/** What the register holds of a student, as a file or a form gives it. Needs and interests are with a round's profile. */
export interface StudentDetails {
  /** The university's own word for the student, unique in the partnership. */
  reference: string;
  name: string;
  /** The university. */
  providerId: string;
  /** BA, MSW, PgDip, Step Up, … */
  programme: string;
}

export interface Student extends StudentDetails {
  id: string;
  personId: string;
  provider: { name: string; shortName: string };
  withdrawnAt: Date | undefined;
}

export const detailFields = ['name', 'providerId', 'programme'] as const satisfies readonly (keyof StudentDetails)[];
export type DetailField = (typeof detailFields)[number];

/** What differs between what the register holds and what is given. */
export function changedFields(before: StudentDetails, after: StudentDetails): DetailField[] {
  return detailFields.filter((field) => before[field] !== after[field]);
}

/** Why a student is withdrawn: a word of this list and nothing more, so that nothing about a person's life is kept. */
export const withdrawalReasons = ['left', 'paused', 'transferred', 'not-ready', 'by-mistake'] as const;
export type WithdrawalReason = (typeof withdrawalReasons)[number];

export const reasonWords: Readonly<Record<WithdrawalReason, string>> = {
  left: 'left the programme',
  paused: 'paused or deferred their studies',
  transferred: 'moved to another university',
  'not-ready': 'not yet ready for direct practice',
  'by-mistake': 'was added by mistake',
};

/** A round that a student is in, as another feature tells it. */
export interface StudentRound {
  name: string;
  href: string;
  /** How far it is: “placed with Thornham Council”. */
  state?: string;
}

/** Says in which rounds students are; by student id. Whoever may not see a round of theirs is not told of it. */
export type RoundsOfStudents<Tx> = (
  tx: Tx,
  studentIds: readonly string[],
) => Promise<ReadonlyMap<string, StudentRound[]>>;

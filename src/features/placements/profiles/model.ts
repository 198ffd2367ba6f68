import type { ServiceKind, Stage } from '../../../engines/allocation/model.ts';

/** An exclusion as it is written: an organisation, or one team of it. */
export interface Exclusion {
  organisation: string;
  team?: string;
}

/**
 * Reads `Organisation` or `Organisation/Team`. An organisation with a stroke in its own name is recognised where `known`
 * says that it is one of ours.
 */
export function exclusionOf(text: string, known: (organisation: string) => boolean): Exclusion {
  if (known(text)) return { organisation: text };
  const strokes = [...text.matchAll(/\//g)].map(({ index }) => index);
  const at = strokes.find((index) => known(text.slice(0, index))) ?? strokes[0];
  if (at === undefined) return { organisation: text };
  const organisation = text.slice(0, at).trim();
  const team = text.slice(at + 1).trim();
  return team === '' ? { organisation } : { organisation, team };
}

/** What a student asks for in a round, and what must be kept in mind. */
export interface ProfileDetails {
  stage: Stage;
  /** Areas of practice asked for, best first. */
  preferredAreas: string[];
  homeOutcode: string;
  drives: boolean;
  /** Kilometres; a hard limit. Absent: the round's. */
  maxTravelKm: number | undefined;
  earlierService: ServiceKind | undefined;
  earlierStatutory: boolean | undefined;
  earlierOrganisation: string | undefined;
  /** Only this organisation will do (an internship). */
  requiredOrganisation: string | undefined;
  /** Special-category data, kept and shown apart: access needs, and declared interests as `Organisation` or `Organisation/Team`. */
  needs: string[];
  excluded: string[];
}

/** A student's profile in a round, with who the student is. */
export interface ProfileRecord extends ProfileDetails {
  id: string;
  roundId: string;
  studentId: string;
  reference: string;
  name: string;
  providerId: string;
  programme: string;
  /** Out of this round. */
  withdrawn: boolean;
  /** Withdrawn from the register of students, so from every round. */
  offRegister: boolean;
}

/** A profile as pages show it. */
export interface Profile extends ProfileRecord {
  /** University, by its full name. */
  provider: string;
  state: 'placed' | 'not placed' | 'withdrawn';
  /** Needs and declared interests were erased after the placement. */
  erased: boolean;
}

/** The fields of a profile, as timelines and previews name them. */
export const profileFields: Readonly<Record<keyof ProfileDetails, string>> = {
  stage: 'stage',
  preferredAreas: 'areas asked for',
  homeOutcode: 'home outcode',
  drives: 'drives',
  maxTravelKm: 'longest journey',
  earlierService: 'earlier service',
  earlierStatutory: 'earlier placement statutory',
  earlierOrganisation: 'earlier organisation',
  requiredOrganisation: 'required organisation',
  needs: 'access needs',
  excluded: 'declared interests',
};
export type ProfileField = keyof ProfileDetails;
export const isProfileField = (name: string): name is ProfileField => name in profileFields;
const allFields = Object.keys(profileFields).filter(isProfileField);

/** What differs. The order of areas matters; that of needs and declared interests does not. */
export function changedProfileFields(before: ProfileDetails, after: ProfileDetails): ProfileField[] {
  return allFields.filter((field) => !same(before[field], after[field], field !== 'preferredAreas'));
}

type Value = string | number | boolean | readonly string[] | undefined;

/** Whether two values of a record say the same; lists compare as sets where their order says nothing. */
export function same(one: Value, other: Value, anyOrder: boolean): boolean {
  if (typeof one !== 'object' || typeof other !== 'object') return one === other;
  if (one.length !== other.length) return false;
  if (one.every((item, index) => item === other[index])) return true;
  const [left, right] = anyOrder ? [one.toSorted(), other.toSorted()] : [one, other];
  return left.every((item, index) => item === right[index]);
}

import type { ServiceKind, Stage } from '../../../engines/allocation/model.ts';
import { same } from '../profiles/model.ts';

/** The three limbs of a statutory placement [E 4.7]: all three must hold. */
export interface Limbs {
  /** A local authority setting, or one that delivers its delegated statutory functions. */
  setting: boolean;
  /** Enough work on section 17 and 47 cases, or on Care Act 2014 and Mental Capacity Act 2005 requirements. */
  work: boolean;
  /** The student updates case records under supervision. */
  records: boolean;
}

export const isStatutory = ({ setting, work, records }: Limbs): boolean => setting && work && records;

/** Places for students that a team puts forward in a round. */
export interface OfferDetails {
  reference: string;
  organisationId: string;
  serviceId: string;
  /** By its name; one that is not there yet is added to the service. */
  team: string;
  area: string;
  statutory: boolean;
  /** Empty where only the answer is known, as in files. */
  limbs: Limbs | undefined;
  /** Students at a time. */
  places: number;
  stages: Stage[];
  outcode: string;
  driverRequired: boolean;
  /** Access needs that it can meet. */
  provides: string[];
  /** The educator already named for it, by reference. */
  educator: string | undefined;
  onSiteSupervisor: boolean;
  /** Offered within the partnership. */
  partner: boolean;
  nqswVacancies: number | undefined;
}

export interface Offer extends OfferDetails {
  id: string;
  roundId: string;
  teamId: string;
  organisation: string;
  service: ServiceKind;
  educatorName: string | undefined;
  /** The named educator, where whoever asks may not see them: kept unless another is named. */
  hiddenEducatorId: string | undefined;
  withdrawnAt: Date | undefined;
  withdrawnBecause: string | undefined;
}

/** The fields of an offer, as timelines and previews name them. */
export const offerFields: Readonly<Record<Exclude<keyof OfferDetails, 'reference'>, string>> = {
  organisationId: 'organisation',
  serviceId: 'service',
  team: 'team',
  area: 'area of practice',
  statutory: 'statutory',
  limbs: 'limbs of a statutory placement',
  places: 'places',
  stages: 'stages',
  outcode: 'outcode',
  driverRequired: 'driver required',
  provides: 'access needs it can meet',
  educator: 'named educator',
  onSiteSupervisor: 'on-site supervisor',
  partner: 'offered within the partnership',
  nqswVacancies: 'NQSW vacancies',
};
export type OfferField = keyof typeof offerFields;
export const isOfferField = (name: string): name is OfferField => name in offerFields;

/**
 * What differs. A file says only whether an offer is statutory: where that agrees with the limbs they stay, and where it
 * does not they are unknown again.
 */
export function changedOfferFields(before: OfferDetails, after: OfferDetails): OfferField[] {
  return Object.keys(offerFields)
    .filter(isOfferField)
    .filter((field) => {
      if (field === 'limbs') return after.limbs !== undefined && !sameLimbs(before.limbs, after.limbs);
      if (field === 'team') return before.team.trim().toLowerCase() !== after.team.trim().toLowerCase();
      return !same(before[field], after[field], true);
    });
}

/** The limbs to keep beside an answer: those given, else the present ones where they say the same. */
export function limbsBeside(
  statutory: boolean,
  given: Limbs | undefined,
  before: Limbs | undefined,
): Limbs | undefined {
  if (given !== undefined) return given;
  return before !== undefined && isStatutory(before) === statutory ? before : undefined;
}

function sameLimbs(one: Limbs | undefined, other: Limbs): boolean {
  return one?.setting === other.setting && one.work === other.work && one.records === other.records;
}

/** Why an offer was withdrawn: promises are counted by partner and reason [E 4.7]. */
export const withdrawalReasons = {
  'no-educator': 'No practice educator is available',
  capacity: 'The team cannot take a student',
  reorganisation: 'The service is being reorganised',
  inspection: 'An inspection or similar pressure',
  mistake: 'It was entered by mistake',
  'not-in-complete-file': 'It is not in a file that was said to be complete',
  other: 'Another reason',
} as const;
export type WithdrawalReason = keyof typeof withdrawalReasons;
export const isWithdrawalReason = (text: string): text is WithdrawalReason => text in withdrawalReasons;

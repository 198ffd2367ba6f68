import { hundredsOfMetres } from '../geography/distance.ts';
import type { Offer, Policy, Student } from './model.ts';
import { sameText, textKey } from './text.ts';

/** The rules that remove an offer from a student's choice, in the order in which they are told. */
export const offerRules = ['stage', 'organisation', 'needs', 'driver', 'travel'] as const;
export type OfferRule = (typeof offerRules)[number];

/** The furthest a student travels, in kilometres: their own limit, else the policy's for drivers or others. */
export function travelLimitKm(student: Student, policy: Policy): number {
  return student.maxTravelKm ?? (student.drives ? policy.maxTravelKm.driver : policy.maxTravelKm.other);
}

/** From home to placement in whole hundreds of metres. */
export function travelOf(student: Student, offer: Offer): number {
  return hundredsOfMetres(student.home, offer.at);
}

function organisationAccepted(student: Student, offer: Offer): boolean {
  const { requiredOrganisation, excluded } = student;
  if (requiredOrganisation !== undefined && !sameText(requiredOrganisation, offer.organisation)) return false;
  return !excluded.some(
    ({ organisation, team }) =>
      sameText(organisation, offer.organisation) && (team === undefined || sameText(team, offer.team)),
  );
}

function needsMet(student: Student, offer: Offer): boolean {
  return student.needs.every((need) => offer.provides.some((provided) => sameText(need, provided)));
}

/**
 * The first rule that keeps a student from an offer, or undefined where the two fit. Pins, places and educators are
 * other matters. `travel` is given in hundreds of metres.
 */
export function ruleAgainst(
  student: Student,
  offer: Offer,
  policy: Policy,
  travel: number = travelOf(student, offer),
): OfferRule | undefined {
  if (!offer.stages.includes(student.stage)) return 'stage';
  if (!organisationAccepted(student, offer)) return 'organisation';
  if (!needsMet(student, offer)) return 'needs';
  if (offer.driverRequired && !student.drives) return 'driver';
  if (travel / 10 > travelLimitKm(student, policy)) return 'travel';
  return undefined;
}

/** 1-based place of the offer's area in the student's list; one past the last if unlisted; undefined without a list. */
export function preferenceRank(student: Student, offer: Offer): number | undefined {
  const { preferredAreas } = student;
  if (preferredAreas.length === 0) return undefined;
  const at = preferredAreas.findIndex((area) => textKey(area) === textKey(offer.area));
  return at < 0 ? preferredAreas.length + 1 : at + 1;
}

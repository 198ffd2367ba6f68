import { distanceKm } from '../geography/distance.ts';
import { isCurrent } from './currency.ts';
import type { Educator, EducatorRole, Offer, Policy, Stage } from './model.ts';
import { sameText } from './text.ts';

export function isIndependent(educator: Educator): boolean {
  return sameText(educator.organisation, 'independent');
}

/** Of the offer's own team side: the educator it names, or, where it names none, one of the same organisation and service. */
export function isOnSite(educator: Educator, offer: Offer): boolean {
  if (isIndependent(educator) || !sameText(educator.organisation, offer.organisation)) return false;
  return offer.educatorId === undefined ? educator.service === offer.service : educator.id === offer.educatorId;
}

/** Ready to supervise from outside the team, wherever that is: PEPS 2, and independent or willing. */
export function worksOffSite(educator: Educator): boolean {
  return educator.peps === '2' && (educator.offSite || isIndependent(educator));
}

/** As what an educator would come to an offer, leaving stage, currency and capacity aside; undefined if not at all. */
export function roleAt(educator: Educator, offer: Offer, policy: Policy): EducatorRole | undefined {
  if (isOnSite(educator, offer)) return 'on-site';
  if (!offer.onSiteSupervisor || !worksOffSite(educator)) return undefined;
  if (distanceKm(educator.at, offer.at) > policy.maxOffSiteKm) return undefined;
  return isIndependent(educator) ? 'independent' : 'off-site';
}

/** Whether an educator may be given students at all: qualified, with capacity, and current unless the policy waives it. */
export function isAvailable(educator: Educator, policy: Policy): boolean {
  if (educator.peps === 'none' || educator.capacity < 1) return false;
  return policy.outOfCurrency === 'allow' || isCurrent(educator, policy);
}

/** Whether an educator may assess a trainee of their own organisation: PEPS 2 and current, with or without capacity. */
export function mayAssess(educator: Educator, policy: Policy): boolean {
  return educator.peps === '2' && !isIndependent(educator) && isCurrent(educator, policy);
}

/**
 * What an educator's PEPS stage allows for a placement of that stage: on their own, or only together with an assessor
 * (a stage 2 trainee at a final placement on their own site [E 4.7]), or not at all (undefined).
 */
export function qualification(educator: Educator, stage: Stage, role: EducatorRole): 'alone' | 'assessed' | undefined {
  if (educator.peps === '2') return 'alone';
  if (role !== 'on-site' || educator.peps === 'none') return undefined;
  if (stage !== 'final') return 'alone';
  return educator.peps === '2-trainee' ? 'assessed' : undefined;
}

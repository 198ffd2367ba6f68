import { isAvailable, isOnSite, mayAssess, qualification, roleAt, worksOffSite } from './educator-fit.ts';
import type { EducatorFit, Fits } from './fit.ts';
import type { Educator, Offer, Round, Stage } from './model.ts';
import { groupedBy, numbered } from './numbered.ts';
import { textKey } from './text.ts';

const sideOf = (row: Educator | Offer): string => `${textKey(row.organisation)}\n${row.service}`;

/** The educators' part of who fits where: found by organisation and service, by name, and by readiness to travel. */
export function educatorIndex({
  offers,
  educators,
  policy,
}: Round): Pick<Fits, 'educatorsFor' | 'onSiteAt' | 'offSite' | 'assessorsIn'> {
  const all = educators.map((educator, number) => ({ number, educator }));
  const available = all.filter(({ educator }) => isAvailable(educator, policy));
  const bySide = groupedBy(available, ({ educator }) => sideOf(educator));
  const byId = new Map(available.map((entry) => [entry.educator.id, entry]));
  const offSite = available.filter(({ educator }) => worksOffSite(educator)).map(({ number }) => number);
  const assessors = new Map<string, number[]>();
  for (const { number, educator } of all) {
    if (!mayAssess(educator, policy)) continue;
    const key = textKey(educator.organisation);
    assessors.set(key, [...(assessors.get(key) ?? []), number]);
  }

  function onSiteAt(offerNumber: number): number[] {
    const offer = numbered(offers, offerNumber);
    const named = offer.educatorId === undefined ? undefined : byId.get(offer.educatorId);
    const near = offer.educatorId === undefined ? (bySide.get(sideOf(offer)) ?? []) : named ? [named] : [];
    return near.filter(({ educator }) => isOnSite(educator, offer)).map(({ number }) => number);
  }

  function assessorsIn(organisation: string): number[] {
    return assessors.get(textKey(organisation)) ?? [];
  }

  function educatorsFor(offerNumber: number, stage: Stage, from: 'anywhere' | 'on-site' = 'anywhere'): EducatorFit[] {
    const offer = numbered(offers, offerNumber);
    const onSite = onSiteAt(offerNumber);
    const others =
      from === 'anywhere' && offer.onSiteSupervisor ? offSite.filter((number) => !onSite.includes(number)) : [];
    return [...onSite, ...others].flatMap((number) => {
      const educator = numbered(educators, number);
      const role = roleAt(educator, offer, policy);
      const qualified = role && qualification(educator, stage, role);
      if (!role || !qualified) return [];
      const assessed = qualified === 'assessed';
      return assessed && assessorsIn(offer.organisation).length === 0 ? [] : [{ educator: number, role, assessed }];
    });
  }

  return { educatorsFor, onSiteAt, offSite, assessorsIn };
}

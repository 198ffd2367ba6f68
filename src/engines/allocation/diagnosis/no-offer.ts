import type { Offer, Policy, Student } from '../model.ts';
import { numbered } from '../numbered.ts';
import { type OfferRule, offerRules, ruleAgainst, travelLimitKm, travelOf } from '../student-fit.ts';
import { textKey } from '../text.ts';
import { type Help, helpInWords, isOpen, mostValuableFirst } from './helps.ts';
import type { Standing } from './standing.ts';
import { counted, listed } from './words.ts';

/** How many offers each rule removes, every offer counted under the first rule against it. */
export function removedBy(student: Student, offers: readonly Offer[], policy: Policy): Map<OfferRule, number> {
  const counts = new Map<OfferRule, number>(offerRules.map((rule) => [rule, 0]));
  for (const offer of offers) {
    const rule = ruleAgainst(student, offer, policy);
    if (rule) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  }
  return new Map([...counts].filter(([, count]) => count > 0));
}

/** A student as if one rule did not bind them; undefined for a rule that nobody may bend. */
function relaxed(student: Student, rule: OfferRule, offer: Offer, policy: Policy): Student {
  if (rule === 'stage') return { ...student, stage: offer.stages[0] ?? student.stage };
  if (rule === 'needs') return { ...student, needs: [] };
  if (rule === 'driver') return { ...student, drives: true, maxTravelKm: travelLimitKm(student, policy) };
  if (rule === 'travel') return { ...student, maxTravelKm: Number.POSITIVE_INFINITY };
  const { requiredOrganisation: _required, ...anywhere } = student;
  return anywhere;
}

/** Offers that only this rule keeps from the student. A declared interest is not among what may be relaxed. */
function removedOnlyBy(rule: OfferRule, student: Student, { fits }: Standing): number[] {
  const { offers, policy } = fits.round;
  return offers.flatMap((offer, number) => {
    if (ruleAgainst(student, offer, policy) !== rule) return [];
    return ruleAgainst(relaxed(student, rule, offer, policy), offer, policy) === undefined ? [number] : [];
  });
}

function whatWouldLift(rule: OfferRule, student: Student, offer: Offer): string {
  if (rule === 'stage') return `Accepting ${student.stage} placements at offers made for other stages`;
  if (rule === 'organisation')
    return `Looking beyond ${student.requiredOrganisation ?? ''}, the required organisation,`;
  if (rule === 'driver') return 'A way to do the work there without driving';
  const missing = student.needs.filter((need) => !offer.provides.some((one) => textKey(one) === textKey(need)));
  return `Providing ${listed(missing)}`;
}

/** The smallest limits, in whole kilometres, that open an offer at all and that open one with room. */
function longerTravel(student: Student, number: number, offers: number[], standing: Standing): Help[] {
  const { round } = standing.fits;
  const limitFor = (offer: number) => Math.ceil(travelOf(student, numbered(round.offers, offer)) / 10);
  const open = offers.filter((offer) => isOpen(offer, number, standing));
  const limits = [offers, open].filter((some) => some.length > 0).map((some) => Math.min(...some.map(limitFor)));
  return [...new Set(limits)].map((limit) => {
    const within = offers.filter((offer) => limitFor(offer) <= limit);
    const what = `A limit of ${limit} km instead of ${travelLimitKm(student, round.policy)}`;
    return { what, offers: within, atOnce: within.filter((offer) => open.includes(offer)).length };
  });
}

function missingOffer(student: Student, policy: Policy): string {
  const where = student.requiredOrganisation ? ` of ${student.requiredOrganisation}` : '';
  const needs = student.needs.length > 0 ? `, providing ${listed(student.needs)}` : '';
  const car = student.drives ? '' : ', not asking for a driver';
  const limit = travelLimitKm(student, policy);
  return `A new offer${where} for a ${student.stage} placement within ${limit} km of home${needs}${car}.`;
}

/** Why no offer fits a student, and the least that would change it; pins left aside. */
export function noOffer(number: number, standing: Standing) {
  const { students, offers, policy } = standing.fits.round;
  const student = numbered(students, number);
  const removed = removedBy(student, offers, policy);
  const each = [...removed].map(([rule, count]) => `${rule} removes ${count}`);
  const helps = offerRules.flatMap((rule): Help[] => {
    const opened = removedOnlyBy(rule, student, standing);
    if (rule === 'travel') return longerTravel(student, number, opened, standing);
    return opened.map((offer) => ({
      what: whatWouldLift(rule, student, numbered(offers, offer)),
      offers: [offer],
      atOnce: isOpen(offer, number, standing) ? 1 : 0,
    }));
  });
  const inWords = mostValuableFirst(helps).map(helpInWords);
  return {
    explanation:
      offers.length === 0
        ? 'There are no offers in this round.'
        : `No offer fits, of ${counted(offers.length, 'offer')}: ${listed(each)}.`,
    blocking: [...removed.keys()],
    helps: inWords.length > 0 ? inWords : [missingOffer(student, policy)],
  };
}

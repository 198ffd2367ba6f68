import type { EducatorFit, Fits, OfferFit } from './fit.ts';
import { numbered } from './numbered.ts';
import type { PinRules } from './pins.ts';
import type { Placement } from './read-off.ts';
import { preferenceRank } from './student-fit.ts';

/**
 * Places students one after the other, each at the best offer still open to them, as a person would: the answer when the
 * work is stopped before there is a better one, and what the solver is measured against. Placements already made stay.
 */
export function placeInTurn(
  fits: Fits,
  rules: PinRules,
  order: readonly number[],
  made: readonly Placement[] = [],
): Placement[] {
  const { students, offers, educators } = fits.round;
  const places = offers.map((offer) => offer.places);
  const capacity = educators.map((educator) => educator.capacity);
  const placements: Placement[] = [];
  const take = (placement: Placement): void => {
    places[placement.offer] = numbered(places, placement.offer) - 1;
    capacity[placement.educator] = numbered(capacity, placement.educator) - 1;
    placements.push(placement);
  };
  for (const placement of made) take(placement);
  const done = new Set(made.map(({ student }) => student));

  for (const student of order) {
    if (done.has(student)) continue;
    const { stage } = numbered(students, student);
    for (const { offer, travel } of wishesOf(fits, student)) {
      if (numbered(places, offer) < 1 || !rules.allowsOffer(student, offer)) continue;
      const free = fits
        .educatorsFor(offer, stage)
        .filter(({ educator }) => numbered(capacity, educator) > 0 && rules.allowsEducator(student, offer, educator));
      const fit = leastWanted(fits, free);
      if (!fit) continue;
      take({ student, offer, educator: fit.educator, role: fit.role, travel });
      break;
    }
  }
  return placements.sort((a, b) => a.student - b.student);
}

/** Offers in the order in which the student would take them: statutory for finals, then area, then distance. */
function wishesOf({ round, offersOf }: Fits, student: number): OfferFit[] {
  const who = numbered(round.students, student);
  const worth = ({ offer, travel }: OfferFit): number => {
    const where = numbered(round.offers, offer);
    const statutory = who.stage === 'final' && where.statutory ? 0 : 1;
    return statutory * 1_000_000 + (preferenceRank(who, where) ?? 1) * 10_000 + travel;
  };
  return numbered(offersOf, student)
    .map((fit) => ({ fit, worth: worth(fit) }))
    .sort((a, b) => a.worth - b.worth)
    .map(({ fit }) => fit);
}

/** On-site before off-site before independent; those who can do least else first. */
function leastWanted({ round }: Fits, free: readonly EducatorFit[]): EducatorFit | undefined {
  const cost = ({ educator, role }: EducatorFit): number => {
    const place = { 'on-site': 0, 'off-site': 10, independent: 20 }[role];
    return place + { none: 0, '1': 0, '2-trainee': 1, '2': 2 }[numbered(round.educators, educator).peps];
  };
  return free.reduce<EducatorFit | undefined>((best, fit) => (best && cost(best) <= cost(fit) ? best : fit), undefined);
}

/** Students with fewest offers first, those of the final stage before others: a careful co-ordinator's order. */
export function carefulOrder({ round, offersOf }: Fits, students: readonly number[]): number[] {
  const rank = (student: number): number =>
    numbered(offersOf, student).length + (numbered(round.students, student).stage === 'final' ? 0 : 0.5);
  return students.toSorted((a, b) => rank(a) - rank(b));
}

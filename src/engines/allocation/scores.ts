import { keepsCurrencyByStudent } from './currency.ts';
import type { Fits } from './fit.ts';
import type { ObjectiveName } from './model.ts';
import { numbered } from './numbered.ts';
import { placementValues } from './objectives.ts';
import type { Placement } from './read-off.ts';
import { vacancyGroups } from './vacancies.ts';

/** What placements come to by one objective, counted from the placements themselves. */
export function scoreOf(fits: Fits, placements: readonly Placement[], name: ObjectiveName): number {
  const { students, offers, educators, policy } = fits.round;
  const ofPlacement = placementValues[name];
  if (ofPlacement) {
    return placements.reduce(
      (sum, { student, offer, travel }) =>
        sum + ofPlacement(numbered(students, student), numbered(offers, offer), travel),
      0,
    );
  }
  if (name === 'independentEducators') return placements.filter(({ role }) => role === 'independent').length;
  if (name === 'currency') {
    const used = new Set(placements.map(({ educator }) => educator));
    return [...used].filter((educator) => keepsCurrencyByStudent(numbered(educators, educator), policy)).length;
  }
  const finals = new Map<number, number>();
  for (const { student, offer } of placements) {
    if (numbered(students, student).stage === 'final') finals.set(offer, (finals.get(offer) ?? 0) + 1);
  }
  return vacancyGroups(offers).reduce((sum, { offers: sharing, vacancies }) => {
    const placed = sharing.reduce((count, offer) => count + (finals.get(offer) ?? 0), 0);
    return sum + Math.min(placed, vacancies);
  }, 0);
}

/** A value that no allocation can beat, from the rows alone: what is said when the work is stopped early. */
export function optimisticScore(fits: Fits, students: readonly number[], name: ObjectiveName): number {
  const { round, offersOf } = fits;
  const ofPlacement = placementValues[name];
  if (name === 'preference' || name === 'travel' || name === 'independentEducators') return 0;
  if (!ofPlacement) return students.length;
  return students.reduce((sum, student) => {
    const values = numbered(offersOf, student).map(({ offer, travel }) =>
      ofPlacement(numbered(round.students, student), numbered(round.offers, offer), travel),
    );
    return sum + Math.max(0, ...values);
  }, 0);
}

import { numbered } from '../numbered.ts';
import { type Contest, contestAround } from './contest.ts';
import type { Options } from './options.ts';
import { placeAndEducator, type Shortage, shortagesFor } from './shortages.ts';
import type { Standing } from './standing.ts';
import { counted, listed } from './words.ts';

/** Above so many students, or above half of the round, a contest is told as a shortage and not as a list of rivals. */
const manyStudents = 12;

/** `places for first placements in Sutton adults' services`, by organisation, service and stage. */
function shortageInWords(short: Shortage[]): string {
  if (short.length === 0) return 'of places and educators across the partnership';
  return `of ${listed(short.map(({ what, side, stage }) => `${what} for ${stage} placements in ${side}`))}`;
}

function bindingInWords({ offers, educators }: Contest, standing: Standing): string {
  const { round } = standing.fits;
  const offerIds = offers.map((offer) => numbered(round.offers, offer).id);
  const educatorIds = educators.map((educator) => numbered(round.educators, educator).id);
  return [
    ...(offerIds.length > 0 ? [`${offerIds.length === 1 ? 'offer' : 'offers'} ${listed(offerIds)}`] : []),
    ...(educatorIds.length > 0
      ? [`${educatorIds.length === 1 ? 'educator' : 'educators'} ${listed(educatorIds)}`]
      : []),
  ].join(' and ');
}

function inWords(contest: Contest, short: Shortage[], standing: Standing): string {
  const all = standing.seatOf.length;
  const competing = contest.students.length;
  if (competing > manyStudents || (competing > 4 && competing * 2 > all)) {
    const scale = competing * 2 > all ? 'across the round' : 'in this part of the round';
    return `A shortage ${scale}: ${competing} students compete for what ${contest.capacity} can have, so ${contest.waiting} of them wait in any allocation. It is a shortage ${shortageInWords(short)}.`;
  }
  const who = `${counted(competing, 'student')} compete for what ${contest.capacity} can have`;
  const binding = bindingInWords(contest, standing);
  return `Offers and educators fit, but others need them all: ${who} (${binding}), so ${contest.waiting} of them ${contest.waiting === 1 ? 'waits' : 'wait'} in any allocation.`;
}

function idsOf({ students, offers, educators }: Contest, { fits }: Standing): string[] {
  return [
    ...students.map((student) => numbered(fits.round.students, student).id),
    ...offers.map((offer) => numbered(fits.round.offers, offer).id),
    ...educators.map((educator) => numbered(fits.round.educators, educator).id),
  ];
}

/**
 * Why a student waits whom offers and educators fit. With a contest, the numbers prove that somebody waits; without one
 * the solver's bound is the only proof, if the allocation is proven at all.
 */
export function contested(student: number, standing: Standing, kept: Options, ignored: Options, proven: boolean) {
  const short = shortagesFor(student, standing, kept);
  const helps = short.length > 0 ? short.map(({ help }) => help) : placeAndEducator(student, standing, kept);
  const contest = contestAround(student, standing, ignored) ?? contestAround(student, standing, kept);
  if (contest) return { explanation: inWords(contest, short, standing), blocking: idsOf(contest, standing), helps };
  const { round } = standing.fits;
  const blocking = kept.offersFor(student).map((offer) => numbered(round.offers, offer).id);
  const explanation = proven
    ? `Offers and educators fit, but others need them all: no allocation places more students. It is a shortage ${shortageInWords(short)}.`
    : 'Offers and educators fit, but in the best allocation found so far others have them; whether one more could be placed is not settled.';
  return { explanation, blocking, helps };
}

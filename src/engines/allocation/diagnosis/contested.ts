import { numbered } from '../numbered.ts';
import type { Chains } from './chains.ts';
import type { Contest } from './contest.ts';
import type { Options } from './options.ts';
import { placeAndEducator, type Shortage, shortagesFor } from './shortages.ts';
import type { Standing } from './standing.ts';
import { counted, listed } from './words.ts';

/** Above so many students, or above half of the round, a contest is told as a shortage and not as a list of rivals. */
const manyStudents = 12;
/** How many educators and places are named that would help. */
const mostNamed = 6;

function whoWaits(waiting: number): string {
  return `so ${waiting} of them ${waiting === 1 ? 'waits' : 'wait'} in any allocation`;
}

/** By organisation, service and stage: `educators for first placements in Sutton adults’ services`. */
function shortageInWords(short: readonly Shortage[]): string {
  const kinds = short.map(({ what, side, stage }) => `${what} for ${stage} placements in ${side}`);
  return kinds.length === 0 ? 'places together with educators' : listed([...new Set(kinds)]);
}

function marketInWords(contest: Contest, short: readonly Shortage[], standing: Standing): string {
  const { students, offers, educators, capacity, waiting } = contest;
  const scale = students.length * 2 > standing.seatOf.length ? 'across the round' : 'in this part of the round';
  const binding = listed([
    ...(educators.length > 0 ? [counted(educators.length, 'educator')] : []),
    ...(offers.length > 0 ? [counted(offers.length, 'full offer')] : []),
  ]);
  return `A shortage ${scale}: ${students.length} students compete for what ${capacity} can have (${binding}), ${whoWaits(waiting)}. Short, among others, are ${shortageInWords(short)}.`;
}

function fewInWords({ students, offers, educators, capacity, waiting }: Contest, standing: Standing): string {
  const { round } = standing.fits;
  const offerIds = offers.map((offer) => numbered(round.offers, offer).id);
  const educatorIds = educators.map((educator) => numbered(round.educators, educator).id);
  const binding = listed([
    ...(offerIds.length > 0 ? [`${offerIds.length === 1 ? 'offer' : 'offers'} ${listed(offerIds)}`] : []),
    ...(educatorIds.length > 0
      ? [`${educatorIds.length === 1 ? 'educator' : 'educators'} ${listed(educatorIds)}`]
      : []),
  ]);
  return `Offers and educators fit, but others need them all: ${students.length} students compete for what ${capacity} can have (${binding}), ${whoWaits(waiting)}.`;
}

const idsByContest = new WeakMap<Contest, string[]>();

/** Worked out once for all who wait in it: a contest may be the whole round. */
function idsOf(contest: Contest, { fits }: Standing): string[] {
  const known = idsByContest.get(contest);
  if (known) return known;
  const { students, offers, educators } = contest;
  const ids = [
    ...students.map((student) => numbered(fits.round.students, student).id),
    ...offers.map((offer) => numbered(fits.round.offers, offer).id),
    ...educators.map((educator) => numbered(fits.round.educators, educator).id),
  ];
  idsByContest.set(contest, ids);
  return ids;
}

/**
 * Why a student waits whom offers and educators fit. With a contest, the numbers prove that somebody waits; without one
 * the solver's bound is the only proof, if the allocation is proven at all.
 */
export function contested(
  student: number,
  contest: Contest | undefined,
  chains: Chains,
  standing: Standing,
  options: Options,
  proven: boolean,
) {
  const short = shortagesFor(student, chains, standing, options, mostNamed);
  const named = [...new Set(short.map(({ help }) => help))];
  const helps = named.length > 0 ? named : placeAndEducator(student, standing, options);
  if (contest) {
    const competing = contest.students.length;
    const many = competing > manyStudents || (competing > 4 && competing * 2 > standing.seatOf.length);
    const explanation = many ? marketInWords(contest, short, standing) : fewInWords(contest, standing);
    return { explanation, blocking: idsOf(contest, standing), helps };
  }
  const { round } = standing.fits;
  const blocking = options.offersFor(student).map((offer) => numbered(round.offers, offer).id);
  const explanation = proven
    ? `Offers and educators fit, but others need them all: no allocation places more students. Short are ${shortageInWords(short)}.`
    : 'Offers and educators fit, but in the best allocation found so far others have them; whether one more could be placed is not settled.';
  return { explanation, blocking, helps };
}

import type { BareMatch } from '../explain.ts';
import { matchesOf } from '../matches.ts';
import type { Pin } from '../model.ts';
import { numbered } from '../numbered.ts';
import type { Allocation, Session } from '../session.ts';
import type { StopSignal } from '../solver.ts';
import { preferenceRank } from '../student-fit.ts';
import { type Price, priceOf } from './price.ts';
import { sentence, sideName } from './words.ts';

/** Another place that a student could have, all else then made the best of, and what that would cost others. */
export interface Alternative {
  match: BareMatch;
  price: Price;
  /** `Hospital in Sutton adults’ services (offer O12), 8.2 km: possible; 2 others would lose their first choice.` */
  sentence: string;
}

function alternativeFor(studentId: string, before: Allocation, after: Allocation, session: Session): Alternative {
  const { fits } = session;
  const match = matchesOf(fits, after.placements).find((each) => each.studentId === studentId);
  const offer = fits.round.offers.find(({ id }) => id === match?.offerId);
  if (!match || !offer) throw new RangeError(`student ${studentId} is not in the allocation that places them`);
  const price = priceOf(studentId, before, after, fits);
  const about = match.travelApproximate ? 'about ' : '';
  const where = `${sentence(offer.area)} in ${sideName(offer)} (offer ${offer.id}), ${about}${match.travelKm} km`;
  return { match, price, sentence: `${where}: possible; ${price.inWords}.` };
}

/**
 * What it would cost others to place a waiting student: the best allocation that places them, against the best of all;
 * undefined if no allocation that keeps the pins places them.
 *
 * @throws `RangeError` if the pins clash.
 */
export function costOfPlacing(session: Session, pins: readonly Pin[], studentId: string): Alternative | undefined {
  const before = bestUnder(session, pins);
  const after = session.allocatePlacing(studentId, pins);
  return after && alternativeFor(studentId, before, after, session);
}

/**
 * Other places that a placed student could have and what each would cost others: of those that the pins and the other
 * students' promises leave possible, up to `most`, the areas they would like best first, then the nearest. When it is `enough`, those found by then, at least one.
 *
 * @throws `RangeError` if the pins clash.
 */
export function alternatives(
  session: Session,
  pins: readonly Pin[],
  studentId: string,
  { most = 5, enough = () => false }: { most?: number; enough?: StopSignal } = {},
): Alternative[] {
  const { students, offers } = session.fits.round;
  const number = students.findIndex(({ id }) => id === studentId);
  const student = students[number];
  const before = bestUnder(session, pins);
  const now = before.placements.find((placement) => placement.student === number);
  if (!student || !now) return [];
  const others = numbered(session.fits.offersOf, number)
    .filter(({ offer }) => offer !== now.offer)
    .map(({ offer, travel }) => ({ offer: numbered(offers, offer), travel }))
    .map((each) => ({ ...each, rank: preferenceRank(student, each.offer) ?? 0 }))
    .sort((a, b) => a.rank - b.rank || a.travel - b.travel);
  const found: Alternative[] = [];
  for (const { offer } of others) {
    if (found.length >= most || (found.length > 0 && enough())) break;
    const after = session.allocate([...pins, { studentId, offerId: offer.id, kind: 'must' }]);
    if (!('why' in after)) found.push(alternativeFor(studentId, before, after, session));
  }
  return found;
}

function bestUnder(session: Session, pins: readonly Pin[]): Allocation {
  const best = session.allocate(pins);
  if ('why' in best) throw new RangeError(best.why);
  return best;
}

import type { Educator } from '../model.ts';
import { numbered } from '../numbered.ts';
import { Stopped, type StopSignal } from '../solver.ts';
import { Chains } from './chains.ts';
import { afterMoves } from './moves.ts';
import { type Options, optionsUnder } from './options.ts';
import { type Ground, type Seat, type Standing, standingOn } from './standing.ts';
import type { SupplyQuestion } from './supply-question.ts';

/**
 * Places waiting students one by one, at most so many, by moves that leave nobody out. What comes out is an allocation
 * that keeps every rule and pin; mostly a largest one, but that is for others to prove.
 *
 * @throws `Stopped` when told to stop.
 */
export function filled(
  ground: Ground,
  seats: ReadonlyMap<number, Seat>,
  most = Number.POSITIVE_INFINITY,
  stop: StopSignal = () => false,
): ReadonlyMap<number, Seat> {
  const options = optionsUnder(ground.fits.round.pins, ground);
  let now = seats;
  while (now.size < seats.size + most) {
    if (stop()) throw new Stopped();
    const moved = oneMore(standingOn(ground, now), options);
    if (!moved) break;
    now = new Map([...now, ...moved]);
  }
  return now;
}

/** The shortest chain from whoever waits; should it not hold together, the shortest from each of them in turn. */
function oneMore(standing: Standing, options: Options): ReadonlyMap<number, Seat> | undefined {
  const waiting = standing.seatOf.flatMap((seat, student) => (seat ? [] : [student]));
  const chains = new Chains(standing, options);
  const shortest = chains.toPlace(...waiting);
  if (!shortest) return undefined;
  const moved = afterMoves(shortest, standing, options);
  if (moved) return moved;
  for (const student of waiting) {
    const moves = chains.toPlace(student);
    const seats = moves && afterMoves(moves, standing, options);
    if (seats) return seats;
  }
  return undefined;
}

/** The same ground with one place more at an offer. */
export function withNewPlace(ground: Ground, offer: number): Ground {
  const { fits } = ground;
  const offers = fits.round.offers.map((row, number) => (number === offer ? { ...row, places: row.places + 1 } : row));
  return { ...ground, fits: { ...fits, round: { ...fits.round, offers } } };
}

/**
 * The same ground with so many new educators, numbered after all others: on site at the question's offers for any stage,
 * and there to assess trainees where nobody could before.
 */
export function withNewEducators(ground: Ground, { of, offers, unlocks }: SupplyQuestion, count: number): Ground {
  const { fits } = ground;
  const { round } = fits;
  const { organisation, service, at } = of;
  const newcomers = Array.from({ length: count }, (_, number): Educator => {
    const id = `new educator ${number + 1}`;
    return { id, organisation, service, at, peps: '2', teachesPracticeEducation: true, capacity: 1, offSite: false };
  });
  const numbers = newcomers.map((_, number) => round.educators.length + number);
  const onSite = new Set(offers);
  const unlocked = new Set(unlocks);
  const known = new Map<string, ReadonlySet<number>>();

  function trainees(offer: number): number[] {
    return fits.onSiteAt(offer).filter((educator) => numbered(round.educators, educator).peps === '2-trainee');
  }

  return {
    ...ground,
    fits: { ...fits, round: { ...round, educators: [...round.educators, ...newcomers] } },
    educatorsFor(offer, stage) {
      const unlocks = stage === 'final' && unlocked.has(offer);
      if (!onSite.has(offer) && !unlocks) return ground.educatorsFor(offer, stage);
      const key = `${offer} ${stage}`;
      const more = [...(unlocks ? trainees(offer) : []), ...(onSite.has(offer) ? numbers : [])];
      const educators = known.get(key) ?? new Set([...ground.educatorsFor(offer, stage), ...more]);
      known.set(key, educators);
      return educators;
    },
  };
}

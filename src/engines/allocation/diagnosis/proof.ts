import type { StopSignal } from '../solver.ts';
import { type Contest, contestAround } from './contest.ts';
import { optionsUnder } from './options.ts';
import { type Ground, type Seat, standingOn } from './standing.ts';

/**
 * The proof that an allocation places as many students as possible: a contest among all who wait (and could go somewhere
 * at all), which leaves that many waiting in any allocation. With `placesToSpare` it holds however many places more these
 * offers had. Undefined where there is no proof of this form, though the allocation may still be a largest one.
 *
 * @throws `Stopped` when told to stop.
 */
export function proofOfMost(
  ground: Ground,
  seats: ReadonlyMap<number, Seat>,
  placesToSpare: readonly number[] = [],
  stop: StopSignal = () => false,
): Contest | undefined {
  const standing = standingOn(ground, seats);
  const options = optionsUnder(ground.fits.round.pins, ground);
  const waiting = standing.seatOf.flatMap((seat, student) =>
    !seat && options.offersFor(student).length > 0 ? [student] : [],
  );
  return contestAround(waiting, standing, options, placesToSpare, stop);
}

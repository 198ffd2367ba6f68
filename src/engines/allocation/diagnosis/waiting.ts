import type { Fits } from '../fit.ts';
import type { Match, Waiting, WaitingReason } from '../model.ts';
import { numbered } from '../numbered.ts';
import { contested } from './contested.ts';
import { noEducator } from './no-educator.ts';
import { noOffer } from './no-offer.ts';
import { hasSeat, type Options, optionsUnder } from './options.ts';
import { pinnedOut, pinsInTheWay } from './pinned-out.ts';
import { type Standing, standingOf } from './standing.ts';

interface Because extends Pick<Waiting, 'explanation' | 'blocking' | 'helps'> {
  reason: WaitingReason;
}

/**
 * Why each student waits whom an allocation leaves without a placement. Exactly one reason, the first that holds:
 *
 * 1. `no-offer`: by the hard rules, pins left aside, no offer fits, even if every place were free.
 * 2. `no-educator`: offers fit, but (pins left aside) none has an available, qualified educator with any capacity.
 * 3. `pinned-out`: without some pins, the student's own or others', moves exist that place this student and leave
 *    nobody else out; or the student's own pins leave no seat at all.
 * 4. `contested`: all the rest. Others need every place or educator that fits, with or without pins.
 *
 * `proven` says whether the allocation is known to place as many students as possible.
 */
export function waitingIn(
  fits: Fits,
  matches: readonly Pick<Match, 'studentId' | 'offerId' | 'educatorId'>[],
  proven: boolean,
): Waiting[] {
  const standing = standingOf(fits, matches);
  const kept = optionsUnder(fits.round.pins, standing);
  const ignored = optionsUnder([], standing);
  return standing.seatOf.flatMap((seat, student) =>
    seat
      ? []
      : [
          {
            studentId: numbered(fits.round.students, student).id,
            ...because(student, standing, kept, ignored, proven),
          },
        ],
  );
}

function because(student: number, standing: Standing, kept: Options, ignored: Options, proven: boolean): Because {
  if (standing.offersFor(student).length === 0) return { reason: 'no-offer', ...noOffer(student, standing) };
  if (!hasSeat(student, ignored, standing)) return { reason: 'no-educator', ...noEducator(student, standing, kept) };
  const pins = pinsInTheWay(student, standing, kept, ignored);
  if (pins) return { reason: 'pinned-out', ...pinnedOut(pins) };
  return { reason: 'contested', ...contested(student, standing, kept, ignored, proven) };
}

import type { Fits } from '../fit.ts';
import type { Match, Pin, Waiting, WaitingReason } from '../model.ts';
import { numbered } from '../numbered.ts';
import { Chains } from './chains.ts';
import { type Contest, contestAround } from './contest.ts';
import { contested } from './contested.ts';
import { afterMoves } from './moves.ts';
import { noEducator } from './no-educator.ts';
import { noOffer } from './no-offer.ts';
import { hasSeat, type Options, optionsUnder } from './options.ts';
import { pinnedOut, pinsInTheWay } from './pinned-out.ts';
import { type Seat, standingOf } from './standing.ts';
import type { SeatsTogether } from './together.ts';

/** What is known besides the allocation itself. */
export interface WaitingOptions {
  /** Whether the allocation is known to place as many students as possible. */
  proven: boolean;
  /** The exact answer to who can be placed together. */
  seats?: SeatsTogether;
}

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
 * Where stages share offers, whether pins make the difference may need `seats`, an exact answer; without it such a student
 * counts as contested.
 */
export function waitingIn(
  fits: Fits,
  matches: readonly Pick<Match, 'studentId' | 'offerId' | 'educatorId'>[],
  { proven, seats }: WaitingOptions,
): Waiting[] {
  const { pins, students } = fits.round;
  const standing = standingOf(fits, matches);
  const kept = optionsUnder(pins, standing);
  const ignored = pins.length === 0 ? kept : optionsUnder([], standing);
  const chains = new Chains(standing, kept);
  const contests: Contest[] = [];

  /** Who waits in one contest waits for the same: it is worked out once for all of them. */
  function contestOf(student: number, options: Options): Contest | undefined {
    const known = contests.find((contest) => contest.students.includes(student));
    if (known) return known;
    const contest = contestAround([student], standing, options);
    if (contest) contests.push(contest);
    return contest;
  }

  /** Seats for the student and for all who have one, if these pins allow them. */
  function placedWith(student: number, under: readonly Pin[]): ReadonlyMap<number, Seat> | undefined {
    const options = optionsUnder(under, standing);
    const moves = new Chains(standing, options).toPlace(student);
    const moved = moves && afterMoves(moves, standing, options);
    const placed = standing.seatOf.flatMap((seat, one) => (seat || one === student ? [one] : []));
    return moved ?? seats?.(placed, under);
  }

  function because(student: number): Because {
    if (standing.offersFor(student).length === 0) return { reason: 'no-offer', ...noOffer(student, standing) };
    if (!hasSeat(student, ignored, standing)) return { reason: 'no-educator', ...noEducator(student, standing, kept) };
    const contest = contestOf(student, ignored);
    if (pins.length > 0) {
      const inTheWay = pinsInTheWay(student, standing, kept, (under) =>
        contest ? undefined : placedWith(student, under),
      );
      if (inTheWay) return { reason: 'pinned-out', ...pinnedOut(inTheWay) };
    }
    const proof = contest ?? contestOf(student, kept);
    return { reason: 'contested', ...contested(student, proof, chains, standing, kept, proven) };
  }

  return standing.seatOf.flatMap((seat, student) =>
    seat ? [] : [{ studentId: numbered(students, student).id, ...because(student) }],
  );
}

import type { Stage } from '../model.ts';

/**
 * One step of a chain of moves that makes room for somebody:
 * - `place`: the student takes a place nobody holds; an educator for it is still to be found.
 * - `seat`: the student takes another's place, with that educator; the other needs a seat in turn.
 * - `aside`: the student takes the place of one of another stage, who moves with their educator to a place nobody holds;
 *   an educator for the student is still to be found.
 * - `educator`: the placement takes an educator from another placement, which then needs one.
 * - `leave`: a student of the placement that lacks an educator goes elsewhere, so that it lacks none.
 * - `free`: an educator with capacity to spare; the end of the chain.
 */
export type Move =
  | { kind: 'place'; student: number; offer: number }
  | { kind: 'seat'; student: number; from: number; educator: number }
  | { kind: 'aside'; student: number; from: number; to: number }
  | { kind: 'educator'; offer: number; stage: Stage; educator: number; from: number }
  | { kind: 'leave'; student: number }
  | { kind: 'free'; offer: number; stage: Stage; educator: number };

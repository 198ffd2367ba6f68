import type { Stage } from '../model.ts';
import { numbered } from '../numbered.ts';
import type { Move } from './chains.ts';
import type { Options } from './options.ts';
import type { Seat, Standing } from './standing.ts';

/** One thing that is not there yet: one more place at an offer, or one more educator for an offer and stage. */
export type Extra = { kind: 'place'; offer: number } | { kind: 'educator'; offer: number; stage: Stage };

/** The number that stands for the educator who is not there yet. */
export const newEducator = -1;

interface Placement {
  offer: number;
  stage: Stage;
  students: number[];
  educators: number[];
}

/** Every placement (offer and stage) in use, with its students and as many educators. */
function placementsIn(standing: Standing): Map<string, Placement> {
  const placements = new Map<string, Placement>();
  standing.seatOf.forEach((seat, student) => {
    if (!seat) return;
    const placement = placementAt(placements, seat.offer, standing.stageOf(student));
    placement.students.push(student);
    placement.educators.push(seat.educator);
  });
  return placements;
}

function placementAt(placements: Map<string, Placement>, offer: number, stage: Stage): Placement {
  const key = `${offer} ${stage}`;
  const placement = placements.get(key) ?? { offer, stage, students: [], educators: [] };
  placements.set(key, placement);
  return placement;
}

function without(rows: number[], row: number): void {
  const at = rows.indexOf(row);
  if (at >= 0) rows.splice(at, 1);
}

/**
 * The seats after a chain of moves, by student; undefined where the moves do not hold together or break a rule, a pin
 * that is kept, a place or a capacity. The check is made on the result and knows nothing of how the chain was found.
 */
export function afterMoves(
  moves: readonly Move[],
  standing: Standing,
  options: Options,
  extra?: Extra,
): Map<number, Seat> | undefined {
  const placements = placementsIn(standing);
  const at = (offer: number, stage: Stage) => placementAt(placements, offer, stage);
  const ofStudent = (student: number): Placement | undefined => {
    const seat = standing.seatOf[student];
    return seat && at(seat.offer, standing.stageOf(student));
  };
  for (const move of moves) {
    if (move.kind === 'place') at(move.offer, standing.stageOf(move.student)).students.push(move.student);
    if (move.kind === 'leave') without(ofStudent(move.student)?.students ?? [], move.student);
    if (move.kind === 'free') at(move.offer, move.stage).educators.push(move.educator);
    if (move.kind === 'educator') {
      without(ofStudent(move.from)?.educators ?? [], move.educator);
      at(move.offer, move.stage).educators.push(move.educator);
    }
    if (move.kind === 'seat') {
      const theirs = ofStudent(move.from);
      const held = standing.seatOf[move.from];
      if (!theirs || !held) return undefined;
      without(theirs.students, move.from);
      without(theirs.educators, held.educator);
      const ours = at(held.offer, standing.stageOf(move.student));
      ours.students.push(move.student);
      ours.educators.push(move.educator);
    }
  }
  if (extra?.kind === 'educator') at(extra.offer, extra.stage).educators.push(newEducator);
  const seats = seated([...placements.values()], standing, options, extra);
  const nobodyLeftOut = standing.seatOf.every((seat, student) => !seat || seats?.has(student));
  return seats && nobodyLeftOut && fitsIn(seats, standing, extra) ? seats : undefined;
}

/** Gives every student of a placement one of its educators; undefined where the numbers or the rules do not allow it. */
function seated(
  placements: Placement[],
  standing: Standing,
  options: Options,
  extra: Extra | undefined,
): Map<number, Seat> | undefined {
  const seats = new Map<number, Seat>();
  for (const { offer, stage, students, educators } of placements) {
    if (students.length !== educators.length) return undefined;
    const left = [...educators];
    for (const student of students) {
      const held = standing.seatOf[student];
      const same = held?.offer === offer ? left.indexOf(held.educator) : -1;
      const allowed = (educator: number) => educator === newEducator || options.allows(student, offer, educator);
      const chosen = same >= 0 && allowed(numbered(left, same)) ? same : left.findIndex(allowed);
      const educator = left[chosen];
      if (educator === undefined || !options.offersFor(student).includes(offer)) return undefined;
      if (educator === newEducator ? extra?.kind !== 'educator' : !standing.educatorsFor(offer, stage).has(educator)) {
        return undefined;
      }
      left.splice(chosen, 1);
      if (seats.has(student)) return undefined;
      seats.set(student, { offer, educator });
    }
  }
  return seats;
}

function fitsIn(seats: Map<number, Seat>, { fits }: Standing, extra: Extra | undefined): boolean {
  const { offers, educators } = fits.round;
  const placesLeft = offers.map(({ places }) => places);
  const capacityLeft = educators.map(({ capacity }) => capacity);
  if (extra?.kind === 'place') placesLeft[extra.offer] = numbered(placesLeft, extra.offer) + 1;
  for (const { offer, educator } of seats.values()) {
    placesLeft[offer] = numbered(placesLeft, offer) - 1;
    if (educator !== newEducator) capacityLeft[educator] = numbered(capacityLeft, educator) - 1;
  }
  return [...placesLeft, ...capacityLeft].every((left) => left >= 0);
}

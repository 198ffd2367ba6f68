import type { Stage } from '../model.ts';
import { numbered } from '../numbered.ts';
import type { Move } from './move.ts';
import type { Options } from './options.ts';
import type { Seat, Standing } from './standing.ts';

/**
 * One thing that is not there yet: one more place at an offer; or, for an offer and stage, a new educator (`newEducator`)
 * or one more student's capacity from one who is there.
 */
export type Extra =
  | { kind: 'place'; offer: number }
  | { kind: 'educator'; offer: number; stage: Stage; educator: number };

/** The number that stands for the educator who is not there yet. */
export const newEducator = -1;

/** An offer and stage that moves touch: its students, and as many educators. */
interface Placement {
  offer: number;
  stage: Stage;
  students: number[];
  educators: number[];
}

/**
 * The seats that differ after a chain of moves, by student; undefined where the moves do not hold together, leave
 * somebody out, or break a rule, a pin that is kept, a place or a capacity. The check is made on the result and knows
 * nothing of how the chain was found.
 */
export function afterMoves(
  moves: readonly Move[],
  standing: Standing,
  options: Options,
  extra?: Extra,
): Map<number, Seat> | undefined {
  const touched = new Map<string, Placement>();
  const at = (offer: number, stage: Stage): Placement => {
    const key = `${offer} ${stage}`;
    const placement = touched.get(key) ?? placementNow(offer, stage, standing);
    touched.set(key, placement);
    return placement;
  };
  for (const move of moves) carryOut(move, standing, at);
  if (extra?.kind === 'educator') at(extra.offer, extra.stage).educators.push(extra.educator);

  const seats = new Map<number, Seat>();
  for (const placement of touched.values()) {
    if (!takeSeats(placement, seats, standing, options)) return undefined;
  }
  const before = [...touched.values()].flatMap(({ offer, stage }) => placementNow(offer, stage, standing).students);
  const nobodyLeftOut = before.every((student) => seats.has(student));
  return nobodyLeftOut && hasRoom(before, seats, standing, extra) ? seats : undefined;
}

function placementNow(offer: number, stage: Stage, standing: Standing): Placement {
  const students = numbered(standing.studentsAt, offer).filter((student) => standing.stageOf(student) === stage);
  const educators = students.flatMap((student) => standing.seatOf[student]?.educator ?? []);
  return { offer, stage, students, educators };
}

function carryOut(move: Move, standing: Standing, at: (offer: number, stage: Stage) => Placement): void {
  const { seatOf, stageOf } = standing;
  if (move.kind === 'place') at(move.offer, stageOf(move.student)).students.push(move.student);
  else if (move.kind === 'free') at(move.offer, move.stage).educators.push(move.educator);
  else if (move.kind === 'leave') {
    const held = seatOf[move.student];
    if (held) without(at(held.offer, stageOf(move.student)).students, move.student);
  } else {
    const held = seatOf[move.from];
    if (!held) return;
    const theirs = at(held.offer, stageOf(move.from));
    without(theirs.educators, held.educator);
    if (move.kind === 'educator') {
      at(move.offer, move.stage).educators.push(move.educator);
      return;
    }
    without(theirs.students, move.from);
    const ours = at(held.offer, stageOf(move.student));
    ours.students.push(move.student);
    if (move.kind === 'seat') ours.educators.push(move.educator);
    else {
      const aside = at(move.to, stageOf(move.from));
      aside.students.push(move.from);
      aside.educators.push(held.educator);
    }
  }
}

function without(rows: number[], row: number): void {
  const at = rows.indexOf(row);
  if (at >= 0) rows.splice(at, 1);
}

/** Gives every student of a placement one of its educators; false where the numbers or the rules do not allow it. */
function takeSeats(
  { offer, stage, students, educators }: Placement,
  seats: Map<number, Seat>,
  standing: Standing,
  options: Options,
): boolean {
  if (students.length !== educators.length) return false;
  const able = standing.educatorsFor(offer, stage);
  const left = [...educators];
  for (const student of students) {
    const held = standing.seatOf[student];
    const same = held?.offer === offer ? left.indexOf(held.educator) : -1;
    const allowed = (educator: number) => options.allows(student, offer, educator);
    const chosen = same >= 0 && allowed(numbered(left, same)) ? same : left.findIndex(allowed);
    const educator = left[chosen];
    if (educator === undefined || seats.has(student) || !options.offersFor(student).includes(offer)) return false;
    if (educator !== newEducator && !able.has(educator)) return false;
    left.splice(chosen, 1);
    seats.set(student, { offer, educator });
  }
  return true;
}

/** Whether places and capacities hold once these students have left their seats and taken the new ones. */
function hasRoom(
  before: readonly number[],
  seats: ReadonlyMap<number, Seat>,
  standing: Standing,
  extra: Extra | undefined,
): boolean {
  const { fits, studentsAt, studentsWith, seatOf } = standing;
  const more = { offer: new Map<number, number>(), educator: new Map<number, number>() };
  const count = (seat: Seat | undefined, by: number): void => {
    if (!seat) return;
    more.offer.set(seat.offer, (more.offer.get(seat.offer) ?? 0) + by);
    if (seat.educator !== newEducator) more.educator.set(seat.educator, (more.educator.get(seat.educator) ?? 0) + by);
  };
  for (const student of before) count(seatOf[student], -1);
  for (const seat of seats.values()) count(seat, 1);
  const { offers, educators } = fits.round;
  return (
    [...more.offer].every(([offer, by]) => {
      const places = numbered(offers, offer).places + (extra?.kind === 'place' && extra.offer === offer ? 1 : 0);
      return numbered(studentsAt, offer).length + by <= places;
    }) &&
    [...more.educator].every(([educator, by]) => {
      const capacity = numbered(educators, educator).capacity;
      const grown = extra?.kind === 'educator' && extra.educator === educator ? 1 : 0;
      return numbered(studentsWith, educator).length + by <= capacity + grown;
    })
  );
}

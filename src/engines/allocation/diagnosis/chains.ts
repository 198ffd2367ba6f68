import type { Stage } from '../model.ts';
import { numbered } from '../numbered.ts';
import type { Options } from './options.ts';
import type { Standing } from './standing.ts';

/**
 * One step of a chain of moves that makes room for somebody:
 * - `place`: the student takes a place nobody holds; an educator for it is still to be found.
 * - `seat`: the student takes another's place, with that educator; the other needs a seat in turn.
 * - `educator`: the placement takes an educator from another placement, which then needs one.
 * - `leave`: a student of the placement that lacks an educator goes elsewhere, so that it lacks none.
 * - `free`: an educator with capacity to spare; the end of the chain.
 */
export type Move =
  | { kind: 'place'; student: number; offer: number }
  | { kind: 'seat'; student: number; from: number; educator: number }
  | { kind: 'educator'; offer: number; stage: Stage; educator: number; from: number }
  | { kind: 'leave'; student: number }
  | { kind: 'free'; offer: number; stage: Stage; educator: number };

/** A state of need: a student without a seat, or a placement (offer and stage) short of one educator. */
type Need = { kind: 'student'; student: number } | { kind: 'placement'; offer: number; stage: Stage };

interface Reached {
  need: Need;
  by: Move | undefined;
  before: string | undefined;
}

const keyOf = (need: Need): string => (need.kind === 'student' ? `s${need.student}` : `${need.offer} ${need.stage}`);

/** An offer and stage at which a chain can arrive. */
export interface Placement {
  offer: number;
  stage: Stage;
}

/** What moves of others can do for one waiting student, found by breadth-first search; shortest chains first. */
export interface Chains {
  /** The moves that place the student and leave nobody out; undefined where the search finds none. */
  toPlace: Move[] | undefined;
  /** Placements that could take one more of these students if they had one more educator, with the moves. */
  shortOfEducator: { at: Placement; moves: Move[] }[];
  /** Full offers that with one place more would end a chain, with the moves; one for each key. */
  shortOfPlace(keyOfOffer: (offer: number, stage: Stage) => string): { at: Placement; moves: Move[] }[];
}

/**
 * Follows every chain that starts with a waiting student. Where each offer takes students of one stage this is the
 * search for an augmenting path of a flow and misses nothing. Where stages share an offer a chain may be missed (so
 * nothing is proven by finding none) or not hold together (so a chain counts only once `afterMoves` has checked it).
 */
export function chainsFrom(student: number, standing: Standing, options: Options): Chains {
  const { seatOf, studentsAt, studentsWith, stageOf } = standing;
  const spent = new Map<string, Reached>();

  function next(need: Need): { need: Need; by: Move }[] {
    if (need.kind === 'placement') return forPlacement(need);
    const stage = stageOf(need.student);
    const own = seatOf[need.student]?.offer;
    return options.offersFor(need.student).flatMap((offer): { need: Need; by: Move }[] => {
      if (offer === own) return [];
      if (!standing.isFull(offer)) return [arrival(need.student, offer, stage)];
      const able = standing.educatorsFor(offer, stage);
      const spare = [...able].find((educator) => !standing.isTaken(educator));
      return numbered(studentsAt, offer).flatMap((from) => {
        const held = seatOf[from]?.educator;
        const educator = held !== undefined && able.has(held) ? held : spare;
        if (educator === undefined) return [];
        return [
          { need: { kind: 'student', student: from }, by: { kind: 'seat', student: need.student, from, educator } },
        ];
      });
    });
  }

  function forPlacement({ offer, stage }: Placement): { need: Need; by: Move }[] {
    const leaving = numbered(studentsAt, offer)
      .filter((one) => stageOf(one) === stage)
      .map((one) => ({
        need: { kind: 'student', student: one } as const,
        by: { kind: 'leave', student: one } as const,
      }));
    const lending = [...standing.educatorsFor(offer, stage)].flatMap((educator) =>
      numbered(studentsWith, educator).flatMap((from): { need: Need; by: Move }[] => {
        const lender = seatOf[from];
        if (!lender) return [];
        const need = { kind: 'placement', offer: lender.offer, stage: stageOf(from) } as const;
        return [{ need, by: { kind: 'educator', offer, stage, educator, from } }];
      }),
    );
    return [...lending, ...leaving];
  }

  function arrival(arriving: number, offer: number, stage: Stage): { need: Need; by: Move } {
    return { need: { kind: 'placement', offer, stage }, by: { kind: 'place', student: arriving, offer } };
  }

  function spareEducator(need: Need): Move | undefined {
    if (need.kind === 'student') return undefined;
    const { offer, stage } = need;
    const educator = [...standing.educatorsFor(offer, stage)].find((one) => !standing.isTaken(one));
    return educator === undefined ? undefined : { kind: 'free', offer, stage, educator };
  }

  /** Searches on from one need, leaving out what is known to lead nowhere; returns the end of a chain, if there is one. */
  function search(start: Reached): { found: Map<string, Reached>; end?: { key: string; move: Move } } {
    const found = new Map([[keyOf(start.need), start]]);
    for (const [key, { need }] of found) {
      const move = spareEducator(need);
      if (move) return { found, end: { key, move } };
      for (const { need: then, by } of next(need)) {
        const thenKey = keyOf(then);
        if (spent.has(thenKey) || found.has(thenKey)) continue;
        found.set(thenKey, { need: then, by, before: key });
      }
    }
    return { found };
  }

  function movesTo(key: string | undefined, found: ReadonlyMap<string, Reached>, last: Move[]): Move[] {
    const moves = last;
    let at = key;
    while (at !== undefined) {
      const reached = found.get(at) ?? spent.get(at);
      if (reached?.by) moves.unshift(reached.by);
      at = reached?.before;
    }
    return moves;
  }

  const first = search({ need: { kind: 'student', student }, by: undefined, before: undefined });
  if (!first.end) for (const [key, reached] of first.found) spent.set(key, reached);
  const reachable = first.end ? [] : [...first.found.entries()];

  return {
    toPlace: first.end && movesTo(first.end.key, first.found, [first.end.move]),
    shortOfEducator: reachable.flatMap(([key, { need }]) =>
      need.kind === 'placement'
        ? [{ at: { offer: need.offer, stage: need.stage }, moves: movesTo(key, first.found, []) }]
        : [],
    ),
    shortOfPlace(keyOfOffer) {
      const ends = new Map<string, { at: Placement; moves: Move[] }>();
      for (const [before, { need }] of reachable) {
        if (need.kind !== 'student') continue;
        const stage = stageOf(need.student);
        for (const offer of options.offersFor(need.student)) {
          const group = keyOfOffer(offer, stage);
          if (ends.has(group) || spent.has(keyOf({ kind: 'placement', offer, stage }))) continue;
          const { found, end } = search({ ...arrival(need.student, offer, stage), before });
          if (end) ends.set(group, { at: { offer, stage }, moves: movesTo(end.key, found, [end.move]) });
          else for (const [key, reached] of found) spent.set(key, reached);
        }
      }
      return [...ends.values()];
    },
  };
}

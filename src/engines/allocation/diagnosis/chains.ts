import { numbered } from '../numbered.ts';
import type { Move } from './move.ts';
import type { Options } from './options.ts';
import { type Placement, placementKey } from './placement.ts';
import type { Standing } from './standing.ts';

/** A state of need: a student without a seat, or a placement short of one educator. */
type Need = { student: number } | Placement;

interface Step {
  need: Need;
  by: Move;
}

interface Reached {
  need: Need;
  by: Move | undefined;
  /** The key of the need before. */
  before: number | undefined;
}

type Ways = Map<number, Reached>;

/** What a search has followed up already: educators, and wishes for offers by students of one stage (by key). */
interface Followed {
  educators: Set<number>;
  wishes: Set<number>;
}

const none: Followed = { educators: new Set(), wishes: new Set() };

/** Where a chain stops for want of one more educator, or of one more place, and the moves that lead there. */
export interface Want {
  kind: 'educator' | 'place';
  at: Placement;
  moves: Move[];
}

/**
 * Chains of moves that start with a waiting student, shortest first. Where each offer takes students of one stage this
 * is the search for an augmenting path of a flow and misses nothing. Where stages share an offer a chain may be missed
 * (so nothing is proven by finding none) or not hold together (so a chain counts only once `afterMoves` has checked it).
 */
export class Chains {
  readonly #standing: Standing;
  readonly #options: Options;
  /** Needs that lead to nobody with capacity to spare, whoever has them: no search goes there twice. */
  readonly #dead = new Set<number>();
  readonly #deadEnds: Followed = { educators: new Set(), wishes: new Set() };

  constructor(standing: Standing, options: Options) {
    this.#standing = standing;
    this.#options = options;
  }

  /** The moves that place one of these students and leave nobody out; undefined where the search finds none. */
  toPlace(...students: number[]): Move[] | undefined {
    return this.#search(students.map((student) => ({ need: { student }, by: undefined, before: undefined })));
  }

  /**
   * What would place a student whom no chain places: at which placements one more educator, at which full offers one
   * more place. Those for which `passOver` is true are not looked into.
   */
  *wants(student: number, passOver: (kind: Want['kind'], at: Placement) => boolean): Generator<Want> {
    const ways: Ways = new Map([[student, { need: { student }, by: undefined, before: undefined }]]);
    const followed: Followed = { educators: new Set(), wishes: new Set() };
    for (const [key, { need }] of ways) {
      if ('offer' in need) {
        const at = { offer: need.offer, stage: need.stage };
        if (!passOver('educator', at)) yield { kind: 'educator', at, moves: this.#movesTo(key, ways) };
      } else {
        yield* this.#placesWanted(need.student, key, ways, passOver);
      }
      for (const { need: then, by } of this.#from(need, followed)) {
        const next = keyOf(then);
        if (!ways.has(next)) ways.set(next, { need: then, by, before: key });
      }
    }
  }

  *#placesWanted(
    student: number,
    before: number,
    ways: Ways,
    passOver: (kind: Want['kind'], at: Placement) => boolean,
  ): Generator<Want> {
    const { isFull, stageOf } = this.#standing;
    for (const offer of this.#options.offersFor(student)) {
      const at = { offer, stage: stageOf(student) };
      if (!isFull(offer) || this.#dead.has(keyOf(at)) || passOver('place', at)) continue;
      const onwards = this.#search([{ ...this.#arrival(student, offer), before: undefined }]);
      if (onwards) yield { kind: 'place', at, moves: [...this.#movesTo(before, ways), ...onwards] };
    }
  }

  /** Searches on from some needs at once; what leads nowhere is remembered. */
  #search(starts: readonly Reached[]): Move[] | undefined {
    const ways: Ways = new Map(starts.map((start) => [keyOf(start.need), start]));
    const followed: Followed = { educators: new Set(), wishes: new Set() };
    for (const [key, { need }] of ways) {
      const educator = 'offer' in need ? this.#spareEducator(need) : undefined;
      if ('offer' in need && educator !== undefined) {
        const last: Move = { kind: 'free', offer: need.offer, stage: need.stage, educator };
        return [...this.#movesTo(key, ways), last];
      }
      for (const { need: then, by } of this.#from(need, followed, this.#deadEnds)) {
        const next = keyOf(then);
        if (!this.#dead.has(next) && !ways.has(next)) ways.set(next, { need: then, by, before: key });
      }
    }
    for (const key of ways.keys()) this.#dead.add(key);
    for (const educator of followed.educators) this.#deadEnds.educators.add(educator);
    for (const wish of followed.wishes) this.#deadEnds.wishes.add(wish);
    return undefined;
  }

  #from(need: Need, followed: Followed, passOver: Followed = none): Iterable<Step> {
    return 'offer' in need
      ? this.#fromPlacement(need, followed, passOver)
      : this.#fromStudent(need.student, followed, passOver);
  }

  *#fromStudent(student: number, followed: Followed, passOver: Followed): Generator<Step> {
    const { seatOf, studentsAt, stageOf, educatorsFor, isFull } = this.#standing;
    const own = seatOf[student]?.offer;
    const stage = stageOf(student);
    for (const offer of this.#options.offersFor(student)) {
      const wish = keyOf({ offer, stage });
      if (offer === own || followed.wishes.has(wish) || passOver.wishes.has(wish)) continue;
      followed.wishes.add(wish);
      if (!isFull(offer)) {
        yield this.#arrival(student, offer);
        continue;
      }
      const able = educatorsFor(offer, stage);
      for (const from of numbered(studentsAt, offer)) {
        const held = seatOf[from]?.educator;
        const educator = held !== undefined && able.has(held) ? held : this.#spareEducator({ offer, stage });
        if (educator !== undefined) yield { need: { student: from }, by: { kind: 'seat', student, from, educator } };
        const to = stageOf(from) === stage ? undefined : this.#placeAside(from);
        if (to !== undefined) yield { need: { offer, stage }, by: { kind: 'aside', student, from, to } };
      }
    }
  }

  *#fromPlacement({ offer, stage }: Placement, followed: Followed, passOver: Followed): Generator<Step> {
    const { seatOf, studentsAt, studentsWith, stageOf, educatorsFor } = this.#standing;
    for (const educator of educatorsFor(offer, stage)) {
      if (followed.educators.has(educator) || passOver.educators.has(educator)) continue;
      followed.educators.add(educator);
      for (const from of numbered(studentsWith, educator)) {
        const lender = seatOf[from]?.offer;
        if (lender === undefined) continue;
        const by: Move = { kind: 'educator', offer, stage, educator, from };
        yield { need: { offer: lender, stage: stageOf(from) }, by };
      }
    }
    for (const student of numbered(studentsAt, offer)) {
      if (stageOf(student) === stage) yield { need: { student }, by: { kind: 'leave', student } };
    }
  }

  /** An offer with a place free to which a student could move with the educator they have. */
  #placeAside(student: number): number | undefined {
    const held = this.#standing.seatOf[student];
    if (!held) return undefined;
    const stage = this.#standing.stageOf(student);
    return this.#options
      .offersFor(student)
      .find((to) => !this.#standing.isFull(to) && this.#standing.educatorsFor(to, stage).has(held.educator));
  }

  #arrival(student: number, offer: number): Step {
    return { need: { offer, stage: this.#standing.stageOf(student) }, by: { kind: 'place', student, offer } };
  }

  #spareEducator({ offer, stage }: Placement): number | undefined {
    for (const educator of this.#standing.educatorsFor(offer, stage)) {
      if (!this.#standing.isTaken(educator)) return educator;
    }
    return undefined;
  }

  #movesTo(end: number | undefined, ways: Ways): Move[] {
    const moves: Move[] = [];
    for (let at = end; at !== undefined; ) {
      const reached = ways.get(at);
      if (reached?.by) moves.unshift(reached.by);
      at = reached?.before;
    }
    return moves;
  }
}

const keyOf = (need: Need): number => ('offer' in need ? -1 - placementKey(need) : need.student);

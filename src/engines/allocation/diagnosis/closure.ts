import { numbered } from '../numbered.ts';
import { hasSeat, type Options } from './options.ts';
import { type Placement, placementKey } from './placement.ts';
import type { Standing } from './standing.ts';

/**
 * Students who compete for more than there is. Wherever any of them could go, either the offer is one of `offers`, or
 * every educator who could teach them there is one of `educators`: so no allocation places more of `students` than
 * `capacity`, the places of `offers` and the capacity of `educators` together (the deficiency version of Hall's theorem,
 * a cut of the flow). In the allocation given, all that capacity is used by these students and by nobody else, so
 * `students.length - capacity === waiting`, and that many of them wait in any allocation.
 */
export interface Contest {
  students: number[];
  /** Full offers, whose places bind. */
  offers: number[];
  /** Educators without capacity left, whose capacity binds. */
  educators: number[];
  /** Offers and stages that bind by those educators, or by having none at all for some of the students. */
  taughtBy: Placement[];
  capacity: number;
  waiting: number;
}

/** How a student came in: someone wants their place, or (no offer) shares an educator with them. */
interface Origin {
  wantedBy: number;
  offer?: number;
}

interface Wish extends Placement {
  wantedBy: number;
}

/** The closure of alternating paths from some waiting students, as it grows. */
export class Closure {
  readonly #standing: Standing;
  readonly #options: Options;
  /** Offers that bind by their educators: taken to, or because of an educator whom that student needs. */
  readonly #boundByEducators: Map<number, number | undefined>;
  readonly #students = new Map<number, Origin | undefined>();
  /** Full offers that bind by their places, with one wish of each stage that wants them. */
  readonly #fullOffers = new Map<number, Wish[]>();
  readonly #wished = new Set<number>();
  readonly #placements = new Map<number, Wish>();
  /** Wishes without any educator for that student. */
  readonly #untaught: Wish[] = [];
  readonly #unexplored: Wish[] = [];
  readonly #educators = new Map<number, Wish>();

  constructor(standing: Standing, options: Options, boundByEducators: ReadonlySet<number>) {
    this.#standing = standing;
    this.#options = options;
    this.#boundByEducators = new Map([...boundByEducators].map((offer) => [offer, undefined]));
  }

  /** Grows the set to its closure; or names the shared offers on the way to an educator to spare, nearest first. */
  grow(waiting: readonly number[]): 'closed' | number[] {
    for (const student of waiting) this.#students.set(student, undefined);
    // Maps are walked in order of insertion, and what is added on the way is walked too.
    for (const [one] of this.#students) {
      for (const wish of this.#wishesOf(one)) this.#addWish(wish);
      for (let placement = this.#unexplored.pop(); placement; placement = this.#unexplored.pop()) {
        if (this.#addEducatorsOf(placement)) return this.#sharedOffersOnTheWayTo(placement);
      }
    }
    return 'closed';
  }

  /** The set with everybody else who waits for the same; undefined should its numbers not add up to a proof. */
  contest(): Contest | undefined {
    const { seatOf, fits } = this.#standing;
    const waitingToo = seatOf.flatMap((seat, student) =>
      !seat && !this.#students.has(student) && this.#wantsNothingElse(student) ? [student] : [],
    );
    const students = [...this.#students.keys(), ...waitingToo].sort((a, b) => a - b);
    const offers = [...this.#fullOffers.keys()].sort((a, b) => a - b);
    const educators = [...this.#educators.keys()].sort((a, b) => a - b);
    const places = offers.reduce((sum, offer) => sum + numbered(fits.round.offers, offer).places, 0);
    const taught = educators.reduce((sum, educator) => sum + numbered(fits.round.educators, educator).capacity, 0);
    const waiting = students.filter((student) => !seatOf[student]).length;
    const capacity = places + taught;
    if (students.length - capacity !== waiting) return undefined;
    const taughtBy = [...this.#placements.values(), ...this.#untaught];
    return { students, offers, educators, taughtBy, capacity, waiting };
  }

  #wishesOf(student: number): Wish[] {
    const stage = this.#standing.stageOf(student);
    return this.#options.offersFor(student).map((offer) => ({ offer, stage, wantedBy: student }));
  }

  #wantsNothingElse(student: number): boolean {
    if (!hasSeat(student, this.#options, this.#standing)) return false;
    return this.#wishesOf(student).every(
      (wish) =>
        this.#fullOffers.has(wish.offer) ||
        this.#placements.has(placementKey(wish)) ||
        !this.#options.allowsAny(student, wish.offer, this.#standing.educatorsFor(wish.offer, wish.stage)),
    );
  }

  #addStudent(student: number, origin: Origin): void {
    if (!this.#students.has(student)) this.#students.set(student, origin);
  }

  #addWish(wish: Wish): void {
    const { offer, stage, wantedBy } = wish;
    if (!this.#options.allowsAny(wantedBy, offer, this.#standing.educatorsFor(offer, stage))) {
      this.#untaught.push(wish);
      return;
    }
    if (this.#wished.has(placementKey(wish))) return;
    this.#wished.add(placementKey(wish));
    if (!this.#standing.isFull(offer) || this.#boundByEducators.has(offer)) {
      this.#addPlacement(wish);
      return;
    }
    const wishes = this.#fullOffers.get(offer) ?? [];
    this.#fullOffers.set(offer, [...wishes, wish]);
    for (const there of numbered(this.#standing.studentsAt, offer)) this.#addStudent(there, { wantedBy, offer });
  }

  #addPlacement(placement: Wish): void {
    if (this.#placements.has(placementKey(placement))) return;
    this.#placements.set(placementKey(placement), placement);
    this.#unexplored.push(placement);
  }

  /** Returns whether one of them has capacity to spare. */
  #addEducatorsOf(placement: Wish): boolean {
    const { seatOf, stageOf, studentsWith, isTaken } = this.#standing;
    for (const educator of this.#standing.educatorsFor(placement.offer, placement.stage)) {
      if (this.#educators.has(educator)) continue;
      this.#educators.set(educator, placement);
      if (!isTaken(educator)) return true;
      for (const taught of numbered(studentsWith, educator)) {
        const { offer } = numbered(seatOf, taught) ?? placement;
        this.#addStudent(taught, { wantedBy: placement.wantedBy });
        this.#bindByEducators(offer, placement.wantedBy);
        this.#addPlacement({ offer, stage: stageOf(taught), wantedBy: taught });
      }
    }
    for (const there of numbered(this.#standing.studentsAt, placement.offer)) {
      if (stageOf(there) === placement.stage) this.#addStudent(there, { wantedBy: placement.wantedBy });
    }
    return false;
  }

  #bindByEducators(offer: number, because: number): void {
    if (this.#boundByEducators.has(offer)) return;
    this.#boundByEducators.set(offer, because);
    for (const wish of this.#fullOffers.get(offer) ?? []) this.#addPlacement(wish);
    this.#fullOffers.delete(offer);
  }

  /** Offers where a place was wanted that a student of another stage holds: other ways to bind them lead elsewhere. */
  #sharedOffersOnTheWayTo({ offer: last, wantedBy: end }: Wish): number[] {
    const { stageOf } = this.#standing;
    const because = this.#boundByEducators.get(last);
    const way = new Set(because === undefined ? [end] : [end, because]);
    const shared: number[] = [];
    for (const one of way) {
      const origin = this.#students.get(one);
      if (!origin) continue;
      const { offer, wantedBy } = origin;
      if (offer !== undefined && stageOf(one) !== stageOf(wantedBy)) shared.push(offer);
      way.add(wantedBy);
    }
    return [...new Set(shared)];
  }
}

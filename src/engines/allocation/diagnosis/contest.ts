import type { Stage } from '../model.ts';
import { numbered } from '../numbered.ts';
import { hasSeat, type Options } from './options.ts';
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
  capacity: number;
  waiting: number;
}

/** How a student came in: someone wants their place, or (no offer) shares an educator with them. */
interface Origin {
  wantedBy: number;
  offer?: number;
}

interface Placement {
  offer: number;
  stage: Stage;
  wantedBy: number;
}

/**
 * The smallest such set around a waiting student: the closure of alternating paths from them. A full offer binds by its
 * places, unless its students share an educator whom others in the set need: then its educators bind.
 *
 * Where stages share an offer, the closure may run into an educator to spare who is of no use (a first-stage student
 * would leave a place, but not an educator for a final one). Then the offer on the way is taken to bind by its
 * educators, and the closure begins again. Where that does not help, there may be no proof of this form; the answer is
 * undefined, and the solver's bound is the only proof.
 */
export function contestAround(student: number, standing: Standing, options: Options): Contest | undefined {
  const boundByEducators = new Set<number>();
  for (;;) {
    const closure = new Closure(standing, options, new Set(boundByEducators));
    const shared = closure.grow(student);
    if (shared === 'closed') return closure.contest();
    if (shared === 'open') return undefined;
    boundByEducators.add(shared.offer);
  }
}

class Closure {
  readonly #standing: Standing;
  readonly #options: Options;
  readonly #boundByEducators: Set<number>;
  readonly #students = new Map<number, Origin | undefined>();
  readonly #fullOffers = new Map<number, Placement[]>();
  readonly #placements = new Map<string, Placement>();
  readonly #unexplored: Placement[] = [];
  readonly #educators = new Map<number, Placement>();

  constructor(standing: Standing, options: Options, boundByEducators: Set<number>) {
    this.#standing = standing;
    this.#options = options;
    this.#boundByEducators = boundByEducators;
  }

  /** Grows the set to its closure; or names an offer shared by stages to be taken otherwise; or finds no way out. */
  grow(student: number): 'closed' | 'open' | { offer: number } {
    this.#students.set(student, undefined);
    // Maps are walked in order of insertion, and what is added on the way is walked too.
    for (const [one] of this.#students) {
      for (const wish of this.#wishesOf(one)) this.#addWish(wish);
      for (let placement = this.#unexplored.pop(); placement; placement = this.#unexplored.pop()) {
        if (this.#addEducatorsOf(placement)) return this.#sharedOfferOnTheWayTo(placement.wantedBy);
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
    return students.length - capacity === waiting ? { students, offers, educators, capacity, waiting } : undefined;
  }

  /** Offers a student could go to, with an educator for them there, free or not. */
  #wishesOf(student: number): Placement[] {
    const stage = this.#standing.stageOf(student);
    return this.#options
      .offersFor(student)
      .filter((offer) =>
        [...this.#standing.educatorsFor(offer, stage)].some((one) => this.#options.allows(student, offer, one)),
      )
      .map((offer) => ({ offer, stage, wantedBy: student }));
  }

  #wantsNothingElse(student: number): boolean {
    if (!hasSeat(student, this.#options, this.#standing)) return false;
    return this.#wishesOf(student).every(
      (wish) => this.#fullOffers.has(wish.offer) || this.#placements.has(keyOf(wish)),
    );
  }

  #addStudent(student: number, origin: Origin): void {
    if (!this.#students.has(student)) this.#students.set(student, origin);
  }

  #addWish(wish: Placement): void {
    const { offer, wantedBy } = wish;
    if (!this.#standing.isFull(offer) || this.#boundByEducators.has(offer)) {
      this.#addPlacement(wish);
      return;
    }
    const wishes = this.#fullOffers.get(offer) ?? [];
    this.#fullOffers.set(offer, [...wishes, wish]);
    for (const there of numbered(this.#standing.studentsAt, offer)) this.#addStudent(there, { wantedBy, offer });
  }

  #addPlacement(placement: Placement): void {
    if (this.#placements.has(keyOf(placement))) return;
    this.#placements.set(keyOf(placement), placement);
    this.#unexplored.push(placement);
  }

  /** Returns whether one of them has capacity to spare. */
  #addEducatorsOf(placement: Placement): boolean {
    const { seatOf, stageOf, studentsWith, isTaken } = this.#standing;
    for (const educator of this.#standing.educatorsFor(placement.offer, placement.stage)) {
      if (this.#educators.has(educator)) continue;
      this.#educators.set(educator, placement);
      if (!isTaken(educator)) return true;
      for (const taught of numbered(studentsWith, educator)) {
        const { offer } = numbered(seatOf, taught) ?? placement;
        this.#addStudent(taught, { wantedBy: placement.wantedBy });
        this.#bindByEducators(offer);
        this.#addPlacement({ offer, stage: stageOf(taught), wantedBy: taught });
      }
    }
    for (const there of numbered(this.#standing.studentsAt, placement.offer)) {
      if (stageOf(there) === placement.stage) this.#addStudent(there, { wantedBy: placement.wantedBy });
    }
    return false;
  }

  #bindByEducators(offer: number): void {
    this.#boundByEducators.add(offer);
    for (const wish of this.#fullOffers.get(offer) ?? []) this.#addPlacement(wish);
    this.#fullOffers.delete(offer);
  }

  /** The last step on the way where a place was wanted that a student of another stage holds. */
  #sharedOfferOnTheWayTo(student: number): 'open' | { offer: number } {
    const { stageOf } = this.#standing;
    let one = student;
    for (let origin = this.#students.get(one); origin; origin = this.#students.get(one)) {
      const { offer, wantedBy } = origin;
      if (offer !== undefined && stageOf(one) !== stageOf(wantedBy)) return { offer };
      one = wantedBy;
    }
    return 'open';
  }
}

const keyOf = ({ offer, stage }: Placement): string => `${offer} ${stage}`;

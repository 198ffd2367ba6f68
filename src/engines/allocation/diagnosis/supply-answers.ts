import type { Highs, StopSignal } from '../solver.ts';
import type { Contest } from './contest.ts';
import { filled, withNewEducators, withNewPlace } from './filling.ts';
import { GainModel } from './gain-model.ts';
import { proofOfMost } from './proof.ts';
import type { Ground, Seat } from './standing.ts';
import type { SupplyQuestion } from './supply-question.ts';

/** One, two and three more are asked about. */
const mostExtra = 3;

/**
 * Rounds with more choices than this (some 1,000 students) are too large to let a program decide: at 2,400 students the
 * linear one took 34 s, and an integer one many minutes and more memory than the solver has.
 */
const mostChoicesDecided = 60_000;

type Seats = ReadonlyMap<number, Seat>;

/** Gains with 1, 2 and 3 more, none where there are none; if they are not settled, more may be possible. */
export interface Gains {
  gains: number[];
  settled: boolean;
}

/**
 * Answers exactly what more of something would bring. Moves find an allocation that places more; a contest among those
 * who still wait proves that none places more than that. Where stages share offers neither may be in sight: then the
 * integer program decides.
 */
export class SupplyAnswers {
  readonly #highs: Highs;
  readonly #stop: StopSignal;
  readonly #ground: Ground;
  readonly #seats: Seats;
  readonly #contest: Contest | undefined;
  #model: GainModel | undefined;

  /** `seats` is an allocation that places as many students as possible. */
  constructor(highs: Highs, ground: Ground, seats: Seats, stop: StopSignal) {
    this.#highs = highs;
    this.#stop = stop;
    this.#ground = ground;
    this.#seats = seats;
    this.#contest = proofOfMost(ground, seats, [], stop);
  }

  /** @throws `Stopped` when told to stop. */
  gains(question: SupplyQuestion): Gains {
    if (this.#isUseless(question)) return { gains: [], settled: true };
    const found = question.kind === 'place' ? this.#ofPlaces(question) : this.#ofEducators(question);
    const { gains, settled } = found.settled ? found : this.#decided(question, found.gains);
    return { gains: gains.every((gain) => gain === 0) ? [] : gains, settled };
  }

  dispose(): void {
    this.#model?.dispose();
  }

  /** Whether the proof that no more can be placed holds with more of it too. */
  #isUseless({ kind, offers, unlocks }: SupplyQuestion): boolean {
    const { offers: full, taughtBy } = this.#contest ?? {};
    if (!full || !taughtBy) return false;
    if (kind === 'place') return !offers.some((offer) => full.includes(offer));
    return !taughtBy.some(
      ({ offer, stage }) => offers.includes(offer) || (stage === 'final' && unlocks.includes(offer)),
    );
  }

  /**
   * Places are added one by one as long as one brings a student, and then it is proven that no place there brings another.
   * A place brings one student at most, under any pins: of those at its offer one is there by choice (as many as are
   * promised it were there before), and without them the rest stands. Only where places bind can one bring any.
   */
  #ofPlaces({ offers }: SupplyQuestion): Gains {
    let ground = this.#ground;
    let seats = this.#seats;
    const gains: number[] = [];
    const binding = this.#contest ? offers.filter((offer) => this.#contest?.offers.includes(offer)) : offers;
    while (gains.length < mostExtra) {
      const grown = firstOf(binding, (offer) => {
        const more = withNewPlace(ground, offer);
        const then = filled(more, seats, 1, this.#stop);
        return then.size > seats.size ? { more, then } : undefined;
      });
      if (!grown) break;
      ground = grown.more;
      seats = grown.then;
      gains.push(seats.size - this.#seats.size);
    }
    const settled = gains.length === mostExtra || proofOfMost(ground, seats, offers, this.#stop) !== undefined;
    return { gains: padded(gains), settled };
  }

  /**
   * The same for educators, who bring one student at most too (who is promised a place there had an educator before).
   * Where they also let trainees take students, each number of them is proven by itself.
   */
  #ofEducators(question: SupplyQuestion): Gains {
    const oneByOne = question.unlocks.length === 0;
    const gains: number[] = [];
    let seats = this.#seats;
    let settled = true;
    while (gains.length < mostExtra) {
      const ground = withNewEducators(this.#ground, question, gains.length + 1);
      const then = filled(ground, seats, oneByOne ? 1 : undefined, this.#stop);
      const grown = then.size > seats.size;
      if (!(oneByOne && grown)) settled &&= proofOfMost(ground, then, [], this.#stop) !== undefined;
      gains.push(then.size - this.#seats.size);
      if (!grown && oneByOne) break;
      seats = then;
    }
    return { gains: padded(gains), settled };
  }

  /** By the solver, given what moves have reached; where that is all that could be, without it. Large rounds stay open. */
  #decided(question: SupplyQuestion, reached: readonly number[]): Gains {
    const choices = this.#ground.fits.offersOf.reduce((sum, { length }) => sum + length, 0);
    if (choices > mostChoicesDecided) return { gains: [...reached], settled: false };
    this.#model ??= new GainModel(this.#highs, this.#ground.fits, this.#stop);
    const model = this.#model;
    const before = this.#seats.size;
    const gains = reached.map((gain, at) => {
      const extra = at + 1;
      if (gain === extra && question.unlocks.length === 0) return gain;
      return model.placedWith(question, extra, before + gain) - before;
    });
    return { gains, settled: true };
  }
}

function firstOf<Row, Found>(rows: readonly Row[], find: (row: Row) => Found | undefined): Found | undefined {
  for (const row of rows) {
    const found = find(row);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What further ones bring once one more has brought nothing: no more than before. */
function padded(gains: readonly number[]): number[] {
  return Array.from({ length: mostExtra }, (_, at) => gains[at] ?? gains.at(-1) ?? 0);
}

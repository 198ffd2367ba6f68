import { clashAmong, singleClash, unknownClash } from './clash.ts';
import { componentsOf } from './components.ts';
import { seatsTogether } from './diagnosis/together.ts';
import { waitingIn } from './diagnosis/waiting.ts';
import { explainMatches } from './explain.ts';
import { type Fits, fitsOf } from './fit.ts';
import { matchesOf } from './matches.ts';
import type { Clash, Objective, Outcome, Pin, Round } from './model.ts';
import { groupedBy } from './numbered.ts';
import { objectiveOrder, objectivePhrases } from './objectives.ts';
import { offSiteReach } from './off-site.ts';
import { Part, type PartAnswer } from './part.ts';
import { type NumberedPin, numberPins } from './pins.ts';
import type { Placement } from './read-off.ts';
import { scoreOf } from './scores.ts';
import { forgetSolver, type Highs, solver } from './solver.ts';

/** How the work stands: a fraction from 0 to 1, and a phrase for people. */
export interface Progress {
  fraction: number;
  phrase: string;
}

export interface SolveOptions {
  /** Asks the work to stop: an `AbortSignal`, or anything that tells the same from shared memory. */
  signal?: { readonly aborted: boolean };
  onProgress?: (progress: Progress) => void;
  /** Seconds after which the best found so far is given. */
  timeLimitSeconds?: number;
  /** Milliseconds from any fixed moment. Without it there is no time limit and no time is told. */
  now?: () => number;
}

/** Who is placed where, by the numbers of `Fits`, and what it comes to. */
export interface Allocation {
  placements: Placement[];
  objectives: Objective[];
  /** Whether every objective is. */
  proven: boolean;
}

/** Sets of pins whose answers each part remembers: those asked about last. */
const answersKept = 16;

/**
 * A round that is solved again and again as its pins change. The same pins get the same answer again as long as it is
 * remembered; after other pins the models go on from where they stand, and so change few students who need not change.
 */
export class Session {
  readonly fits: Fits;
  readonly #highs: Highs;
  readonly #parts: { part: Part; answered: Map<string, PartAnswer> }[];
  readonly #partOf = new Map<number, number>();

  private constructor(highs: Highs, round: Round) {
    this.#highs = highs;
    this.fits = fitsOf(round);
    const offSite = offSiteReach(this.fits);
    this.#parts = componentsOf(this.fits, offSite).map((component) => ({
      part: new Part(highs, this.fits, offSite, component),
      answered: new Map(),
    }));
    this.#parts.forEach(({ part }, at) => {
      for (const student of part.component.students) this.#partOf.set(student, at);
    });
  }

  static async open(round: Round): Promise<Session> {
    return new Session(await solver(), round);
  }

  /**
   * The allocation under these pins (instead of the round's), put into words. `keep` false gives memory back as the work
   * goes on, for a round that will not be solved again.
   */
  solve(pins: readonly Pin[] = this.fits.round.pins, options: SolveOptions = {}, keep = true): Outcome {
    const started = options.now?.() ?? 0;
    const allocated = this.allocate(pins, options, keep);
    if ('why' in allocated) return { kind: 'clash', clash: allocated };
    return this.#inWords(allocated, pins, ((options.now?.() ?? 0) - started) / 1000);
  }

  /** The allocation under these pins without words: much the quicker part, for a board that follows each move. */
  allocate(pins: readonly Pin[], options: SolveOptions = {}, keep = true): Allocation | Clash {
    const { known, unknown } = numberPins(this.fits.round, pins);
    const clash = unknownClash(unknown) ?? singleClash(this.fits, known);
    if (clash) return clash;
    try {
      const answers = this.#answers(known, options, options.now?.() ?? 0, keep);
      return 'why' in answers ? answers : this.#together(answers);
    } catch (error) {
      if (error instanceof Error && error.name === 'RuntimeError') forgetSolver();
      throw error;
    }
  }

  /**
   * The best allocation in which this student is placed, under these pins; undefined if there is none. It may place
   * somebody else less: what it costs is the difference to `allocate`.
   *
   * @throws `Stopped` when told to stop.
   */
  allocatePlacing(studentId: string, pins: readonly Pin[], options: SolveOptions = {}): Allocation | undefined {
    const student = this.fits.round.students.findIndex(({ id }) => id === studentId);
    const part = this.#parts[this.#partOf.get(student) ?? -1]?.part;
    const allocated = this.allocate(pins, options);
    if (!part || 'why' in allocated) return undefined;
    const { known } = numberPins(this.fits.round, pins);
    const own = known.filter((pin) => part.component.students.includes(pin.student));
    const answer = part.solve(own, { stop: () => options.signal?.aborted === true, keep: true }, [student]);
    if (!answer) return undefined;
    const others = allocated.placements.filter((placement) => !part.component.students.includes(placement.student));
    const placements = [...others, ...answer.placements].sort((a, b) => a.student - b.student);
    const objectives = allocated.objectives.map((objective): Objective => {
      const value = scoreOf(this.fits, placements, objective.name);
      return { ...objective, value, bound: value, proven: true };
    });
    return { placements, objectives, proven: true };
  }

  close(): void {
    for (const { part } of this.#parts) part.dispose();
  }

  #answers(pins: readonly NumberedPin[], options: SolveOptions, started: number, keep: boolean): PartAnswer[] | Clash {
    const { signal, now, timeLimitSeconds, onProgress } = options;
    const limit = timeLimitSeconds === undefined ? Infinity : started + timeLimitSeconds * 1000;
    const stop = (): boolean => signal?.aborted === true || (now?.() ?? 0) > limit;
    const levels = objectiveOrder(this.fits.round.policy);
    const pinsByPart = groupedBy(pins, ({ student }) => String(this.#partOf.get(student)));
    const size = this.#partOf.size;
    let done = 0;
    const answers: PartAnswer[] = [];
    for (const [at, entry] of this.#parts.entries()) {
      const own = pinsByPart.get(String(at)) ?? [];
      const key = JSON.stringify(
        own.map(({ kind, student, offer, educator }) => [kind, student, offer, educator]).sort(),
      );
      const { students } = entry.part.component;
      const known = entry.answered.get(key);
      if (known) {
        answers.push(known);
      } else {
        const onLevel: (name: (typeof levels)[number], level: number) => void = (name, level) =>
          onProgress?.({
            fraction: (done + (students.length * level) / levels.length) / size,
            phrase: `proving objective ${level + 1} of ${levels.length}: ${objectivePhrases[name]}`,
          });
        const answer = entry.part.solve(own, { stop, keep, onLevel });
        if (!answer) return this.#clash(own);
        if (keep && !stop()) remember(entry.answered, key, answer);
        answers.push(answer);
      }
      done += students.length;
    }
    onProgress?.({ fraction: 1, phrase: 'done' });
    return answers;
  }

  #clash(pins: readonly NumberedPin[]): Clash {
    const clash = clashAmong(this.#highs, this.fits, pins);
    if (!clash) throw new Error('the solver found no allocation though the pins can hold');
    return clash;
  }

  #together(answers: readonly PartAnswer[]): Allocation {
    const placements = answers.flatMap((answer) => answer.placements);
    let proven = true;
    const objectives = objectiveOrder(this.fits.round.policy).map((name): Objective => {
      const value = scoreOf(this.fits, placements, name);
      const bound = answers.reduce((sum, { bounds }) => sum + (bounds.get(name) ?? 0), 0);
      proven &&= value === bound;
      return { name, value, bound, proven };
    });
    return { placements, objectives, proven };
  }

  #inWords({ placements, objectives, proven }: Allocation, pins: readonly Pin[], seconds: number): Outcome {
    const pinned: Fits = { ...this.fits, round: { ...this.fits.round, pins: [...pins] } };
    const matches = explainMatches(pinned, matchesOf(this.fits, placements));
    return {
      kind: 'solved',
      solution: {
        matches,
        waiting: waitingIn(pinned, matches, {
          proven: objectives[0]?.proven ?? false,
          seats: seatsTogether(this.#highs, pinned),
        }),
        objectives,
        proven,
        solver: { name: 'HiGHS', version: this.#highs.version.string, seconds },
      },
    };
  }
}

/** The oldest of the answers makes room, but never the first, which mostly is the one without changes. */
function remember(answered: Map<string, PartAnswer>, key: string, answer: PartAnswer): void {
  answered.set(key, answer);
  const [, second] = answered.keys();
  if (answered.size > answersKept && second !== undefined) answered.delete(second);
}

/** Opens a round for solving it many times; close it to give its memory back. */
export function openSession(round: Round): Promise<Session> {
  return Session.open(round);
}

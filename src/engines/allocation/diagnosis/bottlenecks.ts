import { type Fits, fitsOf } from '../fit.ts';
import type { Bottleneck, Match, ObjectiveName, Round } from '../model.ts';
import { openSession } from '../session.ts';
import { Stopped, type StopSignal, solver } from '../solver.ts';
import { type Ground, groundOf, type Seat, standingOf } from './standing.ts';
import { type Gains, SupplyAnswers } from './supply-answers.ts';
import { type SupplyQuestion, supplyQuestions } from './supply-question.ts';

type Matches = readonly Pick<Match, 'studentId' | 'offerId' | 'educatorId'>[];

export interface BottleneckOptions {
  /** Asks the work to stop: then there is no answer. */
  stop?: StopSignal;
  /** Asks the work to come to an end: then the answer holds what has been found, and names what has not been settled. */
  enough?: StopSignal;
  /** The matches of an allocation of this round that is known to place as many students as possible: saves finding one. */
  matches?: Matches;
}

/** What would place more students, and where that is not settled. */
export interface Bottlenecks {
  /** Most valuable first. */
  found: Bottleneck[];
  /** Of what else something may come: nothing was found out, or at least the gain in `found`, and perhaps more. */
  unsettled: Pick<Bottleneck, 'kind' | 'organisation' | 'service'>[];
}

/**
 * For each organisation, service and stage that has offers: how many more students could be placed with one, two or
 * three more educators, and with as many more places; exact, those that bring nothing left out. Services are asked about in
 * order of the students who wait and could go there. Where a large round has no short proof the gain is not settled: with
 * 2,400 students, three offers in four open to both stages, this befalls one or two questions in 600.
 *
 * A new educator is on site for every offer of the organisation and service that names nobody; current, PEPS 2, with
 * capacity for one student of any stage (so the gain is the same for every stage of that service), and may assess
 * trainees of the whole organisation. A new place is one more at an existing offer of that organisation, service and
 * stage: with several, each at the offer where together they bring most. Pins are kept.
 *
 * @throws `Stopped` when told to stop; `RangeError` if the `must` pins cannot all hold, which `solve` says first.
 */
export async function findBottlenecks(round: Round, options: BottleneckOptions = {}): Promise<Bottlenecks> {
  const fits = fitsOf(round);
  const ground = groundOf(fits);
  const highs = await solver();
  const stop = options.stop ?? (() => false);
  const enough = options.enough ?? (() => false);
  const seats = options.matches ? seatsOf(fits, options.matches) : await largestSeats(round, stop);
  const answers = new SupplyAnswers(highs, ground, seats, () => stop() || enough());
  const found: Bottleneck[] = [];
  const unsettled: Bottlenecks['unsettled'] = [];
  try {
    for (const question of mostWantedFirst(supplyQuestions(fits), ground, seats)) {
      const answer = answerTo(question, answers, stop);
      found.push(...rowsOf(question, answer.gains));
      if (!answer.settled) unsettled.push(namesOf(question));
    }
  } finally {
    answers.dispose();
  }
  found.sort((a, b) => b.placedGain - a.placedGain || a.extra - b.extra);
  return { found, unsettled };
}

/** Whoever asks only for an end gets an answer that settles nothing; who asks to stop, none. */
function answerTo(question: SupplyQuestion, answers: SupplyAnswers, stop: StopSignal): Gains {
  if (stop()) throw new Stopped();
  try {
    return answers.gains(question);
  } catch (error) {
    if (!(error instanceof Stopped) || stop()) throw error;
    return { gains: [], settled: false };
  }
}

/** Questions about services where more of those who wait could go come first. */
function mostWantedFirst(
  questions: readonly SupplyQuestion[],
  ground: Ground,
  seats: ReadonlyMap<number, Seat>,
): SupplyQuestion[] {
  const wanted = new Map<number, number>();
  for (const student of ground.fits.round.students.keys()) {
    if (seats.has(student)) continue;
    for (const offer of ground.offersFor(student)) wanted.set(offer, (wanted.get(offer) ?? 0) + 1);
  }
  return questions
    .map((question) => ({ question, worth: question.offers.reduce((sum, at) => sum + (wanted.get(at) ?? 0), 0) }))
    .sort((a, b) => b.worth - a.worth)
    .map(({ question }) => question);
}

const namesOf = ({ kind, of }: SupplyQuestion): Bottlenecks['unsettled'][number] => ({
  kind,
  organisation: of.organisation.trim(),
  service: of.service,
});

function rowsOf({ kind, of, stages }: SupplyQuestion, gains: readonly number[]): Bottleneck[] {
  const organisation = of.organisation.trim();
  return stages.flatMap((stage) =>
    gains.flatMap((placedGain, at): Bottleneck[] => {
      if (placedGain === 0) return [];
      return [{ kind, organisation, service: of.service, stage, extra: at + 1, placedGain }];
    }),
  );
}

/** An allocation that places as many as possible; areas asked for only steer it, and the other objectives do not matter. */
async function largestSeats(round: Round, stop: StopSignal): Promise<ReadonlyMap<number, Seat>> {
  const objectives: ObjectiveName[] = ['placed', 'preference'];
  const session = await openSession({ ...round, policy: { ...round.policy, objectives } });
  try {
    const signal = {
      get aborted() {
        return stop();
      },
    };
    const allocated = session.allocate(round.pins, { signal }, false);
    if ('why' in allocated) throw new RangeError(allocated.why);
    if (!allocated.objectives[0]?.proven) throw new Stopped();
    return new Map(allocated.placements.map(({ student, offer, educator }) => [student, { offer, educator }]));
  } finally {
    session.close();
  }
}

function seatsOf(fits: Fits, matches: Matches): ReadonlyMap<number, Seat> {
  const { seatOf } = standingOf(fits, matches);
  return new Map(seatOf.flatMap((seat, student) => (seat ? [[student, seat] as const] : [])));
}

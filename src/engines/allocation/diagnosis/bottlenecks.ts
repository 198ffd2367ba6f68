import { type Fits, fitsOf } from '../fit.ts';
import type { Bottleneck, Match, ObjectiveName, Round } from '../model.ts';
import { openSession } from '../session.ts';
import { Stopped, type StopSignal, solver } from '../solver.ts';
import { groundOf, type Seat, standingOf } from './standing.ts';
import { SupplyAnswers } from './supply-answers.ts';
import { type SupplyQuestion, supplyQuestions } from './supply-question.ts';

type Matches = readonly Pick<Match, 'studentId' | 'offerId' | 'educatorId'>[];

export interface BottleneckOptions {
  /** Asks the work to stop. */
  stop?: StopSignal;
  /** The matches of an allocation of this round that is known to place as many students as possible: saves finding one. */
  matches?: Matches;
}

/**
 * For each organisation, service and stage that has offers: how many more students could be placed with one, two or
 * three more educators, and with as many more places; exact, most valuable first, those that bring nothing left out.
 *
 * A new educator is on site for every offer of the organisation and service that names nobody; current, PEPS 2, with
 * capacity for one student of any stage (so the gain is the same for every stage of that service), and may assess
 * trainees of the whole organisation. A new place is one more at an existing offer of that organisation, service and
 * stage: with several, each at the offer where together they bring most. Pins are kept.
 *
 * @throws `Stopped` when told to stop; `RangeError` if the `must` pins cannot all hold, which `solve` says first.
 */
export async function findBottlenecks(round: Round, options: BottleneckOptions = {}): Promise<Bottleneck[]> {
  const fits = fitsOf(round);
  const ground = groundOf(fits);
  const highs = await solver();
  const stop = options.stop ?? (() => false);
  const seats = options.matches ? seatsOf(fits, options.matches) : await largestSeats(round, stop);
  const answers = new SupplyAnswers(highs, ground, seats, stop);
  try {
    const found = supplyQuestions(fits).flatMap((question) => {
      if (stop()) throw new Stopped();
      return rowsOf(question, answers.gains(question));
    });
    return found.sort((a, b) => b.placedGain - a.placedGain || a.extra - b.extra);
  } finally {
    answers.dispose();
  }
}

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

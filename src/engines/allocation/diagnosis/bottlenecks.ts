import { type Fits, fitsOf } from '../fit.ts';
import type { Bottleneck, Match, Round } from '../model.ts';
import { solve } from '../solve.ts';
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
  const seats = seatsOf(fits, options.matches ?? (await bestMatches(round, stop)));
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

async function bestMatches(round: Round, stop: StopSignal): Promise<Matches> {
  const signal = {
    get aborted() {
      return stop();
    },
  };
  const outcome = await solve(round, { signal });
  if (outcome.kind === 'clash') throw new RangeError(outcome.clash.why);
  if (!outcome.solution.objectives[0]?.proven) throw new Stopped();
  return outcome.solution.matches;
}

function seatsOf(fits: Fits, matches: Matches): ReadonlyMap<number, Seat> {
  const { seatOf } = standingOf(fits, matches);
  return new Map(seatOf.flatMap((seat, student) => (seat ? [[student, seat] as const] : [])));
}

import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type Fits, fitsOf } from '../fit.ts';
import { solve } from '../solve.ts';
import { solver } from '../solver.ts';
import { missingBecause, workedRound } from '../test-support/worked-rounds.ts';
import { GainModel } from './gain-model.ts';
import { groundOf, type Seat, standingOf } from './standing.ts';
import { SupplyAnswers } from './supply-answers.ts';
import { supplyQuestions } from './supply-question.ts';
import { largestAllocation, type Trio } from './test-support/brute-force.ts';
import { educator, offer, roundOf, student } from './test-support/rows.ts';
import { smallRound } from './test-support/small-round.ts';

const never = () => false;

function seatsOf(fits: Fits, matches: readonly Trio[]): Map<number, Seat> {
  const { seatOf } = standingOf(fits, matches);
  return new Map(seatOf.flatMap((seat, student) => (seat ? [[student, seat] as const] : [])));
}

/** Compares every answer; a known number of students placed leaves the solver to prove only that there are no more. */
async function compare(fits: Fits, matches: readonly Trio[], known: boolean): Promise<number> {
  const highs = await solver();
  const seats = seatsOf(fits, matches);
  const answers = new SupplyAnswers(highs, groundOf(fits), seats, never);
  const model = new GainModel(highs, fits, never);
  let gaining = 0;
  try {
    for (const question of supplyQuestions(fits)) {
      const { gains, settled } = answers.gains(question);
      assert.ok(settled);
      for (const extra of [1, 3]) {
        const gain = gains[extra - 1] ?? 0;
        assert.equal(model.placedWith(question, extra, known ? seats.size + gain : 0), seats.size + gain);
        gaining += gain;
      }
    }
    return gaining;
  } finally {
    answers.dispose();
    model.dispose();
  }
}

describe('the solver asked what more of something would bring', () => {
  for (const pins of [false, true]) {
    it(`says what moves and contests say${pins ? ', under pins' : ''}`, async () => {
      let gaining = 0;
      await fc.assert(
        fc.asyncProperty(smallRound({ students: 6, pins }), async (round) => {
          const fits = fitsOf(round);
          const matches = largestAllocation(round);
          fc.pre(matches !== undefined && fits.offersOf.some((choices) => choices.length > 0));
          gaining += await compare(fits, matches, false);
        }),
        { numRuns: 60 },
      );
      assert.ok(gaining > 20);
    });
  }

  it('lets an educator take several students at an offer that grows', async () => {
    const round = roundOf({
      students: [student({ id: 'S1' }), student({ id: 'S2' }), student({ id: 'S3' })],
      offers: [offer({ id: 'O1' })],
      educators: [educator({ id: 'E1', capacity: 3 })],
    });
    const matches = [{ studentId: 'S1', offerId: 'O1', educatorId: 'E1' }];
    // One with one more place, two with three more.
    assert.equal(await compare(fitsOf(round), matches, false), 3);
  });

  it('proves it in a round of 60', { skip: missingBecause }, async () => {
    const round = workedRound('small-1');
    const outcome = await solve(round);
    assert.ok(outcome.kind === 'solved');
    assert.ok((await compare(fitsOf(round), outcome.solution.matches, true)) > 0);
  });
});

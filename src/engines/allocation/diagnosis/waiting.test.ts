import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { fitsOf } from '../fit.ts';
import type { Round } from '../model.ts';
import { solver } from '../solver.ts';
import { contestAround } from './contest.ts';
import { optionsUnder } from './options.ts';
import { standingOf } from './standing.ts';
import { largestAllocation, triosOf } from './test-support/brute-force.ts';
import { smallRound } from './test-support/small-round.ts';
import { seatsTogether } from './together.ts';
import { waitingIn } from './waiting.ts';

const placedAnd = (round: Round, placed: readonly { studentId: string }[], studentId: string) =>
  largestAllocation(round, new Set([...placed.map((trio) => trio.studentId), studentId])) !== undefined;

describe('why a student waits', () => {
  it('is one reason, and the right one, for everybody who waits', async () => {
    const highs = await solver();
    fc.assert(
      fc.property(smallRound({ students: 6, pins: true }), (round) => {
        const matches = largestAllocation(round);
        fc.pre(matches !== undefined);
        const fits = fitsOf(round);
        const unpinned = { ...round, pins: [] };
        const waiting = waitingIn(fits, matches, { proven: true, seats: seatsTogether(highs, fits) });
        assert.equal(waiting.length + matches.length, round.students.length);
        for (const { studentId, reason, explanation, blocking } of waiting) {
          const number = round.students.findIndex(({ id }) => id === studentId);
          const seats = triosOf(unpinned)[number]?.length ?? 0;
          const seatsKept = triosOf(round)[number]?.length ?? 0;
          assert.ok(explanation.length > 0);
          if (reason === 'no-offer' || reason === 'no-educator') assert.equal(seats, 0);
          else assert.ok(seats > 0);
          if (reason === 'contested') assert.ok(seatsKept > 0 && !placedAnd(unpinned, matches, studentId));
          if (reason === 'pinned-out') {
            assert.ok(seatsKept === 0 || placedAnd(unpinned, matches, studentId));
            const kept = round.pins.filter(
              (pin) => !blocking.includes(pin.studentId) || !blocking.includes(pin.offerId),
            );
            if (seatsKept > 0) assert.ok(placedAnd({ ...round, pins: kept }, matches, studentId));
          }
        }
      }),
      { numRuns: 1500 },
    );
  });

  it('is proven in a contest: more students than places and educators, wherever they could go', () => {
    let proofs = 0;
    let without = 0;
    fc.assert(
      fc.property(smallRound({ students: 6 }), (round) => {
        const matches = largestAllocation(round) ?? [];
        const fits = fitsOf(round);
        const standing = standingOf(fits, matches);
        const options = optionsUnder([], standing);
        const { students, offers, educators } = fits.round;
        triosOf(fits.round).forEach((trios, number) => {
          if (standing.seatOf[number] || trios.length === 0) return;
          const contest = contestAround([number], standing, options);
          if (!contest) {
            without += 1;
            return;
          }
          proofs += 1;
          const offerIds = contest.offers.map((one) => offers[one]?.id);
          const educatorIds = contest.educators.map((one) => educators[one]?.id);
          for (const student of contest.students) {
            for (const { offerId, educatorId } of triosOf(fits.round)[student] ?? []) {
              assert.ok(offerIds.includes(offerId) || educatorIds.includes(educatorId));
            }
          }
          const capacity =
            contest.offers.reduce((sum, one) => sum + (offers[one]?.places ?? 0), 0) +
            contest.educators.reduce((sum, one) => sum + (educators[one]?.capacity ?? 0), 0);
          const unplaced = contest.students.filter(
            (one) => !matches.some(({ studentId }) => studentId === students[one]?.id),
          );
          assert.equal(contest.students.length - capacity, unplaced.length);
          assert.ok(contest.students.includes(number));
        });
      }),
      { numRuns: 2000 },
    );
    assert.ok(proofs > 100 && without * 20 < proofs, `${proofs} with a proof, ${without} without`);
  });
});

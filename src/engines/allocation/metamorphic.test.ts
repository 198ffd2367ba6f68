import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { generateRound, usualRound } from '../../../bench/allocation/generate.ts';
import type { Pin, Round } from './model.ts';
import { solve } from './solve.ts';
import { checked, valuesOf } from './test-support/checked.ts';
import { smallRounds } from './test-support/small-rounds.ts';

const rounds = smallRounds({ students: 6, pins: 0 });
const middling = generateRound(usualRound(60, 4));

async function solved(round: Round) {
  return checked(round, await solve(round));
}

/** The same round with every id changed, in another order of ids. */
function renamed(round: Round): Round {
  const other = (id: string): string => `${id.slice(0, 1)}${1_000 - Number(id.slice(1))}-new`;
  return {
    ...round,
    students: round.students.map((student) => ({ ...student, id: other(student.id) })),
    offers: round.offers.map((offer) => ({
      ...offer,
      id: other(offer.id),
      ...(offer.educatorId === undefined ? {} : { educatorId: other(offer.educatorId) }),
    })),
    educators: round.educators.map((educator) => ({ ...educator, id: other(educator.id) })),
  };
}

function backwards(round: Round): Round {
  return {
    ...round,
    students: round.students.toReversed(),
    offers: round.offers.toReversed(),
    educators: round.educators.toReversed(),
    pins: round.pins.toReversed(),
  };
}

describe('what must not matter, and what must', () => {
  it('one more offer never lowers the number placed', async () => {
    const smaller = (round: Round): Round => ({ ...round, offers: round.offers.slice(1) });
    await fc.assert(
      fc.asyncProperty(rounds, async (round) => {
        const [without, withIt] = [await solved(smaller(round)), await solved(round)];
        assert.ok((valuesOf(withIt)[0] ?? 0) >= (valuesOf(without)[0] ?? 0));
      }),
      { numRuns: 100 },
    );
  });

  it('other ids change no value', async () => {
    for (const round of [...fc.sample(rounds, 100), middling]) {
      assert.deepEqual(valuesOf(await solved(renamed(round))), valuesOf(await solved(round)));
    }
  });

  it('rows in another order give the same answer', async () => {
    for (const round of [...fc.sample(rounds, 100), middling]) {
      const [one, other] = [await solved(round), await solved(backwards(round))];
      assert.deepEqual(other.matches, one.matches);
    }
  });

  it('pins equal to the answer change nothing', async () => {
    for (const round of [...fc.sample(rounds, 100), middling]) {
      const free = await solved(round);
      for (const withEducator of [false, true]) {
        const pins = free.matches.map(
          ({ studentId, offerId, educatorId }): Pin => ({
            studentId,
            offerId,
            kind: 'must',
            ...(withEducator ? { educatorId } : {}),
          }),
        );
        assert.deepEqual(valuesOf(await solved({ ...round, pins })), valuesOf(free));
      }
    }
  });
});

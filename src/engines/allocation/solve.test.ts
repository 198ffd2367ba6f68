import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { type ObjectiveName, objectiveNames, type Round } from './model.ts';
import { objectiveOrder } from './objectives.ts';
import { solve } from './solve.ts';
import { bestByTrying } from './test-support/brute-force.ts';
import { checked, valuesOf } from './test-support/checked.ts';
import { smallRounds } from './test-support/small-rounds.ts';

async function agreesWithTrying(round: Round): Promise<void> {
  const outcome = await solve(round);
  const best = bestByTrying(round, objectiveOrder(round.policy));
  if (best === undefined) {
    assert.ok(outcome.kind === 'clash');
    const without = (kept: Round['pins']): Round => ({
      ...round,
      pins: round.pins.filter((pin) => pin.kind === 'never' || kept.includes(pin)),
    });
    const { pins, why } = outcome.clash;
    assert.equal(bestByTrying(without(pins), ['placed']), undefined, 'the clash can hold after all');
    for (const smaller of smallerSets(
      round.pins.filter(({ kind }) => kind === 'must'),
      pins.length,
    )) {
      assert.ok(bestByTrying(without(smaller), ['placed']), 'a smaller set clashes');
    }
    assert.match(why, /\.$/);
  } else {
    assert.deepEqual(valuesOf(checked(round, outcome)), best);
  }
}

/** Subsets with one fewer than `size` members. */
function smallerSets<Item>(items: readonly Item[], size: number): Item[][] {
  const bits = [...Array(2 ** items.length).keys()];
  return bits
    .map((chosen) => items.filter((_, at) => (chosen >> at) % 2 === 1))
    .filter((subset) => subset.length === size - 1);
}

const anyOrder: fc.Arbitrary<ObjectiveName[]> = fc.shuffledSubarray([...objectiveNames]);

describe('the best allocation', () => {
  it('is what trying every allocation finds, by all ten objectives in order', async () => {
    await fc.assert(fc.asyncProperty(smallRounds({ students: 6, pins: 0 }), agreesWithTrying), { numRuns: 250 });
  });

  it('is so in any order and subset of objectives', async () => {
    const rounds = smallRounds({ students: 5, pins: 0, objectives: anyOrder });
    await fc.assert(fc.asyncProperty(rounds, agreesWithTrying), { numRuns: 250 });
  });

  it('is so under pins, and pins that clash are named by a smallest set', async () => {
    const rounds = smallRounds({ students: 5, pins: 4 });
    await fc.assert(fc.asyncProperty(rounds, agreesWithTrying), { numRuns: 400 });
  });
});

import assert from 'node:assert/strict';
import type { Outcome, Round, Solution } from '../model.ts';
import { objectiveOrder } from '../objectives.ts';
import { faultsOf } from './checker.ts';
import { scoreOf } from './worth.ts';

/** The proven solution of an outcome, after a look at everything that the rules alone can judge. */
export function checked(round: Round, outcome: Outcome): Solution {
  assert.ok(outcome.kind === 'solved', 'the pins clash');
  const { solution } = outcome;
  assert.deepEqual(faultsOf(round, solution.matches), []);
  assert.deepEqual(
    solution.objectives,
    objectiveOrder(round.policy).map((name) => {
      const value = scoreOf(round, solution.matches, name);
      return { name, value, bound: value, proven: true };
    }),
  );
  assert.equal(solution.proven, true);
  assert.equal(solution.waiting.length + solution.matches.length, round.students.length);
  return solution;
}

/** Values of a solution's objectives, in order. */
export const valuesOf = ({ objectives }: Solution): number[] => objectives.map(({ value }) => value);

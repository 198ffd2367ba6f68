import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { solve } from './solve.ts';
import { checked } from './test-support/checked.ts';
import { expectedOf, missingBecause, workedRound } from './test-support/worked-rounds.ts';

const rounds = [
  { name: 'small-1', files: {}, expected: 'expected.json' },
  { name: 'small-1', files: { policy: 'policy.json' }, expected: 'expected-with-policy.json' },
  { name: 'small-2', files: {}, expected: 'expected.json' },
  { name: 'base-150', files: {}, expected: 'expected.json' },
  { name: 'base-150', files: { pins: 'pins.csv' }, expected: 'expected-with-pins.json' },
  { name: 'hard-600', files: {}, expected: 'expected.json' },
];

describe('the worked rounds', { skip: missingBecause }, () => {
  for (const { name, files, expected } of rounds) {
    it(`${name}, ${expected}: the known best of every objective`, async () => {
      const round = workedRound(name, files);
      const { objectives } = checked(round, await solve(round));
      assert.deepEqual(
        Object.fromEntries(objectives.map(({ name: objective, value }) => [objective, value])),
        expectedOf(name, expected),
      );
    });
  }
});

import type { Pulled } from '../chain/rates.ts';
import type { Scenario } from '../model.ts';
import type { Chunk } from '../outcome/chunk.ts';

/**
 * The levers to pull in each of the simulations that the answers need: first all of them, which is the projection; then, if
 * there are any, none, and each alone.
 */
export function simulationsFor({ levers = [] }: Scenario): Pulled[] {
  if (levers.length === 0) return ['all'];
  const alone = levers.length === 1 ? [] : levers.map((_, at) => [at]);
  return ['all', [], ...alone];
}

/** The runs of `simulationsFor`, told apart. */
export interface LeverRuns {
  together: Chunk;
  none: Chunk;
  /** One for each lever. */
  alone: readonly Chunk[];
}

/**
 * Tells the runs of `simulationsFor`, in its order, apart.
 *
 * @throws RangeError when some are missing
 */
export function leverRuns({ levers = [] }: Scenario, simulations: readonly Chunk[]): LeverRuns {
  const [together, none = together, ...rest] = simulations;
  const alone = levers.length === 1 && together ? [together] : rest;
  if (together === undefined || none === undefined || alone.length !== levers.length) {
    throw new RangeError(`${simulations.length} simulations are not those of ${levers.length} levers`);
  }
  return { together, none, alone };
}

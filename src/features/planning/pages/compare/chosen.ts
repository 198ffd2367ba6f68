import { z } from 'zod';
import type { Tx } from '../../../../platform/database/index.ts';
import type { Projected } from '../../projected/shown.ts';
import { projectionsOf } from '../../scenarios/projections.ts';
import { readyScenario } from '../../scenarios/ready.ts';
import { scenariosSeen } from '../../scenarios/store.ts';

/** The most scenarios that stand beside each other. */
export const mostCompared = 4;

/** Which scenarios an address asks for; what is no id counts as left out. */
export const compareQuery = z.object({
  scenario: z
    .unknown()
    .default([])
    .transform((sent) => [sent].flat().filter((value) => typeof value === 'string')),
});

/** Scenarios that have a projection: all that can be compared, and those that were asked for, in the order of the list. */
export async function comparable(tx: Tx, asked: readonly string[]): Promise<{ all: Projected[]; chosen: Projected[] }> {
  const scenarios = await scenariosSeen(tx);
  const projections = await projectionsOf(
    tx,
    scenarios.map(({ id }) => id),
  );
  const all = scenarios.flatMap((kept): Projected[] => {
    const projection = projections.get(kept.id);
    return projection === undefined ? [] : [{ kept, projection, ...readyScenario(kept) }];
  });
  return { all, chosen: all.filter(({ kept }) => asked.includes(kept.id)) };
}

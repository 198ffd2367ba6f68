import type { Scenario } from '../model.ts';
import type { Chunk } from '../outcome/chunk.ts';
import { type AdmissionsVersusNeed, admissionsVersusNeed } from './admissions.ts';
import { type AgencyShareReached, agencyShareReached } from './agency.ts';
import { type Costs, costsOf } from './costs.ts';
import { leverRuns } from './lever-runs.ts';
import { type LeverEffect, leverEffects } from './levers.ts';
import type { NqswNeeded } from './nqsw-needed.ts';
import { type PipelineYear, pipelineYears } from './pipeline.ts';
import { type PlacementsToOffer, placementsToOffer } from './placements.ts';

/** What a partnership asks of a projection. Lists are empty where the scenario does not say enough to answer. */
export interface Answers {
  nqswNeeded: NqswNeeded[];
  placementsToOffer: PlacementsToOffer[];
  admissionsVersusNeed: AdmissionsVersusNeed[];
  levers: LeverEffect[];
  agencyShareReached: AgencyShareReached[];
  pipeline: PipelineYear[];
  costs: Costs | null;
}

/** What was simulated for the answers. */
export interface Simulated {
  seed: number;
  /** The runs of `simulationsFor`, in its order. */
  simulations: readonly Chunk[];
  /** Of every service. */
  needs: readonly NqswNeeded[];
}

/** Puts the answers together. Throws RangeError when simulations are missing. */
export function answers(scenario: Scenario, { seed, simulations, needs }: Simulated): Answers {
  const runs = leverRuns(scenario, simulations);
  const count = runs.together.to - runs.together.from;
  return {
    nqswNeeded: [...needs],
    placementsToOffer: placementsToOffer(scenario, needs),
    admissionsVersusNeed: admissionsVersusNeed(scenario, needs),
    levers: leverEffects(scenario, runs),
    agencyShareReached: agencyShareReached(scenario, runs.together),
    pipeline: pipelineYears(scenario, { runs: count, seed }),
    costs: costsOf(scenario, runs) ?? null,
  };
}

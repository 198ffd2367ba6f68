import type { Answers, Row, Scenario, TogetherRow } from '../../../engines/projection/index.ts';
import type { Parameter } from '../scenario-file/parameters.ts';

/** A scenario that is kept. */
export interface PlanScenario {
  id: string;
  /** Whose own it is; undefined for the partnership's. */
  service: { id: string; organisationId: string; name: string; organisation: string } | undefined;
  name: string;
  note: string;
  /** As its file holds it, with sources; checked when it was kept. */
  json: Readonly<Record<string, unknown>>;
  digest: string;
  runs: number;
  seed: number;
  state: 'draft' | 'frozen';
  /** Whether those who read the partnership's plan see it; never of a service's own. */
  shared: boolean;
  /** What is to be known of how it came to be. */
  remarks: readonly string[];
  /** Where whoever asks may know it. */
  madeBy: string | undefined;
  madeAt: Date;
  changedAt: Date;
}

/** A scenario as the engine takes it, with what its values rest on. */
export interface ReadyScenario {
  scenario: Scenario;
  parameters: readonly Parameter[];
}

/** What came of projecting a scenario. */
export interface Outcome {
  rows: Row[];
  /** All services together. */
  together: TogetherRow[];
  answers: Answers;
}

/** An outcome that is kept. */
export interface KeptProjection extends Outcome {
  /** Of the scenario as it was projected. */
  digest: string;
  engine: number;
  runs: number;
  seed: number;
  outcomeDigest: string;
  madeAt: Date;
  sameAgainAt: Date | undefined;
  differedAt: Date | undefined;
}

/** Whether a projection is of the scenario as it is now. */
export const isOf = (
  projection: Pick<KeptProjection, 'digest' | 'runs' | 'seed'>,
  { digest, runs, seed }: Pick<PlanScenario, 'digest' | 'runs' | 'seed'>,
): boolean => projection.digest === digest && projection.runs === runs && projection.seed === seed;

import { createHash } from 'node:crypto';
import type { Outcome, PlanScenario } from './model.ts';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Of a scenario as it is kept: the same for the same values in the same order. */
export const scenarioDigest = (json: PlanScenario['json']): string => digestOf(JSON.stringify(json));

/** Of everything that a projection came to. */
export const outcomeDigest = ({ rows, together, answers }: Outcome): string =>
  digestOf(JSON.stringify({ rows, together, answers }));

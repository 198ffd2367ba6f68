import { problemOnLine } from '../../../engines/projection/index.ts';
import { scenarioIn } from '../scenario-file/read-scenario.ts';
import type { PlanScenario, ReadyScenario } from './model.ts';

/**
 * A kept scenario as the engine takes it.
 *
 * @throws Error where it no longer passes its checks, as after a version of Tandem that is stricter; naming each problem
 */
export function readyScenario({ json, name }: Pick<PlanScenario, 'json' | 'name'>): ReadyScenario {
  const reading = scenarioIn({ ...json, name });
  if (reading.scenario === undefined) {
    throw new Error(`A scenario that is kept cannot be read: ${reading.problems.map(problemOnLine).join(' ')}`);
  }
  return { scenario: reading.scenario, parameters: reading.parameters };
}

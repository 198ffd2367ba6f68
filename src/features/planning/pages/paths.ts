import type { PlanScenario } from '../scenarios/model.ts';

/** Where the scenarios are listed. */
export const planPath = '/plan/scenarios';

/** The address of a page of a scenario: `scenarioPath(scenario, 'edit')`. */
export const scenarioPath = ({ id }: Pick<PlanScenario, 'id'>, ...parts: readonly string[]): string =>
  ['/plan/scenarios', id, ...parts].join('/');

import { simulationsFor } from '../answers/lever-runs.ts';
import { monthsOf } from '../calendar.ts';
import { cohortsOf } from '../chain/cohorts.ts';
import type { Scenario } from '../model.ts';
import { layoutOf } from '../outcome/layout.ts';
import type { Problem } from './problem.ts';

/** More runs tell nothing more: the error of a mean is then a 300th of the spread of the runs. */
export const mostRuns = 100_000;
const mostBytes = 1e9;
const secondsPerCellAndMonth = 8e-9;

/** What runs of a scenario cost: seconds of one processor, by a rough rule, and bytes of memory for what they keep. */
export function costOf(scenario: Scenario, runs: number): { seconds: number; bytes: number } {
  const months = monthsOf(scenario);
  const cells = scenario.services.reduce((sum, service) => {
    const atStart = cohortsOf(service, months).length - months;
    return sum + Object.keys(service.posts).length * (atStart + months / 2);
  }, 0);
  const simulations = runs * simulationsFor(scenario).length;
  return {
    seconds: simulations * months * cells * secondsPerCellAndMonth,
    bytes: simulations * layoutOf(scenario).width * 8,
  };
}

/**
 * The problem with a number of runs, if there is one: none, no whole number, or more than is sensible. Without a scenario,
 * which has problems of its own, only what needs none is checked.
 */
export function checkRuns(scenario: Scenario | undefined, runs: number): Problem[] {
  const path = 'runs';
  if (!Number.isInteger(runs) || runs < 1) {
    return [{ path, sentence: `${runs} is not a number of runs: give a whole number from 1, such as 1000.` }];
  }
  const each = scenario ? costOf(scenario, 1).bytes : 0;
  const most = Math.min(mostRuns, Math.max(1, Math.floor(mostBytes / each)));
  if (runs <= most) return [];
  const cost = scenario ? `would take ${told(costOf(scenario, runs))}, and tell` : 'would tell';
  return [{ path, sentence: `${runs} ${cost} little more: give ${most} or fewer.` }];
}

const told = ({ seconds, bytes }: { seconds: number; bytes: number }): string =>
  `about ${lasting(seconds)} of a processor and ${Math.ceil(bytes / 1e9)} GB of memory`;

function lasting(seconds: number): string {
  if (seconds < 120) return `${Math.ceil(seconds)} seconds`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} minutes` : `${Math.round(seconds / 3600)} hours`;
}

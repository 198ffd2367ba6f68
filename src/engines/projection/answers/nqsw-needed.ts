import { censusDates } from '../calendar.ts';
import { chainOf } from '../chain/chain.ts';
import type { Scenario } from '../model.ts';
import { runsAtStart, YearOfStarts } from './year-of-starts.ts';

/** How many NQSWs a service must recruit in the year that ends on a 30 September. */
export interface NqswNeeded {
  organisation: string;
  service: string;
  year: number;
  /** The fewest starts with which the vacancy target is met at the year's end, in the wanted share of the runs. */
  starts: number | 'unreachable';
  /** The vacancy rate that recruiting NQSWs alone can bring, met in that share of the runs. */
  bestVacancyRate: number;
  /** The fewest starts that bring it: more would fill no vacant post. */
  bestStarts: number;
}

/** Targets are met in this share of the runs, unless a scenario says otherwise. */
export const usualConfidence = 0.8;

/**
 * What one service needs, year by year, in the runs 0 to `runs` of `seed`; the years before recruit what they needed, or
 * where that is unreachable, what brings the best. A surplus of NQSWs fills no post, so that a service which misses managers
 * may not reach its target by NQSWs alone. None without a target.
 *
 * @param serviceAt the service's place in the scenario
 */
export function nqswNeeded(
  scenario: Scenario,
  serviceAt: number,
  { runs, seed }: { runs: number; seed: number },
): NqswNeeded[] {
  const here = scenario.services[serviceAt];
  const target = scenario.targets?.vacancyRate;
  if (here === undefined || target === undefined) return [];
  const { organisation, service } = here;
  const chance = { runs, seed, confidence: scenario.targets?.confidence ?? usualConfidence };
  const chain = chainOf(scenario, here);
  const saved = runsAtStart(chain, chance);
  const ends = censusDates(scenario).filter(({ month }) => month > 0);
  return ends.map(({ month, date }, at): NqswNeeded => {
    const year = new YearOfStarts(scenario, here, chain, chance, saved, ends[at - 1]?.month ?? 0, month);
    const fewestVacant = year.attempt(year.most).vacancies;
    const bestStarts = fewest(year.most, (starts) => year.attempt(starts).vacancies <= fewestVacant);
    const bestVacancyRate = year.attempt(bestStarts).vacancyRate;
    const met = (rate: number): boolean => rate <= target + 1e-12;
    const starts = met(bestVacancyRate)
      ? fewest(bestStarts, (some) => met(year.attempt(some).vacancyRate))
      : 'unreachable';
    year.settle(starts === 'unreachable' ? bestStarts : starts);
    return { organisation, service, year: Number(date.slice(0, 4)), starts, bestVacancyRate, bestStarts };
  });
}

/** NQSWs to plan with: those needed, or those that bring the best where the target is unreachable. */
export const wanted = ({ starts, bestStarts }: NqswNeeded): number => (starts === 'unreachable' ? bestStarts : starts);

/** The smallest whole number from 0 for which `enough` holds, given that it holds for `most` and for all after the first. */
function fewest(most: number, enough: (number: number) => boolean): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (enough(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

import { censusDates } from '../calendar.ts';
import type { Scenario } from '../model.ts';
import { StartsEachYear } from './starts-each-year.ts';

/** How many NQSWs a service must recruit a year to meet its vacancy target on a 30 September. */
export interface NqswNeeded {
  organisation: string;
  service: string;
  year: number;
  /**
   * The fewest starts with which the vacancy target is met on 30 September of the year, in the wanted share of the runs, when as
   * many start in every year until then: as in a scenario whose `recruit.nqsw.posts` is this number.
   */
  starts: number | 'unreachable';
  /** The vacancy rate that recruiting NQSWs alone can bring by then, met in that share of the runs. */
  bestVacancyRate: number;
  /** The fewest starts a year that bring it: more would fill no vacant post by then, or be more people than posts. */
  bestStarts: number;
}

/** Targets are met in this share of the runs, unless a scenario says otherwise. */
export const usualConfidence = 0.8;

/** Two dozen numbers of starts are tried of a service, each in so many runs at the most: 80% of 200 have a standard error of 3 points. */
const runsAtMost = 200;

/**
 * What one service needs, year by year, in the runs 0 to `runs` of `seed`, 200 at the most. NQSWs beyond their own posts count, as they
 * grow into the posts above [W 5.2], as long as the service has no more people than posts on any 30 September until then, in the
 * wanted share of the runs; and not more than bring the fewest vacancies. None without a target.
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
  const confidence = scenario.targets?.confidence ?? usualConfidence;
  const tries = new StartsEachYear(scenario, here, { runs: Math.min(runs, runsAtMost), seed, confidence });
  const ends = censusDates(scenario).filter(({ month }) => month > 0);
  const met = (rate: number): boolean => rate <= target + 1e-12;
  return ends.map(({ date }, at): NqswNeeded => {
    const vacancies = (starts: number): number => tries.with(starts)[at]?.vacancies ?? 0;
    const rate = (starts: number): number => tries.with(starts)[at]?.vacancyRate ?? 0;
    const tooMany = (starts: number): boolean =>
      tries.with(starts).some((end, year) => year <= at && end.beyondPosts > 0);
    const most = Math.max(0, tries.fewest(tries.most + 1, tooMany) - 1);
    const fewestVacant = vacancies(most);
    const bestStarts = tries.fewest(most, (starts) => vacancies(starts) <= fewestVacant);
    const bestVacancyRate = rate(bestStarts);
    const starts = met(bestVacancyRate) ? tries.fewest(bestStarts, (some) => met(rate(some))) : 'unreachable';
    return { organisation, service, year: Number(date.slice(0, 4)), starts, bestVacancyRate, bestStarts };
  });
}

/** NQSWs to plan with: those needed, or those that bring the best where the target is unreachable. */
export const wanted = ({ starts, bestStarts }: NqswNeeded): number => (starts === 'unreachable' ? bestStarts : starts);

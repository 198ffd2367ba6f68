import type { Scenario } from '../model.ts';
import { layoutOf } from '../outcome/layout.ts';
import { meanOf, ranked } from '../outcome/spread.ts';
import type { LeverRuns } from './lever-runs.ts';
import { placesOf, shares, sumsOf } from './partnership.ts';

/** What a lever, or all together, does to the vacancy rate at the target date, against no lever in the same runs. */
export interface LeverEffect {
  /** The lever's name, or `all together`. */
  lever: string;
  organisation: string;
  service: string;
  date: string;
  /** Mean change of the vacancy rate, a fraction; below 0 is fewer vacancies. */
  change: number;
  /** The middle 80% of the runs. */
  p10: number;
  p90: number;
  /** Of the mean. */
  standardError: number;
}

/** The effect of each lever alone and of all together, on each service and the partnership. None without levers. */
export function leverEffects(scenario: Scenario, { none, alone, together }: LeverRuns): LeverEffect[] {
  const { dates } = layoutOf(scenario);
  const by = scenario.targets?.by ?? dates.at(-1)?.date ?? '';
  const when = dates.findIndex(({ date }) => date === by);
  const names = (scenario.levers ?? []).map(({ name }) => name);
  if (names.length === 0 || when < 0) return [];
  const each = names.flatMap((lever, at) => {
    const runs = alone[at];
    return runs ? [{ lever, sums: sumsOf(scenario, runs, [at]) }] : [];
  });
  const before = sumsOf(scenario, none, []);
  return [...each, { lever: 'all together', sums: sumsOf(scenario, together) }].flatMap(({ lever, sums }) =>
    placesOf(scenario).map(({ organisation, service, services }): LeverEffect => {
      const [was, is] = [before, sums].map((one) => {
        const { vacancies, stock } = one(when, services);
        return shares(vacancies, stock);
      });
      const changes = (is ?? new Float64Array()).map((rate, run) => rate - (was?.[run] ?? 0));
      return { lever, organisation, service, date: by, ...interval(changes) };
    }),
  );
}

function interval(changes: Float64Array) {
  const change = meanOf(changes) ?? 0;
  const squares = changes.reduce((sum, value) => sum + (value - change) ** 2, 0);
  const standardError = Math.sqrt(squares / Math.max(1, changes.length - 1) / Math.max(1, changes.length));
  const sorted = changes.toSorted();
  return { change, p10: ranked(sorted, 0.1) ?? 0, p90: ranked(sorted, 0.9) ?? 0, standardError };
}

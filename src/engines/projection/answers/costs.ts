import type { Scenario } from '../model.ts';
import { layoutOf } from '../outcome/layout.ts';
import { meanOf } from '../outcome/spread.ts';
import { leverCost } from './lever-cost.ts';
import type { LeverRuns } from './lever-runs.ts';
import { type Sums, sumsOf } from './partnership.ts';

/** Pounds in the year that ends at the date, on average over the runs. */
export interface YearCost {
  date: string;
  /** What agency workers cost more than permanent ones. */
  agencyPremium: number;
  recruitment: number;
  bursaries: number;
  levers: number;
  total: number;
}

/** What a lever alone costs and saves until the end of the horizon, against no lever in the same runs; pounds. */
export interface LeverBalance {
  lever: string;
  cost: number;
  /** Less agency premium and recruitment; below 0 if there is more. */
  saved: number;
  /** The first date by which it has saved what it has cost; null: not within the horizon. */
  breakEven: string | null;
  byDate: { date: string; cost: number; saved: number }[];
}

export interface Costs {
  years: YearCost[];
  levers: LeverBalance[];
}

/** What the plan costs, as far as unit costs are given; undefined where none is. Agency FTE of a year: the mean of its ends. */
export function costsOf(scenario: Scenario, { together, none, alone }: LeverRuns): Costs | undefined {
  const levers = scenario.levers ?? [];
  if (scenario.costs === undefined && levers.every(({ costs }) => costs === undefined)) return undefined;
  const years = [...layoutOf(scenario).dates.entries()].filter(([, { wholeYear }]) => wholeYear);
  const all = scenario.services.map((_, at) => at);
  const yearly = (sums: Sums, at: number) => running(scenario, sums, at, all);
  const whole = sumsOf(scenario, together);
  const without = sumsOf(scenario, none, []);
  const bursaries =
    (scenario.pipeline ?? []).reduce((sum, one) => sum + one.admissions, 0) * (scenario.costs?.bursary ?? 0);
  return {
    years: years.map(([at, { date }]): YearCost => {
      const { agencyPremium, recruitment } = yearly(whole, at);
      const pulled = levers.reduce((sum, lever) => sum + leverCost(scenario, lever, whole, at), 0);
      const total = agencyPremium + recruitment + bursaries + pulled;
      return { date, agencyPremium, recruitment, bursaries, levers: pulled, total };
    }),
    levers: levers.flatMap((lever, which): LeverBalance[] => {
      const runs = alone[which];
      if (runs === undefined) return [];
      const sums = sumsOf(scenario, runs, [which]);
      let [cost, saved] = [0, 0];
      const byDate = years.map(([at, { date }]) => {
        const [before, after] = [yearly(without, at), yearly(sums, at)];
        cost += leverCost(scenario, lever, sums, at);
        saved += before.agencyPremium + before.recruitment - after.agencyPremium - after.recruitment;
        return { date, cost, saved };
      });
      const even = byDate.find((one) => one.date > lever.from && one.saved >= one.cost);
      return [{ lever: lever.name, cost, saved, breakEven: even?.date ?? null, byDate }];
    }),
  };
}

function running({ costs }: Scenario, sums: Sums, at: number, services: readonly number[]) {
  const now = sums(at, services);
  const before = at === 0 ? now : sums(at - 1, services);
  const mean = (values: Float64Array): number => meanOf(values) ?? 0;
  const agency = (mean(before.agency) + mean(now.agency)) / 2;
  const { nqsw = 0, others = 0 } = costs?.recruitment ?? {};
  return {
    agencyPremium: agency * (costs?.agencyPremium ?? 0),
    recruitment: mean(now.nqswStarts) * nqsw + mean(now.otherStarts) * others,
  };
}

import type { Scenario } from '../model.ts';
import { type NqswNeeded, wanted } from './nqsw-needed.ts';
import { admittedIn } from './pipeline.ts';

/** Admissions beside the need of the year in which those admitted graduate. */
export interface AdmissionsVersusNeed {
  year: number;
  /** Students admitted in the cohorts that graduate in the year, of all programmes, with where they come from. */
  admissions: number;
  cohorts: { provider: string; programme: string; admittedIn: string; admissions: number }[];
  /** NQSWs needed by all services; where a target is unreachable, those that bring the best. */
  needed: number;
  /** Services of which the target is unreachable by NQSWs alone. */
  unreachable: number;
  /** Admissions ÷ need: 150 ÷ 140 = 1.07. Null where none are needed. */
  ratio: number | null;
  /** Whether admissions lie within 60% of the need. */
  within60Percent: boolean | null;
  reading: string;
}

const reading =
  '“Within 60%” is read as: admissions differ from the need by no more than 60% of it, so from 40% to 160%. 150 admissions for 140 NQSWs are 107%.';

/** The test that the DfE asks for, year by year; the need is that of the year in which a cohort graduates. */
export function admissionsVersusNeed(scenario: Scenario, needs: readonly NqswNeeded[]): AdmissionsVersusNeed[] {
  const pipeline = scenario.pipeline ?? [];
  if (pipeline.length === 0) return [];
  const years = [...new Set(needs.map(({ year }) => year))].sort((a, b) => a - b);
  return years.map((year) => {
    const own = needs.filter((need) => need.year === year);
    const needed = own.reduce((sum, need) => sum + wanted(need), 0);
    const admissions = pipeline.reduce((sum, programme) => sum + programme.admissions, 0);
    const cohorts = pipeline.map((one) => {
      const { provider, programme } = one;
      return { provider, programme, admittedIn: admittedIn(one, year), admissions: one.admissions };
    });
    const unreachable = own.filter(({ starts }) => starts === 'unreachable').length;
    return { year, admissions, cohorts, needed, unreachable, ...withinNeed(admissions, needed), reading };
  });
}

/** The ratio of admissions to the need, and whether it is within 60%. */
export function withinNeed(admissions: number, needed: number) {
  if (needed === 0) return { ratio: null, within60Percent: null };
  const ratio = admissions / needed;
  return { ratio, within60Percent: Math.abs(ratio - 1) <= 0.6 + 1e-12 };
}

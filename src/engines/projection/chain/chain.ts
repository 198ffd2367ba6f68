import { monthsOf } from '../calendar.ts';
import { Binomials } from '../chance/binomials.ts';
import { mixed, wordOf } from '../chance/hash.ts';
import { inUnits } from '../fte.ts';
import { bands, nqsw, type Scenario, type Service } from '../model.ts';
import { type Cohort, cohortsOf } from './cohorts.ts';
import { leversIn, monthly, nqswStartsIn, type Pulled, ratesWith } from './rates.ts';

/** A rule of progression, ready to run. Rows are of `Chain.chances`. */
export interface Step {
  from: number;
  to: number;
  word: number;
  /** By month: how many cohorts, from the longest-serving on, have served long enough. */
  eligible: Int32Array;
  /** By month. */
  row: Int32Array;
}

/**
 * A service as a chain of grades and cohorts, ready to run. Months count from 1; a cell is `grade × cohorts + cohort`; FTE
 * is in units.
 */
export interface Chain {
  grades: readonly string[];
  cohorts: number;
  /** Cohorts of the staff at the start; after them, one a month. */
  atStart: number;
  /** By which the service's draws are told apart; not by its place in the scenario. */
  word: number;
  counts: Int32Array;
  /** Of each person, by cohort. */
  fte: Int32Array;
  /** By which a cell's draws are told apart. */
  words: Int32Array;
  chances: Binomials;
  /** By month × cohort: its band of service, and 3 more from the age of retirement on. */
  situation: Uint8Array;
  /** By month × grade × situation: a row. */
  leave: Int32Array;
  steps: readonly Step[];
  posts: Float64Array;
  /** Infinity where there is none. */
  caps: Float64Array;
  /** The NQSW grade, or −1. */
  nqsw: number;
  /** By month: NQSWs who start, or −1 where the vacancies say. */
  nqswStarts: Int32Array;
  /** By month: the FTE on top of the vacancies. */
  nqswOver: Float64Array;
  /** By month: the row of filling a vacant FTE in the other grades. */
  fill: Int32Array;
  fillWords: Int32Array;
  /** By month, from 0. */
  agencyCover: Float64Array;
}

const situations = 2 * bands.length;

/** Prepares a service of a scenario, with the levers that are pulled. Services may share their tables of chances. */
export function chainOf(
  scenario: Scenario,
  service: Service,
  pulled: Pulled = 'all',
  chances: Binomials = new Binomials(),
): Chain {
  const months = monthsOf(scenario);
  const grades = Object.keys(service.posts);
  const cohorts = cohortsOf(service, months);
  const cells = <T>(value: (cohort: Cohort, grade: string) => T): T[] =>
    grades.flatMap((grade) => cohorts.map((cohort) => value(cohort, grade)));
  const ofGrades = (value: (grade: string) => number): Float64Array => Float64Array.from(grades, value);
  return {
    grades,
    cohorts: cohorts.length,
    atStart: cohorts.length - months,
    word: wordOf(`${service.organisation}\u0000${service.service}`),
    counts: Int32Array.from(cells(({ counts }, grade) => counts.get(grade) ?? 0)),
    fte: Int32Array.from(cohorts, ({ fte }) => fte),
    words: Int32Array.from(cells(({ word }, grade) => mixed(word ^ wordOf(grade)))),
    situation: situationsOf(service, cohorts, months),
    posts: ofGrades((grade) => inUnits(service.posts[grade] ?? 0)),
    caps: ofGrades((grade) => inUnits(service.caps?.[grade] ?? Number.POSITIVE_INFINITY)),
    nqsw: grades.indexOf(nqsw),
    fillWords: Int32Array.from(grades, (grade) => wordOf(`fill ${grade}`)),
    chances,
    ...byMonth(scenario, service, pulled, cohorts, grades, chances),
  };
}

function byMonth(
  scenario: Scenario,
  service: Service,
  pulled: Pulled,
  cohorts: readonly Cohort[],
  grades: readonly string[],
  chances: Binomials,
) {
  const months = monthsOf(scenario);
  const leave = new Int32Array((months + 1) * grades.length * situations);
  const [nqswStarts, fill] = [new Int32Array(months + 1), new Int32Array(months + 1)];
  const [nqswOver, agencyCover] = [new Float64Array(months + 1), new Float64Array(months + 1)];
  const rules = service.progress ?? [];
  const steps = rules.map(({ from, to, afterMonths }): Step => {
    const enough = (month: number) =>
      cohorts.findLastIndex(({ serviceMonths: at }) => at + month - 1 >= afterMonths) + 1;
    const eligible = Int32Array.from({ length: months + 1 }, (_, month) => enough(month));
    const row = new Int32Array(months + 1);
    return { from: grades.indexOf(from), to: grades.indexOf(to), word: wordOf(`${from} to ${to}`), eligible, row };
  });
  const retiring = monthly(service.retire?.perYear ?? 0);
  for (let month = 0; month <= months; month += 1) {
    const rates = ratesWith(service, leversIn(scenario, service, month, pulled));
    for (const [grade, name] of grades.entries()) {
      for (let situation = 0; situation < situations; situation += 1) {
        const leaving = monthly(rates.leave(name, bands[situation % bands.length] ?? 'under2'));
        const retires = situation < bands.length ? 0 : retiring;
        const row = chances.rowOf(1 - (1 - leaving) * (1 - retires));
        leave[(month * grades.length + grade) * situations + situation] = row;
      }
    }
    for (const [at, rule] of rules.entries()) steps[at]?.row.set([chances.rowOf(monthly(rates.perYear(rule)))], month);
    fill[month] = chances.rowOf(rates.fillPerMonth);
    agencyCover[month] = rates.agencyCover;
    const starting = nqswStartsIn(scenario, month, rates.nqsw);
    nqswStarts[month] = 'starts' in starting ? starting.starts : -1;
    nqswOver[month] = 'over' in starting ? starting.over * inUnits(service.posts[nqsw] ?? 0) : 0;
  }
  return { leave, steps, nqswStarts, nqswOver, fill, agencyCover };
}

function situationsOf({ retire }: Service, cohorts: readonly Cohort[], months: number): Uint8Array {
  const situation = new Uint8Array((months + 1) * cohorts.length);
  for (let month = 1; month <= months; month += 1) {
    for (const [at, { serviceMonths, age }] of cohorts.entries()) {
      const served = serviceMonths + month - 1;
      const band = served < 24 ? 0 : served < 60 ? 1 : 2;
      const old = retire !== undefined && age !== undefined && age + (month - 1) / 12 >= retire.fromAge;
      situation[month * cohorts.length + at] = band + (old ? bands.length : 0);
    }
  }
  return situation;
}

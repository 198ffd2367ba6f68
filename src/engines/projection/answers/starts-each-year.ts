import { calendarMonth, censusDates, monthsOf } from '../calendar.ts';
import { type Chain, chainOf } from '../chain/chain.ts';
import { passMonth } from '../chain/month.ts';
import { leversIn, ratesWith, shareOfYear } from '../chain/rates.ts';
import { begin, type State, stateOf } from '../chain/state.ts';
import { keyed, seedKey } from '../chance/hash.ts';
import { oneFte } from '../fte.ts';
import type { Scenario, Service } from '../model.ts';
import { ranked } from '../outcome/spread.ts';

/** How a service stands at the end of a year, at the wanted confidence. */
export interface YearEnd {
  vacancyRate: number;
  /** FTE, in units. */
  vacancies: number;
  /** FTE beyond all posts of the service together, in units; below 0 where there are fewer people than posts. */
  beyondPosts: number;
}

/** The runs in which numbers of starts are tried. */
export interface Chance {
  runs: number;
  seed: number;
  /** Share of the runs in which something must hold. */
  confidence: number;
}

/**
 * A service that recruits the same number of NQSWs in every year, as a scenario does whose `recruit.nqsw.posts` is that number:
 * any number can be tried, with the same chance for every one. What was tried is kept.
 */
export class StartsEachYear {
  readonly #chain: Chain;
  readonly #state: State;
  readonly #chance: Chance;
  /** Of the whole service, in units. */
  readonly #posts: number;
  /** Months in which a year ends. */
  readonly #ends: readonly number[];
  /** By month: the months of the cycle, in their order, and the month of the calendar; undefined outside the cycle. */
  readonly #cycle: readonly ({ order: readonly number[]; calendar: number } | undefined)[];
  readonly #tried = new Map<number, YearEnd[]>();

  constructor(scenario: Scenario, service: Service, chance: Chance) {
    this.#chain = chainOf(scenario, service);
    this.#state = stateOf(this.#chain);
    this.#posts = this.#chain.posts.reduce((sum, fte) => sum + fte, 0);
    this.#chance = chance;
    this.#ends = censusDates(scenario).flatMap(({ month }) => (month > 0 ? [month] : []));
    this.#cycle = Array.from({ length: monthsOf(scenario) + 1 }, (_, month) => {
      const { nqsw = { months: [9] } } = ratesWith(service, leversIn(scenario, service, month, 'all'));
      const calendar = calendarMonth(scenario, month);
      return month > 0 && nqsw.months.includes(calendar) ? { order: nqsw.months, calendar } : undefined;
    });
  }

  /** As many a year as there are posts: more cannot be meant. */
  get most(): number {
    if (this.#chain.nqsw < 0 || this.#cycle.every((month) => month === undefined)) return 0;
    return Math.ceil(this.#posts / oneFte);
  }

  /** Year by year how the service stands with so many starts a year. */
  with(starts: number): readonly YearEnd[] {
    const known = this.#tried.get(starts);
    if (known !== undefined) return known;
    const ends = this.#try(starts);
    this.#tried.set(starts, ends);
    return ends;
  }

  #try(starts: number): YearEnd[] {
    for (const [month, cycle] of this.#cycle.entries()) {
      this.#chain.nqswStarts[month] = cycle === undefined ? 0 : shareOfYear(starts, cycle.order, cycle.calendar);
    }
    const { runs, seed, confidence } = this.#chance;
    const told = this.#ends.map((end) => ({
      end,
      rates: new Float64Array(runs),
      vacancies: new Float64Array(runs),
      beyond: new Float64Array(runs),
    }));
    const key = seedKey(seed);
    for (let run = 0; run < runs; run += 1) {
      begin(this.#chain, this.#state, keyed(key, run));
      let month = 0;
      for (const { end, rates, vacancies, beyond } of told) {
        while (month < end) passMonth(this.#chain, this.#state, ++month);
        const { vacant, stock } = standing(this.#chain, this.#state);
        vacancies[run] = vacant;
        beyond[run] = stock - this.#posts;
        rates[run] = vacant === 0 ? 0 : vacant / (vacant + stock);
      }
    }
    const at = (values: Float64Array): number => ranked(values.sort(), confidence) ?? 0;
    return told.map(({ rates, vacancies, beyond }) => ({
      vacancyRate: at(rates),
      vacancies: at(vacancies),
      beyondPosts: at(beyond),
    }));
  }

  /** The fewest starts for which `enough` holds, given that it holds for `most` and for all after the first; tried ones are used. */
  fewest(most: number, enough: (starts: number) => boolean): number {
    const tried = [...this.#tried.keys()].filter((starts) => starts < most).sort((a, b) => a - b);
    let low = 0;
    let high = most;
    for (const starts of tried) {
      if (starts >= high || starts < low) continue;
      if (enough(starts)) high = starts;
      else low = starts + 1;
    }
    while (low < high) {
      const middle = Math.floor((low + high) / 2);
      if (enough(middle)) high = middle;
      else low = middle + 1;
    }
    return low;
  }
}

function standing({ posts }: Chain, { stock }: State): { vacant: number; stock: number } {
  let [vacant, all] = [0, 0];
  for (let grade = 0; grade < stock.length; grade += 1) {
    vacant += Math.max(0, (posts[grade] ?? 0) - (stock[grade] ?? 0));
    all += stock[grade] ?? 0;
  }
  return { vacant, stock: all };
}

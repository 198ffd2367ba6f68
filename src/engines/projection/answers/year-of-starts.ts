import { calendarMonth } from '../calendar.ts';
import type { Chain } from '../chain/chain.ts';
import { passMonth } from '../chain/month.ts';
import { leversIn, ratesWith, shareOfYear } from '../chain/rates.ts';
import { begin, type State, stateOf } from '../chain/state.ts';
import { keyed, seedKey } from '../chance/hash.ts';
import type { Scenario, Service } from '../model.ts';
import { ranked } from '../outcome/spread.ts';

/** What a number of NQSW starts in a year comes to at its end, at the wanted confidence. */
export interface YearEnd {
  vacancyRate: number;
  /** FTE, in units. */
  vacancies: number;
}

/** A service in many runs, carried on year by year with any number of NQSW starts; the same chance for every number. */
export class YearsOfStarts {
  readonly #scenario: Scenario;
  readonly #service: Service;
  readonly #chain: Chain;
  readonly #state: State;
  readonly #runs: number;
  readonly #confidence: number;
  readonly #seed: number;
  /** Of all runs, at the end of the month. */
  #month = 0;
  readonly #counts: Int32Array;
  readonly #stocks: Float64Array;

  constructor(
    scenario: Scenario,
    service: Service,
    chain: Chain,
    chance: { runs: number; seed: number; confidence: number },
  ) {
    this.#scenario = scenario;
    this.#service = service;
    this.#chain = chain;
    this.#state = stateOf(chain);
    this.#runs = chance.runs;
    this.#confidence = chance.confidence;
    this.#seed = chance.seed;
    this.#counts = new Int32Array(chance.runs * chain.counts.length);
    this.#stocks = new Float64Array(chance.runs * chain.grades.length);
    this.#forEachRun((run) => this.#keep(run), true);
  }

  /** Carries all runs on to the month before the first of the cycle in the year that ends with `end`. */
  waitForCycle(end: number): void {
    const first = this.#cycle(end)[0] ?? end + 1;
    this.#plan(0, end);
    this.#passTo(first - 1);
  }

  /** Tries a number of starts in the year that ends with `end`; nothing is kept. */
  attempt(starts: number, end: number): YearEnd {
    this.#plan(starts, end);
    const rates = new Float64Array(this.#runs);
    const vacancies = new Float64Array(this.#runs);
    this.#forEachRun((run) => {
      for (let month = this.#month + 1; month <= end; month += 1) passMonth(this.#chain, this.#state, month);
      const { vacant, stock } = this.#standing();
      vacancies[run] = vacant;
      rates[run] = vacant === 0 ? 0 : vacant / (vacant + stock);
    });
    const at = (values: Float64Array): number => ranked(values.sort(), this.#confidence) ?? 0;
    return { vacancyRate: at(rates), vacancies: at(vacancies) };
  }

  /** Carries all runs on to the year's end with so many starts. */
  settle(starts: number, end: number): void {
    this.#plan(starts, end);
    this.#passTo(end);
  }

  /** The months of the year in which NQSWs start, in order; September where the service has no cycle. */
  #cycle(end: number): number[] {
    const { months } = this.#recruitment(end);
    return Array.from({ length: Math.min(12, end - this.#month) }, (_, at) => end - at)
      .filter((month) => months.includes(calendarMonth(this.#scenario, month)))
      .reverse();
  }

  #recruitment(end: number) {
    const { nqsw } = ratesWith(this.#service, leversIn(this.#scenario, this.#service, end, 'all'));
    return nqsw ?? { months: [9], posts: 0 };
  }

  #plan(starts: number, end: number): void {
    const cycle = this.#cycle(end);
    const present = cycle.map((month) => calendarMonth(this.#scenario, month));
    const order = this.#recruitment(end).months.filter((month) => present.includes(month));
    for (let month = this.#month + 1; month <= end; month += 1) this.#chain.nqswStarts[month] = 0;
    for (const [at, month] of cycle.entries())
      this.#chain.nqswStarts[month] = shareOfYear(starts, order, present[at] ?? 0);
  }

  #passTo(end: number): void {
    if (end <= this.#month) return;
    this.#forEachRun((run) => {
      for (let month = this.#month + 1; month <= end; month += 1) passMonth(this.#chain, this.#state, month);
      this.#keep(run);
    });
    this.#month = end;
  }

  #standing(): { vacant: number; stock: number } {
    let [vacant, all] = [0, 0];
    for (const [grade, stock] of this.#state.stock.entries()) {
      vacant += Math.max(0, (this.#chain.posts[grade] ?? 0) - stock);
      all += stock;
    }
    return { vacant, stock: all };
  }

  #forEachRun(work: (run: number) => void, fromStart = false): void {
    const seed = seedKey(this.#seed);
    const cells = this.#chain.counts.length;
    const grades = this.#chain.grades.length;
    for (let run = 0; run < this.#runs; run += 1) {
      begin(this.#chain, this.#state, keyed(seed, run));
      if (!fromStart) {
        this.#state.counts.set(this.#counts.subarray(run * cells, (run + 1) * cells));
        this.#state.stock.set(this.#stocks.subarray(run * grades, (run + 1) * grades));
      }
      work(run);
    }
  }

  #keep(run: number): void {
    this.#counts.set(this.#state.counts, run * this.#chain.counts.length);
    this.#stocks.set(this.#state.stock, run * this.#chain.grades.length);
  }
}

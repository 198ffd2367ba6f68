import { calendarMonth } from '../calendar.ts';
import type { Chain } from '../chain/chain.ts';
import { passMonth, recruitIn, untilRecruitment } from '../chain/month.ts';
import { leversIn, ratesWith, shareOfYear } from '../chain/rates.ts';
import { begin, type State, stateOf } from '../chain/state.ts';
import { keyed, seedKey } from '../chance/hash.ts';
import { oneFte } from '../fte.ts';
import type { NqswRecruitment, Scenario, Service } from '../model.ts';
import { ranked } from '../outcome/spread.ts';
import { SavedRuns } from './saved-runs.ts';

/** What a number of NQSW starts in a year comes to at its end, at the wanted confidence. */
export interface YearEnd {
  vacancyRate: number;
  /** FTE, in units. */
  vacancies: number;
}

/** The runs in which numbers of starts are tried. */
export interface Chance {
  runs: number;
  seed: number;
  /** Share of the runs in which something must hold. */
  confidence: number;
}

/**
 * One year, ending with the month `end`, of a service in many runs, of which any number of NQSW starts can be tried, with
 * the same chance for every number. It is worked out once up to the first recruitment of its cycle.
 */
export class YearOfStarts {
  readonly #scenario: Scenario;
  readonly #service: Service;
  readonly #chain: Chain;
  readonly #chance: Chance;
  readonly #runs: SavedRuns;
  readonly #state: State;
  readonly #end: number;
  /** The months in which NQSWs start, in order. */
  readonly #cycle: number[];

  /** @param runs how they stand at the month `since`; they are carried on to the first recruitment of the cycle */
  constructor(
    scenario: Scenario,
    service: Service,
    chain: Chain,
    chance: Chance,
    runs: SavedRuns,
    since: number,
    end: number,
  ) {
    [this.#scenario, this.#service, this.#chain, this.#chance] = [scenario, service, chain, chance];
    [this.#runs, this.#end, this.#state] = [runs, end, stateOf(chain)];
    const { months } = this.#recruitment();
    this.#cycle = Array.from({ length: end - since }, (_, at) => since + 1 + at).filter((month) =>
      months.includes(calendarMonth(scenario, month)),
    );
    this.#plan(0, since);
    const first = this.#cycle[0] ?? end + 1;
    this.#forEachRun((run) => {
      for (let month = since + 1; month < first; month += 1) passMonth(chain, this.#state, month);
      if (first <= end) untilRecruitment(chain, this.#state, first);
      runs.save(run, this.#state);
    });
  }

  /** NQSWs beyond so many cannot fill a post by the year's end. */
  get most(): number {
    const { nqsw, posts } = this.#chain;
    if (nqsw < 0 || this.#cycle.length === 0) return 0;
    const inReach = this.#cycle[0] === this.#end ? (posts[nqsw] ?? 0) : posts.reduce((sum, fte) => sum + fte, 0);
    return Math.ceil(inReach / oneFte);
  }

  /** Tries a number of starts; nothing is kept. */
  attempt(starts: number): YearEnd {
    this.#plan(starts, this.#cycle[0] ?? this.#end);
    const rates = new Float64Array(this.#chance.runs);
    const vacancies = new Float64Array(this.#chance.runs);
    this.#forEachRun((run) => {
      this.#carryOn();
      const { vacant, stock } = standing(this.#chain, this.#state);
      vacancies[run] = vacant;
      rates[run] = vacant === 0 ? 0 : vacant / (vacant + stock);
    });
    const at = (values: Float64Array): number => ranked(values.sort(), this.#chance.confidence) ?? 0;
    return { vacancyRate: at(rates), vacancies: at(vacancies) };
  }

  /** Carries all runs on to the year's end with so many starts. */
  settle(starts: number): void {
    this.#plan(starts, this.#cycle[0] ?? this.#end);
    this.#forEachRun((run) => {
      this.#carryOn();
      this.#runs.save(run, this.#state);
    });
  }

  #carryOn(): void {
    const [first] = this.#cycle;
    if (first === undefined) return;
    recruitIn(this.#chain, this.#state, first);
    for (let month = first + 1; month <= this.#end; month += 1) passMonth(this.#chain, this.#state, month);
  }

  #plan(starts: number, from: number): void {
    const inCycle = this.#cycle.map((month) => calendarMonth(this.#scenario, month));
    const order = this.#recruitment().months.filter((month) => inCycle.includes(month));
    this.#chain.nqswStarts.fill(0, from, this.#end + 1);
    for (const [at, month] of this.#cycle.entries()) {
      this.#chain.nqswStarts[month] = shareOfYear(starts, order, inCycle[at] ?? 0);
    }
  }

  /** As at the year's end; September where the service has no cycle. */
  #recruitment(): NqswRecruitment {
    const { nqsw } = ratesWith(this.#service, leversIn(this.#scenario, this.#service, this.#end, 'all'));
    return nqsw ?? { months: [9], posts: 0 };
  }

  #forEachRun(work: (run: number) => void): void {
    for (let run = 0; run < this.#chance.runs; run += 1) {
      this.#runs.restore(run, this.#state);
      work(run);
    }
  }
}

/** All runs of a chain at its start. */
export function runsAtStart(chain: Chain, { runs, seed }: Chance): SavedRuns {
  const saved = new SavedRuns(chain, runs);
  const state = stateOf(chain);
  for (let run = 0; run < runs; run += 1) {
    begin(chain, state, keyed(seedKey(seed), run));
    saved.save(run, state);
  }
  return saved;
}

function standing({ posts }: Chain, { stock }: State): { vacant: number; stock: number } {
  let [vacant, all] = [0, 0];
  for (let grade = 0; grade < stock.length; grade += 1) {
    vacant += Math.max(0, (posts[grade] ?? 0) - (stock[grade] ?? 0));
    all += stock[grade] ?? 0;
  }
  return { vacant, stock: all };
}

import type { Chain } from '../chain/chain.ts';
import type { State } from '../chain/state.ts';
import type { Key } from '../chance/hash.ts';

/** How a service stands in each of many runs, to carry on from more than once. Flows are not kept. */
export class SavedRuns {
  readonly #counts: Int32Array;
  readonly #stocks: Float64Array;
  readonly #keys: Key[] = [];

  constructor({ counts, grades }: Chain, runs: number) {
    this.#counts = new Int32Array(runs * counts.length);
    this.#stocks = new Float64Array(runs * grades.length);
  }

  save(run: number, { counts, stock, key }: State): void {
    this.#counts.set(counts, run * counts.length);
    this.#stocks.set(stock, run * stock.length);
    this.#keys[run] = key;
  }

  restore(run: number, state: State): void {
    const { counts, stock } = state;
    counts.set(this.#counts.subarray(run * counts.length, (run + 1) * counts.length));
    stock.set(this.#stocks.subarray(run * stock.length, (run + 1) * stock.length));
    state.key = this.#keys[run] ?? state.key;
  }
}

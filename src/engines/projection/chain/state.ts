import { type Key, keyed } from '../chance/hash.ts';
import type { Chain } from './chain.ts';

/** How a service stands in one run. Flows are FTE in units since they were last set to nought. */
export interface State {
  /** People by cell. */
  counts: Int32Array;
  /** FTE by grade, in units. */
  stock: Float64Array;
  leavers: Float64Array;
  nqswStarts: Float64Array;
  otherStarts: Float64Array;
  /** Into the grade. */
  promotions: Float64Array;
  /** Who moves in this month, before they arrive: cell and number in turn. */
  moving: Int32Array;
  /** Of the run and service; those of a month are made of it. */
  key: Key;
}

/** A state to run the chain in; `begin` sets it. */
export function stateOf(chain: Chain): State {
  const flow = () => new Float64Array(chain.grades.length);
  return {
    counts: new Int32Array(chain.counts.length),
    stock: flow(),
    leavers: flow(),
    nqswStarts: flow(),
    otherStarts: flow(),
    promotions: flow(),
    moving: new Int32Array(2 * chain.steps.length * chain.cohorts),
    key: [0, 0],
  };
}

/** Sets the state to the chain's start, in a run with the key. */
export function begin(chain: Chain, state: State, run: Key): void {
  state.key = keyed(run, chain.word);
  state.counts.set(chain.counts);
  noFlows(state);
  state.stock.fill(0);
  for (let grade = 0; grade < chain.grades.length; grade += 1) {
    for (let cohort = 0; cohort < chain.atStart; cohort += 1) {
      const fte = (chain.counts[grade * chain.cohorts + cohort] ?? 0) * (chain.fte[cohort] ?? 0);
      state.stock[grade] = (state.stock[grade] ?? 0) + fte;
    }
  }
}

/** Sets the flows to nought. */
export function noFlows({ leavers, nqswStarts, otherStarts, promotions }: State): void {
  for (const flow of [leavers, nqswStarts, otherStarts, promotions]) flow.fill(0);
}

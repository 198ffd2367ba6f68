import { type Chain, chainOf } from './chain/chain.ts';
import { passMonth } from './chain/month.ts';
import type { Pulled } from './chain/rates.ts';
import { begin, noFlows, type State, stateOf } from './chain/state.ts';
import { Binomials } from './chance/binomials.ts';
import { keyed, seedKey } from './chance/hash.ts';
import type { Scenario } from './model.ts';
import type { Chunk } from './outcome/chunk.ts';
import { kept, type Layout, layoutOf, placeOf, type ServicePlace } from './outcome/layout.ts';

/** Which runs of a scenario. */
export interface Simulation {
  /** A whole number from 0 to 2⁵³ − 1; the same gives the same values, byte for byte. */
  seed: number;
  /** Levers that are pulled; all unless given. */
  levers?: Pulled;
}

/** Runs `from` up to, not including, `to`. */
export type Simulator = (from: number, to: number) => Chunk;

/**
 * Prepares a checked scenario and gives what simulates runs of it. A run does not depend on which others are simulated, nor
 * where; keep one simulator for many chunks, for it keeps its tables of probabilities.
 */
export function simulator(scenario: Scenario, { seed, levers = 'all' }: Simulation): Simulator {
  const layout = layoutOf(scenario);
  const key = seedKey(seed);
  const chances = new Binomials();
  const services = layout.services.map((place) => {
    const chain = chainOf(scenario, place.service, levers, chances);
    return { place, chain, state: stateOf(chain) };
  });
  return (from, to) => {
    const values = new Float64Array((to - from) * layout.width);
    for (let run = from; run < to; run += 1) {
      const runKey = keyed(key, run);
      for (const { place, chain, state } of services) {
        begin(chain, state, runKey);
        liveOn(chain, state, layout, place, values, (run - from) * layout.width);
      }
    }
    return { from, to, values };
  };
}

/** One chunk of runs; `from` and `to` are the first run and the one after the last. */
export const simulate = (
  scenario: Scenario,
  { from, to, ...which }: Simulation & { from: number; to: number },
): Chunk => simulator(scenario, which)(from, to);

function liveOn(
  chain: Chain,
  state: State,
  { dates }: Layout,
  place: ServicePlace,
  values: Float64Array,
  run: number,
): void {
  let month = 0;
  for (const [at, date] of dates.entries()) {
    while (month < date.month) {
      month += 1;
      passMonth(chain, state, month);
    }
    for (let grade = 0; grade < chain.grades.length; grade += 1) {
      const cell = run + placeOf(place, at, grade, kept[0]);
      values[cell] = state.stock[grade] ?? 0;
      values[cell + 1] = state.leavers[grade] ?? 0;
      values[cell + 2] = state.nqswStarts[grade] ?? 0;
      values[cell + 3] = state.otherStarts[grade] ?? 0;
      values[cell + 4] = state.promotions[grade] ?? 0;
    }
    noFlows(state);
  }
}

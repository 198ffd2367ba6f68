import { keyed } from '../chance/hash.ts';
import type { Chain } from './chain.ts';
import { leave } from './leave.ts';
import { progress } from './progress.ts';
import { recruit } from './recruit.ts';
import type { State } from './state.ts';

/** One month of the horizon, from 1: people leave, progress, have served a month longer, and are recruited. */
export function passMonth(chain: Chain, state: State, month: number): void {
  untilRecruitment(chain, state, month);
  recruitIn(chain, state, month);
}

/** What comes before recruitment in a month. */
export function untilRecruitment(chain: Chain, state: State, month: number): void {
  const [first, second] = keyed(state.key, month);
  leave(chain, state, month, first, second);
  progress(chain, state, month, first, second);
}

/** The recruitment of a month, when the rest of it is over. */
export function recruitIn(chain: Chain, state: State, month: number): void {
  const [first, second] = keyed(state.key, month);
  recruit(chain, state, month, first, second);
}

import { drawn } from '../chance/hash.ts';
import type { Chain } from './chain.ts';
import type { State } from './state.ts';

/**
 * People progress, rule by rule, the longest-serving first; into a capped grade only while there is room. They arrive when
 * all rules are through, so that nobody moves twice.
 */
export function progress(chain: Chain, state: State, month: number, first: number, second: number): void {
  const { cohorts, fte, words, chances, caps } = chain;
  const { counts, stock, promotions, moving } = state;
  let moves = 0;
  for (const { from, to, word, eligible, row } of chain.steps) {
    const enough = eligible[month] ?? 0;
    const chance = row[month] ?? 0;
    const room = (caps[to] ?? 0) - (stock[to] ?? 0);
    let moved = 0;
    for (let cohort = 0; cohort < enough; cohort += 1) {
      const cell = from * cohorts + cohort;
      const people = counts[cell] ?? 0;
      if (people === 0) continue;
      const each = fte[cohort] ?? 0;
      const would = chances.drawn(chance, people, drawn(first, second, (words[cell] ?? 0) ^ word));
      const going = would * each <= room - moved ? would : Math.max(0, Math.floor((room - moved) / each));
      if (going === 0) continue;
      counts[cell] = people - going;
      moving[moves] = to * cohorts + cohort;
      moving[moves + 1] = going;
      moves += 2;
      moved += going * each;
    }
    stock[from] = (stock[from] ?? 0) - moved;
    stock[to] = (stock[to] ?? 0) + moved;
    promotions[to] = (promotions[to] ?? 0) + moved;
  }
  for (let move = 0; move < moves; move += 2) {
    const cell = moving[move] ?? 0;
    counts[cell] = (counts[cell] ?? 0) + (moving[move + 1] ?? 0);
  }
}

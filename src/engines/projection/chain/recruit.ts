import { drawn } from '../chance/hash.ts';
import { oneFte } from '../fte.ts';
import type { Chain } from './chain.ts';
import type { State } from './state.ts';

/** NQSWs start in the months of their cycle; in every other grade each whole vacant FTE may be filled. No cap is passed. */
export function recruit(chain: Chain, state: State, month: number, first: number, second: number): void {
  const { nqsw, posts, caps, fillWords, chances } = chain;
  const { stock } = state;
  const fill = chain.fill[month] ?? 0;
  for (let grade = 0; grade < chain.grades.length; grade += 1) {
    const vacant = Math.max(0, (posts[grade] ?? 0) - (stock[grade] ?? 0));
    const room = Math.max(0, Math.floor(((caps[grade] ?? 0) - (stock[grade] ?? 0)) / oneFte));
    if (grade === nqsw) {
      const planned = chain.nqswStarts[month] ?? 0;
      const wanted = planned >= 0 ? planned : wholeFte(vacant + (chain.nqswOver[month] ?? 0));
      start(chain, state, month, grade, Math.min(room, wanted), state.nqswStarts);
    } else {
      const open = Math.min(room, wholeFte(vacant));
      if (open === 0) continue;
      const draw = drawn(first, second, fillWords[grade] ?? 0);
      start(chain, state, month, grade, chances.drawn(fill, open, draw), state.otherStarts);
    }
  }
}

/** A hair is forgiven: 10% of 20 posts are 2. */
const wholeFte = (units: number): number => Math.floor((units + 0.5) / oneFte);

function start(chain: Chain, state: State, month: number, grade: number, people: number, starts: Float64Array): void {
  if (people === 0) return;
  const { counts, stock } = state;
  const cell = grade * chain.cohorts + chain.atStart + month - 1;
  counts[cell] = (counts[cell] ?? 0) + people;
  stock[grade] = (stock[grade] ?? 0) + people * oneFte;
  starts[grade] = (starts[grade] ?? 0) + people * oneFte;
}

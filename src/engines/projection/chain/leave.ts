import { drawn } from '../chance/hash.ts';
import type { Chain } from './chain.ts';
import type { State } from './state.ts';

/** People leave, by grade and band of service at the month's start, or retire. */
export function leave(chain: Chain, state: State, month: number, first: number, second: number): void {
  const { cohorts, fte, situation, words, chances } = chain;
  const { counts, stock, leavers } = state;
  const here = chain.atStart + month - 1;
  const situations = month * cohorts;
  for (let grade = 0; grade < chain.grades.length; grade += 1) {
    const rows = (month * chain.grades.length + grade) * 6;
    const cells = grade * cohorts;
    let gone = 0;
    for (let cohort = 0; cohort < here; cohort += 1) {
      const people = counts[cells + cohort] ?? 0;
      if (people === 0) continue;
      const row = chain.leave[rows + (situation[situations + cohort] ?? 0)] ?? 0;
      const draw = drawn(first, second, words[cells + cohort] ?? 0);
      const leaving = chances.drawn(row, people, draw);
      if (leaving === 0) continue;
      counts[cells + cohort] = people - leaving;
      gone += leaving * (fte[cohort] ?? 0);
    }
    stock[grade] = (stock[grade] ?? 0) - gone;
    leavers[grade] = (leavers[grade] ?? 0) + gone;
  }
}

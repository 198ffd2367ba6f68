import { Stopped, type StopSignal } from '../solver.ts';
import { Closure, type Contest } from './closure.ts';
import type { Options } from './options.ts';
import type { Standing } from './standing.ts';

export type { Contest } from './closure.ts';

/** How often the closure may begin again before the search for a proof is given up. */
const closuresTried = 50;

/**
 * The smallest contest around waiting students: the closure of alternating paths from them. A full offer binds by its
 * places, unless its students share an educator whom others in the set need, or it is among `placesToSpare`: then its
 * educators bind, and the proof holds however many places more that offer had.
 *
 * Where stages share an offer, the closure may run into an educator to spare who is of no use (a first-stage student
 * would leave a place, but not an educator for a final one). Then one of the shared offers on the way is taken to bind by
 * its educators, and the closure begins again, as often as `closuresTried`. Where that does not help, there may be no
 * proof of this form; the answer is undefined, and the solver's bound is the only proof.
 *
 * @throws `Stopped` when told to stop.
 */
export function contestAround(
  waiting: readonly number[],
  standing: Standing,
  options: Options,
  placesToSpare: readonly number[] = [],
  stop: StopSignal = () => false,
): Contest | undefined {
  const tried = new Set<string>();
  function attempt(boundByEducators: ReadonlySet<number>): Contest | undefined {
    const key = [...boundByEducators].sort((a, b) => a - b).join();
    if (tried.has(key) || tried.size >= closuresTried) return undefined;
    tried.add(key);
    if (stop()) throw new Stopped();
    const closure = new Closure(standing, options, boundByEducators);
    const shared = closure.grow(waiting);
    if (shared === 'closed') return closure.contest();
    for (const offer of shared) {
      const contest = attempt(new Set([...boundByEducators, offer]));
      if (contest) return contest;
    }
    return undefined;
  }
  return attempt(new Set(placesToSpare));
}

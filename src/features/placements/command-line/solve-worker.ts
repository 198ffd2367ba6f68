import { parentPort, workerData } from 'node:worker_threads';
import { findBottlenecks, solve } from '../../../engines/allocation/index.ts';
import type { Said, Task } from './solve-apart.ts';

const { round, timeLimitSeconds, bottleneckSeconds, stop }: Task = workerData;
const say = (said: Said): void => parentPort?.postMessage(said);

const outcome = await solve(round, {
  signal: {
    get aborted() {
      return Atomics.load(stop, 0) === 1;
    },
  },
  ...(timeLimitSeconds !== undefined && { timeLimitSeconds }),
  now: () => performance.now(),
  onProgress: ({ fraction, phrase }) => say({ kind: 'progress', share: fraction, words: phrase }),
});
say({ kind: 'outcome', outcome });
if (outcome.kind === 'solved' && outcome.solution.proven) {
  say({ kind: 'progress', share: 1, words: 'what would place more students' });
  const end = performance.now() + bottleneckSeconds * 1000;
  const enough = () => Atomics.load(stop, 0) === 1 || performance.now() > end;
  const bottlenecks = await findBottlenecks(round, { matches: outcome.solution.matches, enough });
  say({ kind: 'bottlenecks', bottlenecks });
}

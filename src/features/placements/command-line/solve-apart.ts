import { Worker } from 'node:worker_threads';
import type { Bottlenecks } from '../../../engines/allocation/index.ts';
import type { Outcome, Round } from '../../../engines/allocation/model.ts';

/** What the worker is given. */
export interface Task {
  round: Round;
  timeLimitSeconds: number | undefined;
  /** After the outcome, for what would place more. */
  bottleneckSeconds: number;
  /** Shared: becomes 1 when the work should stop. The solver looks at it while it is too busy to take messages. */
  stop: Int32Array;
}

/** What the worker says: how far it is, the outcome, and last, if the outcome is proven, what would place more. */
export type Said =
  | { kind: 'progress'; share: number; words: string }
  | { kind: 'outcome'; outcome: Outcome }
  | { kind: 'bottlenecks'; bottlenecks: Bottlenecks };

/** What was found, and what more would bring; undefined when there was no time to work that out. */
export interface Answer {
  outcome: Outcome;
  bottlenecks: Bottlenecks | undefined;
}

export interface SolveApart {
  /** Ctrl-C: the solver gives the best found by then, and whatever comes after it is left out. */
  signal: AbortSignal;
  timeLimitSeconds: number | undefined;
  /** After the outcome, for what would place more. */
  bottleneckSeconds: number;
  onProgress: (share: number, words: string) => void;
}

/**
 * Solves a round in a worker thread, so that this one goes on listening for Ctrl-C and drawing. Throws what went wrong in
 * the worker.
 */
export async function solveApart(round: Round, options: SolveApart): Promise<Answer> {
  const { signal, timeLimitSeconds, bottleneckSeconds, onProgress } = options;
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const task: Task = { round, timeLimitSeconds, bottleneckSeconds, stop };
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const worker = new Worker(new URL('./solve-worker.ts', import.meta.url), { workerData: task });
  let outcome: Outcome | undefined;
  const ask = (): void => {
    Atomics.store(stop, 0, 1);
    if (outcome) resolve({ outcome, bottlenecks: undefined });
  };
  signal.addEventListener('abort', ask);
  if (signal.aborted) ask();
  worker.on('message', (said: Said) => {
    if (said.kind === 'progress') return onProgress(said.share, said.words);
    if (said.kind === 'bottlenecks') return outcome && resolve({ outcome, bottlenecks: said.bottlenecks });
    outcome = said.outcome;
    if (signal.aborted) return ask();
  });
  worker.on('error', reject);
  worker.on('exit', (code) => {
    if (outcome) resolve({ outcome, bottlenecks: undefined });
    else reject(new Error(`the solver's thread ended early with code ${code}`));
  });
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', ask);
    await worker.terminate();
  }
}

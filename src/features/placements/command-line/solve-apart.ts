import { Worker } from 'node:worker_threads';
import type { Bottleneck, Outcome, Round } from '../../../engines/allocation/model.ts';

/** What the worker is given. */
export interface Task {
  round: Round;
  timeLimitSeconds: number | undefined;
  /** Shared: becomes 1 when the work should stop. The solver looks at it while it is too busy to take messages. */
  stop: Int32Array;
}

/** What was found, and what more would bring. */
export interface Answer {
  outcome: Outcome;
  bottlenecks: Bottleneck[];
}

/** What the worker says. */
export type Said = { kind: 'progress'; share: number; words: string } | { kind: 'answer'; answer: Answer };

/**
 * Solves a round in a worker thread, so that this one goes on listening for Ctrl-C and drawing. When `signal` aborts, or
 * the time is up, the answer is the best found by then. Throws what went wrong in the worker.
 */
export function solveApart(
  round: Round,
  {
    signal,
    timeLimitSeconds,
    onProgress,
  }: {
    signal: AbortSignal;
    timeLimitSeconds: number | undefined;
    onProgress: (share: number, words: string) => void;
  },
): Promise<Answer> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const task: Task = { round, timeLimitSeconds, stop };
  const worker = new Worker(new URL('./solve-worker.ts', import.meta.url), { workerData: task });
  const ask = (): void => {
    Atomics.store(stop, 0, 1);
  };
  if (signal.aborted) ask();
  signal.addEventListener('abort', ask, { once: true });
  return new Promise<Answer>((resolve, reject) => {
    worker.on('message', (said: Said) => {
      if (said.kind === 'progress') onProgress(said.share, said.words);
      else resolve(said.answer);
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`the solver's thread ended early with code ${code}`)));
  }).finally(() => {
    signal.removeEventListener('abort', ask);
    return worker.terminate();
  });
}

import { Worker } from 'node:worker_threads';
import type { Assignment, Done, Task } from './task.ts';

/** Threads that work on tasks side by side. */
export interface Threads extends AsyncDisposable {
  /** Has all tasks done, in whatever order threads come free, and gives what came of each in the order of the tasks. */
  all: (tasks: readonly Task[], onDone: (task: Task) => void) => Promise<Done[]>;
}

/**
 * Starts threads for an assignment. When `signal` is aborted, `all` throws its reason at once, whatever the threads are at;
 * disposing of them ends them. Throws what goes wrong in a thread.
 */
export function startThreads(count: number, assignment: Assignment, signal: AbortSignal): Threads {
  const workers = Array.from({ length: count }, () => {
    return new Worker(new URL('./projecting-worker.ts', import.meta.url), { workerData: assignment });
  });
  return {
    all: async (tasks, onDone) => {
      const results: Done[] = [];
      let next = 0;
      const work = async (worker: Worker): Promise<void> => {
        while (next < tasks.length) {
          signal.throwIfAborted();
          const at = next;
          next += 1;
          const task = tasks[at];
          if (task === undefined) return;
          results[at] = await answerOf(worker, task, signal);
          onDone(task);
        }
      };
      await Promise.all(workers.map(work));
      return results;
    },
    [Symbol.asyncDispose]: async () => {
      await Promise.all(workers.map((worker) => worker.terminate()));
    },
  };
}

async function answerOf(worker: Worker, task: Task, signal: AbortSignal): Promise<Done> {
  const { promise, resolve, reject } = Promise.withResolvers<Done>();
  const stop = (): void => reject(signal.reason);
  const ended = (code: number): void => reject(new Error(`a thread of the projection ended early with code ${code}`));
  signal.addEventListener('abort', stop);
  worker.on('message', resolve);
  worker.on('error', reject);
  worker.on('exit', ended);
  try {
    worker.postMessage(task);
    return await promise;
  } finally {
    signal.removeEventListener('abort', stop);
    worker.off('message', resolve);
    worker.off('error', reject);
    worker.off('exit', ended);
  }
}

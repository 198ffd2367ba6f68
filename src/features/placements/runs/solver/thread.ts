import { createHash } from 'node:crypto';
import { Worker } from 'node:worker_threads';
import type { Round } from '../../../../engines/allocation/model.ts';
import { byCodePoint } from '../../../../engines/allocation/text.ts';
import type { Answers, Said, Task } from './protocol.ts';

interface Pending {
  settle: (said: Exclude<Said, { kind: 'progress' }>) => void;
  fail: (error: Error) => void;
  progress: (fraction: number, phrase: string) => void;
}

interface Asked {
  signal?: AbortSignal;
  progress?: Pending['progress'];
}

let worker: Worker | undefined;
let lastId = 0;
const pending = new Map<number, Pending>();

/** Solves a round under its pins; when the signal aborts it fails. Allocations come with words and bottlenecks. */
export function solveRound(
  roundId: string,
  round: Round,
  { timeLimitSeconds, ...asked }: Asked & { timeLimitSeconds: number },
): Promise<Answers['solve']> {
  return ask('solve', { kind: 'solve', ...rounded(roundId, round), timeLimitSeconds }, asked);
}

/** Where else a student could be. It may take a while, where the solver is busy with something larger. */
export function findPossibilities(
  roundId: string,
  round: Round,
  { studentId, ...asked }: Asked & { studentId: string },
): Promise<Answers['possibilities']> {
  return ask('possibilities', { kind: 'possibilities', ...rounded(roundId, round), studentId }, asked);
}

/** Ends the thread and what it works on; the next task starts another. */
export async function stopSolver(): Promise<void> {
  await worker?.terminate();
}

function rounded(roundId: string, round: Round) {
  lastId += 1;
  return { id: lastId, roundId, key: keyOf(round), round, stop: new Int32Array(new SharedArrayBuffer(4)) };
}

function ask<Kind extends Task['kind']>(
  kind: Kind,
  task: Task,
  { signal, progress = () => {} }: Asked,
): Promise<Answers[Kind]> {
  const thread = running();
  const stop = () => void Atomics.store(task.stop, 0, 1);
  if (signal?.aborted) stop();
  signal?.addEventListener('abort', stop, { once: true });
  return new Promise<Answers[Kind]>((resolve, fail) => {
    const settle: Pending['settle'] = (said) => {
      if (said.kind === 'fault') fail(new Error(`The solver stopped: ${said.message}`));
      else if (isOf(kind, said)) resolve(said.answer);
    };
    pending.set(task.id, { settle, fail, progress });
    thread.ref();
    thread.postMessage(task);
  }).finally(() => {
    signal?.removeEventListener('abort', stop);
    pending.delete(task.id);
    if (pending.size === 0) thread.unref();
  });
}

function isOf<Kind extends Task['kind']>(kind: Kind, said: Said): said is Said & { kind: Kind; answer: Answers[Kind] } {
  return said.kind === kind;
}

/** One thread for the process, made when it is first needed; it does not keep the process from ending. */
function running(): Worker {
  if (worker !== undefined) return worker;
  const made = new Worker(new URL('./worker.ts', import.meta.url));
  const ended = (error: Error) => {
    if (worker === made) worker = undefined;
    for (const { fail } of pending.values()) fail(error);
  };
  made.on('message', (said: Said) => {
    const waiting = pending.get(said.id);
    if (said.kind === 'progress') waiting?.progress(said.fraction, said.phrase);
    else waiting?.settle(said);
  });
  made.on('error', ended);
  made.on('exit', () => ended(new Error('The solver’s thread ended.')));
  worker = made;
  return made;
}

/** A digest of everything that an allocation looks at but the pins; the order of rows does not count. */
export function keyOf({ students, offers, educators, policy }: Round): string {
  const sorted = [students, offers, educators].map((rows) =>
    rows.toSorted((a: { id: string }, b: { id: string }) => byCodePoint(a.id, b.id)),
  );
  return createHash('sha256')
    .update(JSON.stringify([sorted, policy]))
    .digest('base64url');
}

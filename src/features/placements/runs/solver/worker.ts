import { parentPort } from 'node:worker_threads';
import { alternatives, costOfPlacing } from '../../../../engines/allocation/index.ts';
import { find } from './found.ts';
import type { Possibilities, PossibilitiesTask, Said, SolveTask, Task } from './protocol.ts';
import { WarmRounds } from './warm.ts';

/** The solver's thread: one task after the other, rounds kept warm between them. */
const warm = new WarmRounds();
/** Other places that are tried for one student. */
const mostPossible = 8;
/** Seconds after which those found are enough: somebody is waiting for the page. */
const possibleSeconds = 0.7;
const say = (said: Said): void => parentPort?.postMessage(said);
let turn = Promise.resolve();
parentPort?.on('message', (task: Task) => {
  turn = turn.then(() => answer(task));
});

async function answer(task: Task): Promise<void> {
  const { id } = task;
  try {
    if (task.kind === 'solve') say({ id, kind: 'solve', answer: await solved(task) });
    else say({ id, kind: 'possibilities', answer: await possibilities(task) });
  } catch (error) {
    if (isFault(error)) warm.forget();
    say({ id, kind: 'fault', message: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function solved(task: SolveTask) {
  const tell = (fraction: number, phrase: string) => say({ id: task.id, kind: 'progress', fraction, phrase });
  try {
    return await find(warm, task, tell);
  } catch (error) {
    if (!isFault(error)) throw error;
    // The warm sessions may have filled the solver's memory: once more, with nothing kept.
    warm.forget();
    return await find(warm, task, tell);
  }
}

async function possibilities({ roundId, key, round, studentId }: PossibilitiesTask): Promise<Possibilities> {
  const session = await warm.session(roundId, key, round);
  const best = session.allocate(round.pins);
  if ('why' in best) return { possible: [], clash: true };
  const number = session.fits.round.students.findIndex(({ id }) => id === studentId);
  if (best.placements.some(({ student }) => student === number)) {
    const end = performance.now() + possibleSeconds * 1000;
    const enough = () => performance.now() > end;
    return { possible: alternatives(session, round.pins, studentId, { most: mostPossible, enough }), clash: false };
  }
  const place = number < 0 ? undefined : costOfPlacing(session, round.pins, studentId);
  return { possible: place ? [place] : [], clash: false };
}

/** A fault inside the solver itself, after which its memory cannot be trusted. */
function isFault(error: unknown): boolean {
  return error instanceof Error && error.name === 'RuntimeError';
}

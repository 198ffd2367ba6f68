import { availableParallelism } from 'node:os';
import {
  type Answers,
  type Chunk,
  type Row,
  type Scenario,
  simulationsFor,
  type TogetherRow,
} from '../../../engines/projection/index.ts';
import type { Done, Task } from './task.ts';
import { startThreads } from './threads.ts';

/** A projection: its rows, and what a partnership asks of it. */
export interface Projection {
  rows: Row[];
  /** All services together. */
  together: TogetherRow[];
  answers: Answers;
}

export interface Projecting {
  runs: number;
  seed: number;
  /** Aborted when the projection is no longer wanted. */
  signal: AbortSignal;
  /** As many as there are processors, unless given. The projection is the same whatever their number. */
  threads?: number;
  onProgress?: (share: number, words: string) => void;
}

/** A thread is asked for so many pieces, so that progress is told and none waits long for another. */
const pieces = 40;

/**
 * Projects a checked scenario on several threads.
 *
 * @throws the reason of `signal` when it is aborted
 */
export async function project(scenario: Scenario, projecting: Projecting): Promise<Projection> {
  const { runs, seed, signal, threads = availableParallelism(), onProgress = () => {} } = projecting;
  signal.throwIfAborted();
  await using working = startThreads(Math.min(threads, runs), { scenario, runs, seed }, signal);
  const tasks = tasksOf(scenario, runs);
  const whole = tasks.reduce((sum, task) => sum + weightOf(task, scenario, runs), 0);
  let past = 0;
  const done = await working.all(tasks, (task) => {
    past += weightOf(task, scenario, runs);
    onProgress(past / whole, task.kind === 'runs' ? `${task.to} of ${runs} runs` : 'how many NQSWs each service needs');
  });
  onProgress(1, 'adding up');
  const sum: Task = { kind: 'sum', simulations: chunksOf(done, scenario), needs: needsOf(done) };
  const [last] = await working.all([sum], () => {});
  if (last?.kind !== 'sum') throw new RangeError('a projection was not added up');
  return { rows: last.rows, together: last.together, answers: last.answers };
}

function tasksOf(scenario: Scenario, runs: number): Task[] {
  const size = Math.max(1, Math.ceil(runs / pieces));
  const simulations = simulationsFor(scenario).flatMap((_, simulation) =>
    Array.from({ length: Math.ceil(runs / size) }, (_piece, at): Task => {
      return { kind: 'runs', simulation, from: at * size, to: Math.min(runs, (at + 1) * size) };
    }),
  );
  const target = scenario.targets?.vacancyRate;
  const needs = target === undefined ? [] : scenario.services.map((_, service): Task => ({ kind: 'needs', service }));
  return [...simulations, ...needs];
}

/** What a service needs takes about one and a half times a simulation of it. */
const weightOf = (task: Task, { services }: Scenario, runs: number): number =>
  task.kind === 'runs' ? task.to - task.from : (1.5 * runs) / services.length;

const chunksOf = (done: readonly Done[], scenario: Scenario): Chunk[][] =>
  simulationsFor(scenario).map((_, simulation) =>
    done.flatMap((one) => (one.kind === 'runs' && one.simulation === simulation ? [one.chunk] : [])),
  );

const needsOf = (done: readonly Done[]) => done.flatMap((one) => (one.kind === 'needs' ? one.needs : []));

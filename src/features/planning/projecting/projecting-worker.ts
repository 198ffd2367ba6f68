import { parentPort, workerData } from 'node:worker_threads';
import {
  answers,
  joined,
  nqswNeeded,
  type Simulator,
  simulationsFor,
  simulator,
  summarise,
  summariseTogether,
} from '../../../engines/projection/index.ts';
import type { Assignment, Done, Task } from './task.ts';

const { scenario, runs, seed }: Assignment = workerData;
const simulations = simulationsFor(scenario);
const ready = new Map<number, Simulator>();

/** Kept from chunk to chunk with its tables. */
function simulatorOf(simulation: number): Simulator {
  const made = ready.get(simulation) ?? simulator(scenario, { seed, levers: simulations[simulation] ?? 'all' });
  ready.set(simulation, made);
  return made;
}

function done(task: Task): Done {
  switch (task.kind) {
    case 'runs':
      return { kind: 'runs', simulation: task.simulation, chunk: simulatorOf(task.simulation)(task.from, task.to) };
    case 'needs':
      return { kind: 'needs', needs: nqswNeeded(scenario, task.service, { runs, seed }) };
    case 'sum': {
      const [projection, ...others] = task.simulations.map(joined);
      if (projection === undefined) throw new RangeError('nothing was simulated');
      const simulated = { seed, simulations: [projection, ...others], needs: task.needs };
      return {
        kind: 'sum',
        rows: summarise(scenario, [projection]),
        together: summariseTogether(scenario, projection),
        answers: answers(scenario, simulated),
      };
    }
  }
}

parentPort?.on('message', (task: Task) => {
  const what = done(task);
  parentPort?.postMessage(what, what.kind === 'runs' ? [what.chunk.values.buffer] : []);
});

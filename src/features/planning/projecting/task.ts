import type { Answers, Chunk, NqswNeeded, Row, Scenario, TogetherRow } from '../../../engines/projection/index.ts';

/** What every thread is given at its start. */
export interface Assignment {
  scenario: Scenario;
  runs: number;
  seed: number;
}

/** A piece of work for a thread. */
export type Task =
  /** Runs of one of the simulations that the answers need, by its place among them. */
  | { kind: 'runs'; simulation: number; from: number; to: number }
  /** The NQSWs that a service needs, by its place in the scenario. */
  | { kind: 'needs'; service: number }
  /** Rows and answers, when all others are done; the chunks of every simulation. */
  | { kind: 'sum'; simulations: Chunk[][]; needs: NqswNeeded[] };

/** What came of it. */
export type Done =
  | { kind: 'runs'; simulation: number; chunk: Chunk }
  | { kind: 'needs'; needs: NqswNeeded[] }
  | { kind: 'sum'; rows: Row[]; together: TogetherRow[]; answers: Answers };

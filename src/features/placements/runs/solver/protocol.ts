import type { Alternative } from '../../../../engines/allocation/index.ts';
import type { Bottleneck, Outcome, Round } from '../../../../engines/allocation/model.ts';

/** A round to work on. Sessions are kept warm by `roundId`, for as long as `key` (all but the pins) stays the same. */
interface OnRound {
  id: number;
  roundId: string;
  key: string;
  round: Round;
  /** Shared memory: becomes 1 when the work should stop. The solver looks at it while it takes no messages. */
  stop: Int32Array;
}

export interface SolveTask extends OnRound {
  kind: 'solve';
  /** Then the best found so far is the answer. */
  timeLimitSeconds: number;
}

export interface PossibilitiesTask extends OnRound {
  kind: 'possibilities';
  studentId: string;
}

export type Task = SolveTask | PossibilitiesTask;

/** An allocation with every explanation, and what would place more. */
export interface Found {
  outcome: Outcome;
  bottlenecks: Bottleneck[];
  /** See `RunSummary`. */
  proof: string[];
  waits: string | undefined;
  helps: string[];
}

/** Other places for one student who is placed; or for one who waits, the place that costs others least. */
export interface Possibilities {
  possible: Alternative[];
  /** The promises of the round cannot all hold, so that nothing is possible before one is removed. */
  clash: boolean;
}

export interface Answers {
  solve: Found;
  possibilities: Possibilities;
}

export type Said =
  | { id: number; kind: 'progress'; fraction: number; phrase: string }
  | { id: number; kind: 'solve'; answer: Found }
  | { id: number; kind: 'possibilities'; answer: Possibilities }
  | { id: number; kind: 'fault'; message: string };

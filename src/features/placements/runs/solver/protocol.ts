import type { Bottleneck, Outcome, Round } from '../../../../engines/allocation/model.ts';
import type { Possibility } from './possibilities.ts';

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
  /** After this long, those found so far are the answer. */
  milliseconds: number;
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

/** Other places for one student, the best first. */
export interface Possibilities {
  possible: Possibility[];
  /** Offers that fit, but where the pins or what others need leave no room at all. */
  impossible: string[];
  /** Offers that there was no time to look at. */
  notLookedAt: number;
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

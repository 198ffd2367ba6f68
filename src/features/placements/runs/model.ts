import { z } from 'zod';
import { objectiveNames } from '../../../engines/allocation/model.ts';

export type RunState = 'waiting' | 'running' | 'done' | 'clash' | 'cancelled' | 'failed';

/** How a run ended, or stands, in a word or two. */
export const stateWords: Readonly<Record<RunState, string>> = {
  waiting: 'Waiting for its turn',
  running: 'Under way',
  done: 'Done',
  clash: 'Pins clash',
  cancelled: 'Cancelled',
  failed: 'Not finished',
};

/** What a run came to, in numbers and in sentences that name nobody. It is kept with the run. */
export const runSummary = z.object({
  students: z.int(),
  placed: z.int(),
  waiting: z.int(),
  /** What is proven, as sentences that a director can repeat. */
  proof: z.array(z.string()),
  /** How many wait, and why; none where all are placed. */
  waits: z.string().optional(),
  /** What would place more, most valuable first. */
  helps: z.array(z.string()),
  objectives: z.array(
    z.object({ name: z.enum(objectiveNames), value: z.number(), bound: z.number(), proven: z.boolean() }),
  ),
  bottlenecks: z.array(
    z.object({
      kind: z.enum(['educator', 'place']),
      organisation: z.string(),
      service: z.enum(['children', 'adults']),
      stage: z.enum(['first', 'final', 'contrasting']),
      extra: z.int(),
      placedGain: z.int(),
    }),
  ),
  /** Students at each offer and with each educator, by id: also those whom whoever asks does not see. */
  taken: z.object({ offers: z.record(z.string(), z.int()), educators: z.record(z.string(), z.int()) }),
  /** Rows that nobody can tell the place of. */
  leftOut: z.object({ student: z.int(), offer: z.int(), educator: z.int() }),
  solver: z.object({ name: z.string(), version: z.string(), seconds: z.number() }),
});
export type RunSummary = z.output<typeof runSummary>;

/** One computation of a round's allocation. */
export interface Run {
  id: string;
  roundId: string;
  /** Counted from 1 in its round. */
  number: number;
  state: RunState;
  askedAt: Date;
  /** Name of who asked, where whoever looks may know it. */
  askedBy: string | undefined;
  finishedAt: Date | undefined;
  acceptedAt: Date | undefined;
  acceptedBy: string | undefined;
  proven: boolean;
  /** Of a run that is done. */
  summary: RunSummary | undefined;
  /** A clash in words, with mentions of students, or why it failed. */
  message: string | undefined;
}

/** A run that came to an allocation. */
export type DoneRun = Run & { state: 'done'; summary: RunSummary };

export function isDone(run: Run): run is DoneRun {
  return run.state === 'done' && run.summary !== undefined;
}

export const isUnderWay = ({ state }: Pick<Run, 'state'>): boolean => state === 'waiting' || state === 'running';

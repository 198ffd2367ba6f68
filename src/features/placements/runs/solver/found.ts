import {
  type Bottlenecks,
  bottleneckSentences,
  directorSentences,
  findBottlenecks,
  openSession,
  unsettledSentence,
} from '../../../../engines/allocation/index.ts';
import type { Bottleneck, Round, Solution } from '../../../../engines/allocation/model.ts';
import { Stopped } from '../../../../engines/allocation/solver.ts';
import type { Found, SolveTask } from './protocol.ts';
import { isKept, type WarmRounds } from './warm.ts';

/** Seconds after which what has been found of bottlenecks is enough. */
const bottleneckSeconds = 60;

type Tell = (fraction: number, phrase: string) => void;

/**
 * Solves a round under its pins, on its warm session where there is one, and finds what would place more students.
 * @throws Stopped when told to stop before the words were found; before that, the best found so far goes on.
 */
export async function find(warm: WarmRounds, task: Omit<SolveTask, 'id' | 'kind'>, tell: Tell): Promise<Found> {
  const { round, stop } = task;
  const aborted = () => Atomics.load(stop, 0) === 1;
  const keep = isKept(round);
  const session = keep ? await warm.session(task.roundId, task.key, round) : await openSession(round);
  const outcome = session.solve(
    round.pins,
    {
      signal: {
        get aborted() {
          return aborted();
        },
      },
      timeLimitSeconds: task.timeLimitSeconds,
      now: () => performance.now(),
      onProgress: ({ fraction, phrase }) => tell(fraction * 0.75, phrase),
    },
    keep,
  );
  if (!keep) session.close();
  if (outcome.kind === 'clash') return { outcome, bottlenecks: [], proof: [], waits: undefined, helps: [] };
  const { solution } = outcome;
  tell(0.75, 'finding what would place more students');
  const { found: bottlenecks, unsettled } = await bottlenecksOf(round, solution, aborted);
  if (aborted()) throw new Stopped();
  return { outcome, bottlenecks, ...inSentences(solution, round, bottlenecks, unsettled) };
}

/** An allocation that is proven to place as many as possible is a start; otherwise one has to be found first. */
async function bottlenecksOf(round: Round, solution: Solution, aborted: () => boolean): Promise<Bottlenecks> {
  if (solution.waiting.length === 0) return { found: [], unsettled: [] };
  const end = performance.now() + bottleneckSeconds * 1000;
  const late = () => performance.now() > end;
  const options = { stop: aborted, enough: late };
  if (solution.objectives[0]?.proven) return findBottlenecks(round, { ...options, matches: solution.matches });
  try {
    return await findBottlenecks(round, { stop: () => aborted() || late() });
  } catch (error) {
    if (error instanceof Stopped && !aborted()) return { found: [], unsettled: [] };
    throw error;
  }
}

function inSentences(
  solution: Solution,
  round: Round,
  bottlenecks: Bottleneck[],
  unsettled: Bottlenecks['unsettled'],
): Pick<Found, 'proof' | 'waits' | 'helps'> {
  return {
    proof: directorSentences({ ...solution, waiting: [] }, round, []),
    waits: solution.waiting.length === 0 ? undefined : directorSentences(solution, round, []).at(-1),
    helps: [...bottleneckSentences(bottlenecks), ...unsettledSentence(unsettled)],
  };
}

import type { Outcome, Round } from './model.ts';
import { openSession, type SolveOptions } from './session.ts';

/** The best allocation of a round under its pins, with proof; or the pins that clash. */
export async function solve(round: Round, options: SolveOptions = {}): Promise<Outcome> {
  const session = await openSession(round);
  try {
    return session.solve(round.pins, options, false);
  } finally {
    session.close();
  }
}

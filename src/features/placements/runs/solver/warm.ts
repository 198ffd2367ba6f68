import { openSession, type Session } from '../../../../engines/allocation/index.ts';
import type { Round } from '../../../../engines/allocation/model.ts';

/** Rounds of more students are solved afresh each time, so that the solver's memory is not held. */
const largestKept = 4000;

export const isKept = (round: Round): boolean => round.students.length <= largestKept;

/** The sessions of the rounds last worked on: after pins changed they answer in milliseconds. */
export class WarmRounds {
  readonly #most: number;
  /** By round, the one used longest ago first. */
  readonly #kept = new Map<string, { key: string; session: Session }>();

  constructor(most = 3) {
    this.#most = most;
  }

  /** The session of the round as it is; one whose round has changed since is closed and replaced. */
  async session(roundId: string, key: string, round: Round): Promise<Session> {
    const kept = this.#kept.get(roundId);
    this.#kept.delete(roundId);
    const session = kept?.key === key ? kept.session : await openSession(round);
    if (kept !== undefined && kept.session !== session) kept.session.close();
    this.#kept.set(roundId, { key, session });
    for (const [oldest, { session: old }] of this.#kept) {
      if (this.#kept.size <= this.#most) break;
      this.#kept.delete(oldest);
      old.close();
    }
    return session;
  }

  /** After a fault of the solver nothing of it may be used again. */
  forget(): void {
    this.#kept.clear();
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '../../../platform/database/index.ts';
import { roundForEngine } from '../round-for-engine.ts';
import { lockRound } from '../rounds/store.ts';
import type { Possibilities } from './solver/protocol.ts';
import { findPossibilities } from './solver/thread.ts';

/** Milliseconds that a page waits for it. */
const patience = 2500;

/** Where else a student could be, in the round as it is now. */
export interface Elsewhere extends Possibilities {
  /** Ids of offers by the references that the engine knows. */
  offerIds: ReadonlyMap<string, string>;
}

/**
 * Works out where else a student of the round could be, and what that would cost the others. It looks at everybody in the
 * round, whoever asks, so whoever asks must first have been found to be allowed to; it opens transactions of its own, so
 * it is not to be called within one. Undefined where the solver is busy with something larger.
 */
export async function elsewhere(
  database: Database,
  of: { partnershipId: string; roundId: string; profileId: string },
): Promise<Elsewhere | undefined> {
  const given = await database.as({ kind: 'system', partnershipId: of.partnershipId }, async (tx) => {
    await lockRound(tx, of.roundId);
    return roundForEngine(tx, of.roundId);
  });
  const studentId = [...given.students].find(([, { profileId }]) => profileId === of.profileId)?.[0];
  if (studentId === undefined) return undefined;
  const late = wait(patience, undefined, { ref: false });
  const found = await Promise.race([findPossibilities(of.roundId, given.round, { studentId }), late]);
  return (
    found && {
      ...found,
      offerIds: new Map([...given.offers].map(([reference, { offerId }]) => [reference, offerId])),
    }
  );
}

import type { Tx } from '../../../platform/database/index.ts';
import { roundForEngine } from '../round-for-engine.ts';
import { type Changes, changesBetween } from './changes.ts';
import { fingerprintsOf } from './fingerprints.ts';
import { inputsOf } from './store.ts';

/** What has changed since a run was made, of what whoever asks may see. `secret` keyed the fingerprints. */
export async function changesSince(tx: Tx, run: { id: string; roundId: string }, secret: string): Promise<Changes> {
  const before = await inputsOf(tx, run.id);
  return changesBetween(before, fingerprintsOf(await roundForEngine(tx, run.roundId), secret));
}

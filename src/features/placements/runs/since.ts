import type { Tx } from '../../../platform/database/index.ts';
import { roundForEngine } from '../round-for-engine.ts';
import { type Changes, changedRecords, changesBetween } from './changes.ts';
import { Fingerprints } from './fingerprints.ts';
import { inputFieldsOf, inputsOf } from './store.ts';

/** What has changed since a run was made, of what whoever asks may see. `secret` keyed the fingerprints. */
export async function changesSince(tx: Tx, run: { id: string; roundId: string }, secret: string): Promise<Changes> {
  const before = await inputsOf(tx, run.id);
  const now = new Fingerprints(await roundForEngine(tx, run.roundId), secret);
  const changed = changedRecords(before, now.all).map(({ recordId }) => recordId);
  const earlier = changed.length === 0 ? new Map() : await inputFieldsOf(tx, run.id, changed);
  return changesBetween(before, now.all, {
    before: ({ recordId }) => earlier.get(recordId) ?? {},
    now: (record) => now.fieldsOf(record),
  });
}

import { z } from 'zod';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import { defineJob, type Job } from '../../../platform/jobs/index.ts';
import { readSettings } from '../../partnership/index.ts';
import '../../partnership/schema.ts';
import { retentionDone } from '../held/events.ts';

/** Something that is kept for a time only. A feature declares it once, and `src/app.ts` lists it. */
export interface KeptForATime {
  /** What is forgotten, for the log: `needs and declared interests`. */
  what: string;
  /** Forgets what is due in the partnership of the transaction, and says how many records that was. */
  forget: (tx: Tx, after: { months: number }) => Promise<number>;
}

/** Every night, partnership by partnership: forgets what was kept long enough, and says in the log how much it was. */
export function retentionNightly(kept: readonly KeptForATime[]): Job {
  return defineJob({
    name: 'retention.nightly',
    title: 'Erasing what is kept no longer',
    schedule: '17 3 * * *',
    input: z.object({}),
    options: { timeoutSeconds: 1800 },
    run: async ({ services: { database }, signal, progress }) => {
      const partnerships = await database.as({ kind: 'system' }, (tx) =>
        tx.selectFrom('partnership').select('id').execute(),
      );
      for (const [at, { id: partnershipId }] of partnerships.entries()) {
        signal.throwIfAborted();
        progress(at / partnerships.length, 'Erasing what was kept long enough');
        await database.as({ kind: 'system', partnershipId }, (tx) => forgetDue(tx, kept));
      }
    },
  });
}

async function forgetDue(tx: Tx, kept: readonly KeptForATime[]): Promise<void> {
  const { retentionMonths: months } = await readSettings(tx);
  const forgotten: { what: string; records: number }[] = [];
  for (const { what, forget } of kept) {
    const records = await forget(tx, { months });
    if (records > 0) forgotten.push({ what, records });
  }
  if (forgotten.length > 0) await record(tx, retentionDone, { forgotten });
}

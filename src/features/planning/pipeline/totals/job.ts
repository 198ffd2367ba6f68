import { z } from 'zod';
import { saysSomething } from '../../../../engines/pipeline/index.ts';
import type { Tx } from '../../../../platform/database/index.ts';
import { record } from '../../../../platform/events/event.ts';
import { defineJob } from '../../../../platform/jobs/index.ts';
import { totalMade } from '../events.ts';
import { type PipelineKind, pipelineKinds } from '../model.ts';
import { pipelineRows } from '../store/rows.ts';
import { type ShownPipeline, sourceSchema } from './content.ts';
import { protectedTotal, sourceOf } from './make.ts';
import { earlierTotals, writeTotal } from './store.ts';

const input = z.object({ kind: z.enum(pipelineKinds) });

/** Works out the totals of a kind after rows came or went. No session but their owners' and the lead's sees what they are made of. */
export const pipelineTotalsJob = defineJob({
  name: 'planning.pipeline-totals',
  title: 'Working out the totals of the pipeline',
  input,
  options: { timeoutSeconds: 120 },
  leadsTo: () => '/plan/pipeline',
  run: async ({ job, services, hold }, { kind }) => {
    await services.database.as(
      { kind: 'system', ...(job.partnershipId && { partnershipId: job.partnershipId }) },
      async (tx) => {
        await hold(tx);
        await workOutPipeline(tx, kind);
      },
    );
  },
});

/**
 * The same within a transaction of the system in the partnership. An edition is made where it can show at least as many counts
 * as the one before, which otherwise stays, with its date.
 */
export async function workOutPipeline(tx: Tx, kind: PipelineKind): Promise<void> {
  const rows = await pipelineRows(tx, kind);
  const earlier = await earlierTotals(tx, kind);
  const { shown, parts } = protectedTotal(kind, rows, earlier);
  const source = sourceSchema.parse(JSON.parse(JSON.stringify(sourceOf(rows, parts))));
  const last = earlier.at(-1);
  if (last !== undefined && JSON.stringify(last.source.rows) === JSON.stringify(source.rows)) return;
  if (
    !Object.values(shown.tables).some(saysSomething) ||
    (last !== undefined && countsIn(shown) < countsIn(last.shown))
  )
    return;
  const edition = earlier.length + 1;
  await writeTotal(tx, { kind, edition, shown, source });
  await record(tx, totalMade, { kind, edition });
}

/** How many counts are shown. */
const countsIn = ({ tables }: ShownPipeline): number =>
  Object.values(tables)
    .flatMap(({ cells, rowTotals = [], columnTotals = [], grandTotal }) => [
      ...cells.flat(),
      ...rowTotals,
      ...columnTotals,
      ...(grandTotal ? [grandTotal] : []),
    ])
    .filter((cell) => 'value' in cell).length;

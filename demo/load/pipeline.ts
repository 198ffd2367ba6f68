import { acceptFile, pipelineTotalsJob, previewOf, readFile } from '../../src/features/planning/index.ts';
import type { PipelineTable } from '../generate/pipeline.ts';
import type { Acting } from './acting.ts';
import { later, onDisk, untilDone } from './waiting.ts';

/**
 * The lead, an employer and the university send what became of students, and accept what was read; then the totals are worked out.
 * @returns how many rows there are
 */
export async function sendPipeline(acting: Acting, tables: readonly PipelineTable[]): Promise<number> {
  let rows = 0;
  for (const table of tables) {
    await onDisk([table], async ([file]) => {
      if (file === undefined) return;
      await acting.as(table.by, async (tx, me) => {
        await readFile(tx, me, file);
        const preview = await previewOf(tx);
        if (preview === undefined || preview.draft.problems.length > 0) {
          throw new Error(`${table.name} of the demonstration cannot be read whole.`);
        }
        const { changes } = await acceptFile(tx, me, later, preview.digest);
        rows += changes.length;
      });
    });
  }
  const { jobs } = acting.services;
  const kinds = ['conversion', 'destinations', 'programmes'] as const;
  const ids = await acting.asSystem(async (tx) => {
    const sent: string[] = [];
    for (const kind of kinds) sent.push(await jobs.send(tx, pipelineTotalsJob, { kind }));
    return sent;
  });
  await untilDone(acting, ids);
  return rows;
}

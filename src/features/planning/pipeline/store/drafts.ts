import { sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../../platform/database/index.ts';
import '../../schema.ts';
import { type PipelineKind, saidSchema } from '../model.ts';

const whose = z.object({
  organisationId: z.string(),
  serviceId: z.string().optional(),
  year: z.number(),
  source: z.string(),
  asAt: z.string(),
});
const contentSchema = z.object({
  header: z.array(z.string()),
  /** Rows that can be used, by their number in the file. */
  rows: z.array(z.object({ row: z.number(), whose, said: saidSchema })),
  /** Rows that cannot, as they stood. */
  left: z.array(z.object({ row: z.number(), cells: z.array(z.string()) })),
  problems: z.array(
    z.object({
      file: z.string(),
      row: z.number(),
      column: z.string(),
      value: z.string(),
      wrong: z.string(),
      expected: z.string(),
    }),
  ),
  warnings: z.array(z.string()),
});
export type DraftContent = z.output<typeof contentSchema>;

/** A file that was read and not accepted: its reader's own. */
export interface Draft extends DraftContent {
  id: string;
  file: string;
  kind: PipelineKind;
}

export async function draftOf(tx: Tx): Promise<Draft | undefined> {
  const row = await tx
    .selectFrom('pipeline_draft')
    .select(['id', 'file', 'kind', 'content'])
    .where('partnership_id', '=', sql<string>`here()`)
    .where('made_by', '=', sql<string>`me()`)
    .executeTakeFirst();
  return row && { id: row.id, file: row.file, kind: row.kind, ...contentSchema.parse(row.content) };
}

/** Puts what was read there, in place of the file before. */
export async function writeDraft(tx: Tx, file: string, kind: PipelineKind, content: DraftContent): Promise<void> {
  await removeDraft(tx);
  await tx
    .insertInto('pipeline_draft')
    .values({ partnership_id: sql`here()`, made_by: sql`me()`, file, kind, content: JSON.stringify(content) })
    .execute();
}

/** False where there is none. */
export async function removeDraft(tx: Tx): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('pipeline_draft')
    .where('made_by', '=', sql<string>`me()`)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

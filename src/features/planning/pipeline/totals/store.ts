import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import '../../schema.ts';
import type { PipelineKind } from '../model.ts';
import { type PipelineSource, type ShownPipeline, shownSchema, sourceSchema } from './content.ts';

/** What was shown of a kind before, with what it was made of, the oldest first. For the system alone. */
export async function earlierTotals(
  tx: Tx,
  kind: PipelineKind,
): Promise<{ shown: ShownPipeline; source: PipelineSource }[]> {
  const rows = await tx
    .selectFrom('pipeline_total')
    .innerJoin('pipeline_total_source', 'pipeline_total_source.total_id', 'pipeline_total.id')
    .where('partnership_id', '=', sql<string>`here()`)
    .where('kind', '=', kind)
    .select(['shown', 'content'])
    .orderBy('edition')
    .execute();
  return rows.map(({ shown, content }) => ({ shown: shownSchema.parse(shown), source: sourceSchema.parse(content) }));
}

/** Keeps a total as the next edition of its kind. */
export async function writeTotal(
  tx: Tx,
  total: { kind: PipelineKind; edition: number; shown: ShownPipeline; source: PipelineSource },
): Promise<void> {
  const { id } = await tx
    .insertInto('pipeline_total')
    .values({
      partnership_id: sql`here()`,
      kind: total.kind,
      edition: total.edition,
      shown: JSON.stringify(total.shown),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('pipeline_total_source')
    .values({ total_id: id, content: JSON.stringify(total.source) })
    .execute();
}

/** The number of each kind's latest edition, in the order of their names; kinds without a total are not there. */
export async function latestEditions(tx: Tx): Promise<{ kind: PipelineKind; edition: number }[]> {
  return tx
    .selectFrom('pipeline_total')
    .select(({ fn }) => ['kind', fn.max('edition').as('edition')])
    .where('partnership_id', '=', sql<string>`here()`)
    .groupBy('kind')
    .orderBy('kind')
    .execute();
}

/** The latest edition of a kind. */
export async function latestTotal(
  tx: Tx,
  kind: PipelineKind,
): Promise<{ edition: number; madeAt: Date; shown: ShownPipeline } | undefined> {
  const row = await tx
    .selectFrom('pipeline_total')
    .select(['edition', 'made_at', 'shown'])
    .where('partnership_id', '=', sql<string>`here()`)
    .where('kind', '=', kind)
    .orderBy('edition', 'desc')
    .executeTakeFirst();
  return row && { edition: row.edition, madeAt: row.made_at, shown: shownSchema.parse(row.shown) };
}

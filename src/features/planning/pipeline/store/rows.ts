import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import '../../../partnership/schema.ts';
import '../../schema.ts';
import { aboutOf, type GivenRow, type PipelineKind, type PipelineRow, saidSchema } from '../model.ts';

/** Rows that whoever asks may see, all or of one kind: by organisation and service, the latest year first. */
export async function pipelineRows(tx: Tx, kind?: PipelineKind): Promise<PipelineRow[]> {
  const rows = await tx
    .selectFrom('pipeline_row')
    .innerJoin('organisation', 'organisation.id', 'pipeline_row.organisation_id')
    .leftJoin('service', 'service.id', 'pipeline_row.service_id')
    .where('pipeline_row.partnership_id', '=', sql<string>`here()`)
    .$if(kind !== undefined, (query) => query.where('pipeline_row.kind', '=', kind ?? 'conversion'))
    .select([
      'pipeline_row.id',
      'pipeline_row.kind',
      'pipeline_row.organisation_id',
      'pipeline_row.service_id',
      'pipeline_row.year',
      'pipeline_row.figures',
      'pipeline_row.source',
      'pipeline_row.as_at',
      'pipeline_row.entered_at',
      'organisation.name as organisation',
      'service.kind as service',
    ])
    .orderBy(sql`organisation.name collate "und-x-icu"`)
    .orderBy('service.kind', 'desc')
    .orderBy('pipeline_row.year', 'desc')
    .orderBy('pipeline_row.about')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    organisation: row.organisation,
    serviceId: row.service_id ?? undefined,
    service: row.service ?? undefined,
    year: row.year,
    source: row.source,
    asAt: row.as_at,
    enteredAt: row.entered_at,
    ...saidSchema.parse({ kind: row.kind, figures: row.figures }),
  }));
}

/** Keeps a row, in place of the one that is of the same. */
export async function keepRow(tx: Tx, row: GivenRow): Promise<void> {
  const written = {
    figures: JSON.stringify(row.figures),
    source: row.source,
    as_at: row.asAt,
    entered_by: sql<string>`me()`,
    entered_at: sql<Date>`now()`,
  };
  await tx
    .insertInto('pipeline_row')
    .values({
      partnership_id: sql`here()`,
      kind: row.kind,
      organisation_id: row.organisationId,
      service_id: row.serviceId ?? null,
      year: row.year,
      about: aboutOf(row),
      ...written,
    })
    .onConflict((conflict) =>
      conflict
        .columns(['partnership_id', 'kind', 'organisation_id', 'service_id', 'year', 'about'])
        .doUpdateSet(written),
    )
    .execute();
}

export async function removeRow(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('pipeline_row').where('id', '=', id).execute();
}

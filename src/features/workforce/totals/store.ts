import { sql } from 'kysely';
import { z } from 'zod';
import type { Service } from '../../../engines/workforce/model.ts';
import type { EarlierTotal, Part, ShownTotal } from '../../../engines/workforce/totals/make-total.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../schema.ts';
import { figuresSchema } from '../sending/figures-schema.ts';
import { shownTotalSchema } from './schema.ts';

/** Totals of a partnership's services for one census year. */
export interface WorkforceTotal {
  service: Service;
  year: number;
  /** The first that was shown is 1. */
  edition: number;
  /** Ids of the services that are in it. */
  services: string[];
  shown: ShownTotal;
  madeAt: Date;
}

/** The figures that services let the totals of a year hold. For the system alone: row-level security shows others their own only. */
export async function partsOf(tx: Tx, service: Service, year: number): Promise<Part[]> {
  const rows = await tx
    .selectFrom('workforce_return')
    .innerJoin('service', 'service.id', 'workforce_return.service_id')
    .leftJoin('workforce_sharing', (join) =>
      join
        .onRef('workforce_sharing.service_id', '=', 'workforce_return.service_id')
        .onRef('workforce_sharing.partnership_id', '=', 'workforce_return.partnership_id'),
    )
    .where('workforce_return.partnership_id', '=', sql<string>`here()`)
    .where('workforce_return.state', '=', 'kept')
    .where('workforce_return.year', '=', year)
    .where('service.kind', '=', service)
    .where((where) =>
      where.or([where('workforce_sharing.shares', 'is', null), where('workforce_sharing.shares', '=', 'totals')]),
    )
    .select(['workforce_return.service_id', 'workforce_return.figures'])
    .orderBy('workforce_return.service_id')
    .execute();
  return rows.map(({ service_id, figures }) => ({ partner: service_id, figures: figuresSchema.parse(figures) }));
}

const parts = z.array(z.object({ partner: z.string(), figures: figuresSchema }));

/** What was shown of a year before, with what it was made of. For the system alone. */
export async function earlierTotals(tx: Tx, service: Service, year: number): Promise<EarlierTotal[]> {
  const rows = await tx
    .selectFrom('workforce_total')
    .innerJoin('workforce_total_source', 'workforce_total_source.total_id', 'workforce_total.id')
    .where('partnership_id', '=', sql<string>`here()`)
    .where('service_kind', '=', service)
    .where('year', '=', year)
    .select(['shown', 'contributions'])
    .orderBy('edition')
    .execute();
  return rows.map(({ shown, contributions }) => ({
    parts: parts.parse(contributions),
    shown: shownTotalSchema.parse(shown),
  }));
}

/** Keeps a total as the next edition of its year. */
export async function writeTotal(
  tx: Tx,
  total: { service: Service; year: number; edition: number; parts: readonly Part[]; shown: ShownTotal },
): Promise<void> {
  const { id } = await tx
    .insertInto('workforce_total')
    .values({
      partnership_id: sql`here()`,
      service_kind: total.service,
      year: total.year,
      edition: total.edition,
      services: total.parts.map(({ partner }) => partner),
      shown: JSON.stringify(total.shown),
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await tx
    .insertInto('workforce_total_source')
    .values({ total_id: id, contributions: JSON.stringify(total.parts) })
    .execute();
}

/** The latest edition of each year, the newest year first. */
export async function latestTotals(tx: Tx, service: Service): Promise<WorkforceTotal[]> {
  const rows = await tx
    .selectFrom('workforce_total')
    .selectAll()
    .distinctOn('year')
    .where('partnership_id', '=', sql<string>`here()`)
    .where('service_kind', '=', service)
    .orderBy('year', 'desc')
    .orderBy('edition', 'desc')
    .execute();
  return rows.map(({ service_kind, year, edition, services, shown, made_at }) => ({
    service: service_kind,
    year,
    edition,
    services,
    shown: shownTotalSchema.parse(shown),
    madeAt: made_at,
  }));
}

import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import '../schema.ts';
import type { WorkforceLookTable } from '../schema.ts';

/** Somebody looked at figures that a service is in. */
export interface Look {
  /** Of whoever looked. */
  name: string;
  /** ISO date. */
  on: string;
  page: WorkforceLookTable['page'];
}

/** Writes down that whoever asks looked at a service's own figures today; once a day is enough. */
export async function lookedAtOwn(tx: Tx, serviceId: string): Promise<void> {
  await tx
    .insertInto('workforce_look')
    .values({ partnership_id: sql`here()`, service_id: serviceId, person_id: sql`me()`, page: 'own' })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** The same of totals, for each service that is in them. */
export async function lookedAtTotals(tx: Tx, serviceIds: readonly string[]): Promise<void> {
  if (serviceIds.length === 0) return;
  const looks = serviceIds.map((service_id) => ({
    partnership_id: sql<string>`here()`,
    service_id,
    person_id: sql<string>`me()`,
    page: 'partnership' as const,
  }));
  await tx
    .insertInto('workforce_look')
    .values(looks)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** Who looked, the latest first, no more than `most`. */
export async function looksAt(tx: Tx, serviceId: string, most: number): Promise<Look[]> {
  const { rows } = await sql<Look>`select name, looked_on::text as on, page from workforce_looks(${serviceId})
    order by looked_on desc, name, page limit ${most}`.execute(tx);
  return rows;
}

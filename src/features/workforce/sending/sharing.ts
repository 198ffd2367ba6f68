import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import type { Jobs } from '../../../platform/jobs/index.ts';
import { about } from './about.ts';
import { totalsAnew } from './commands.ts';
import * as events from './events.ts';
import type { OwnService } from './model.ts';
import { returnsOf } from './store/returns.ts';

export type Shares = 'totals' | 'nothing';

/** What a service shares: part of the totals where it has not said. */
export async function sharesOf(tx: Tx, serviceId: string): Promise<Shares> {
  const row = await tx
    .selectFrom('workforce_sharing')
    .select('shares')
    .where('service_id', '=', serviceId)
    .where('partnership_id', '=', sql<string>`here()`)
    .executeTakeFirst();
  return row?.shares ?? 'totals';
}

/** Sets what a service shares, from now on; the totals of its years are worked out anew. False where it is so already. */
export async function setSharing(
  tx: Tx,
  jobs: Pick<Jobs, 'send'>,
  service: OwnService,
  shares: Shares,
): Promise<boolean> {
  if ((await sharesOf(tx, service.id)) === shares) return false;
  await tx
    .insertInto('workforce_sharing')
    .values({ partnership_id: sql`here()`, service_id: service.id, shares, set_by: sql`me()` })
    .onConflict((conflict) =>
      conflict.columns(['partnership_id', 'service_id']).doUpdateSet({ shares, set_by: sql`me()`, set_at: sql`now()` }),
    )
    .execute();
  await record(tx, events.sharingSet, { shares }, about(service));
  const kept = await returnsOf(tx, service.id, ['kept']);
  await totalsAnew(
    tx,
    jobs,
    service,
    kept.map(({ year }) => year),
  );
  return true;
}

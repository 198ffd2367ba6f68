import { sql } from 'kysely';
import type { Service } from '../../../engines/workforce/model.ts';
import type { Tx } from '../../../platform/database/index.ts';

/** What has come and gone since an edition of a total, as counts of services; whose they are nobody is told. */
export interface SinceEdition {
  /** The edition of that year that is the latest now. */
  latest: number;
  /** Services whose return may be in the totals, and is not in that edition. */
  joined: number;
  /** In it, with a return that was replaced since. */
  renewed: number;
  /** In it, and withdrawn or shared no more. */
  gone: number;
}

/** For whoever reads the plan; undefined where there is no such edition. With `after`, only what came and went after that moment. */
export async function sinceEdition(
  tx: Tx,
  { service, year, edition }: { service: Service; year: number; edition: number },
  after?: Date,
): Promise<SinceEdition | undefined> {
  const { rows } = await sql<SinceEdition>`select latest, joined, renewed, gone
    from workforce_since_edition(${service}, ${year}, ${edition}, ${after ?? null}::timestamptz)`.execute(tx);
  return rows[0];
}

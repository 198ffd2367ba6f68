import { randomBytes } from 'node:crypto';
import type { Tx } from '../../../platform/database/index.ts';
import '../schema.ts';

/** The key of an organisation's own, 32 random bytes, which is made the first time. Its own people's sessions alone reach it. */
export async function organisationKey(tx: Tx, organisationId: string): Promise<Buffer> {
  await tx
    .insertInto('workforce_key')
    .values({ organisation_id: organisationId, key: randomBytes(32) })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const { key } = await tx
    .selectFrom('workforce_key')
    .select('key')
    .where('organisation_id', '=', organisationId)
    .executeTakeFirstOrThrow();
  return key;
}

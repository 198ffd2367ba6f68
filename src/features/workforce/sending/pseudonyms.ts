import { createHmac, randomBytes } from 'node:crypto';
import type { Tx } from '../../../platform/database/index.ts';

/**
 * Gives identifiers of an organisation's people the pseudonyms under which they are kept: the same in every return of that
 * organisation, different in every other, and not to be undone without its key (HMAC-SHA-256, 128 bits of it).
 */
export type Pseudonyms = (identifier: string | undefined) => Buffer | null;

export const pseudonymsUnder =
  (key: Uint8Array): Pseudonyms =>
  (identifier) =>
    identifier === undefined ? null : createHmac('sha256', key).update(identifier).digest().subarray(0, 16);

/** Under the organisation's key, which is made the first time. */
export async function pseudonymsOf(tx: Tx, organisationId: string): Promise<Pseudonyms> {
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
  return pseudonymsUnder(key);
}

import { symmetricDecrypt } from 'better-auth/crypto';
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import { stepOf } from './totp.ts';

/** The key that an app makes codes from, decrypted, and whether a code of it was confirmed. */
export async function twoStepKey(
  tx: Tx,
  secret: string,
  userId: string,
): Promise<{ key: string; verified: boolean } | undefined> {
  const row = await tx
    .selectFrom('account_two_factor')
    .select(['secret', 'verified'])
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row && { key: await symmetricDecrypt({ key: secret, data: row.secret }), verified: row.verified };
}

/** Whether a code was taken before, or is older than one that was [RFC 6238 5.2]. One that is wrong was not. */
export async function codeIsUsed(tx: Tx, secret: string, userId: string, code: string): Promise<boolean> {
  const step = await stepIn(tx, secret, userId, code);
  if (step === undefined) return false;
  const row = await tx
    .selectFrom('account_two_factor')
    .select('last_step')
    .where('user_id', '=', userId)
    .executeTakeFirst();
  return row !== undefined && row.last_step !== null && step <= Number(row.last_step);
}

/** Takes a code so that it is not taken twice; false where it is wrong, or was taken meanwhile. */
export async function claimCode(tx: Tx, secret: string, userId: string, code: string): Promise<boolean> {
  const step = await stepIn(tx, secret, userId, code);
  if (step === undefined) return false;
  const { rows } = await sql`update account_two_factor set last_step = ${step}
    where user_id = ${userId} and coalesce(last_step, -1) < ${step} returning id`.execute(tx);
  return rows.length === 1;
}

async function stepIn(tx: Tx, secret: string, userId: string, code: string): Promise<number | undefined> {
  const found = await twoStepKey(tx, secret, userId);
  return found && stepOf(found.key, code, new Date());
}

export const wrongCode = 'This is not the code. Enter the 6 digits that the app shows now';

import { createHmac } from 'node:crypto';
import { sql } from 'kysely';
import type { Tx } from '../database/index.ts';
import './schema.ts';

/** How many failures are let pass, and how long is waited after them. */
export interface Limit {
  /** Distinguishes what is counted for the same subject. */
  name: string;
  /** Failures before the first wait. */
  free: number;
  /** Seconds of the first wait; each further failure doubles it. */
  wait: number;
  /** Seconds of the longest wait. */
  longest: number;
  /** Seconds without a failure after which all is forgotten. */
  memory: number;
}

const quarter = 15 * 60;
/** Guesses at one account's password, from anywhere. */
export const perAccount: Limit = { name: 'account', free: 5, wait: 60, longest: quarter, memory: quarter };
/** Guesses from one network address, at any accounts; a whole office may share one. */
export const perAddress: Limit = { name: 'address', free: 30, wait: 60, longest: quarter, memory: quarter };
/** Links to set a password, to one e-mail address. */
export const linksPerAccount: Limit = {
  name: 'links',
  free: 3,
  wait: quarter,
  longest: 4 * quarter,
  memory: 4 * quarter,
};
/** Links to set a password, asked for from one network address. */
export const linksPerAddress: Limit = {
  name: 'links-from',
  free: 20,
  wait: quarter,
  longest: 4 * quarter,
  memory: 4 * quarter,
};

/** Somebody or something that tries; kept as a keyed fingerprint, so that the table names nobody. */
export interface Tried {
  limit: Limit;
  subject: string;
}

/**
 * Counts an attempt as failed before it is made, so that many made at once are counted too; `forgive` takes it back.
 * @returns until when no attempt is taken, where the limit was reached before; the attempt is then not to be made
 */
export async function countAttempt(tx: Tx, secret: string, tried: readonly Tried[]): Promise<Date | undefined> {
  let until: Date | undefined;
  for (const { limit, subject } of tried) {
    const key = fingerprint(secret, limit, subject);
    const failures = sql`case when t.counted_at < now() - make_interval(secs => ${limit.memory}) then 1 else t.failures + 1 end`;
    const { rows } = await sql`insert into account_throttle as t (key, failures, counted_at) values (${key}, 1, now())
      on conflict (key) do update set failures = ${failures}, counted_at = now(),
        closed_until = case when ${failures} >= ${limit.free}
          then now() + make_interval(secs => least(${limit.longest}, ${limit.wait} * power(2, least(${failures} - ${limit.free}, 20)))) end
      where t.closed_until is null or t.closed_until <= now() returning key`.execute(tx);
    if (rows.length > 0) continue;
    const closed = await tx
      .selectFrom('account_throttle')
      .select('closed_until')
      .where('key', '=', key)
      .executeTakeFirst();
    if (closed?.closed_until && (until === undefined || closed.closed_until > until)) until = closed.closed_until;
  }
  return until;
}

/** The attempt succeeded: the account's failures are forgotten, and of the network address this attempt alone. */
export async function forgive(tx: Tx, secret: string, account: Tried, address: Tried): Promise<void> {
  await tx
    .deleteFrom('account_throttle')
    .where('key', '=', fingerprint(secret, account.limit, account.subject))
    .execute();
  await sql`update account_throttle set failures = failures - 1, closed_until = case when failures > ${address.limit.free} then closed_until end
    where key = ${fingerprint(secret, address.limit, address.subject)} and failures > 0`.execute(tx);
  await sql`delete from account_throttle where counted_at < now() - interval '1 day'`.execute(tx);
}

function fingerprint(secret: string, limit: Limit, subject: string): string {
  return `${limit.name} ${createHmac('sha256', secret).update(`throttle ${limit.name} ${subject.toLowerCase()}`).digest('base64url')}`;
}

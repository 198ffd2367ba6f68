import { sql } from 'kysely';
import type { Database, Tx } from '../database/index.ts';
import { sessionCookie } from './authentication.ts';
import { signedCookie } from './cookies.ts';
import './schema.ts';

/** Whose session a request carries. */
export interface Session {
  personId: string;
  sessionId: string;
  /** The partnership chosen by somebody who is in several, while they hold a role there. */
  partnershipId: string | undefined;
}

/** Seconds without any request after which a session ends. */
export const idleSeconds = 2 * 3600;
/** Milliseconds for which an answer is kept: a session that another process ends lives on here for no longer. */
const keptFor = 4000;
const keptAtMost = 10_000;

/** Answers whose session a request carries. */
export interface Sessions {
  identify(headers: Headers): Promise<Session | undefined>;
  /** To be called after anything that ends or changes sessions, so that this process knows at once. */
  changed(): void;
}

/** Looks sessions up by their cookies, and remembers answers for a few seconds, since pages come in quick succession. */
export function sessions(database: Database, secret: string): Sessions {
  const known = new Map<string, { session: Session; until: number }>();
  // Requests that come together wait for one answer.
  const asked = new Map<string, Promise<Session | undefined>>();
  // Grows with every change: an answer that was on its way meanwhile is not remembered.
  let changes = 0;

  async function ask(token: string): Promise<Session | undefined> {
    const before = changes;
    const session = await database.as({ kind: 'accounts' }, (tx) => findSession(tx, token));
    known.delete(token);
    if (session !== undefined && before === changes) {
      if (known.size >= keptAtMost) known.clear();
      known.set(token, { session, until: performance.now() + keptFor });
    }
    return session;
  }

  return {
    async identify(headers) {
      const token = signedCookie(headers.get('cookie'), sessionCookie, secret);
      if (token === undefined) return undefined;
      const remembered = known.get(token);
      if (remembered && remembered.until > performance.now()) return remembered.session;
      const before = asked.get(token);
      if (before) return before;
      const waiting = ask(token).finally(() => {
        if (asked.get(token) === waiting) asked.delete(token);
      });
      asked.set(token, waiting);
      return waiting;
    },
    changed() {
      changes += 1;
      known.clear();
      asked.clear();
    },
  };
}

async function findSession(tx: Tx, token: string): Promise<Session | undefined> {
  const found = await tx
    .selectFrom('account_session as s')
    .innerJoin('account_user as u', 'u.id', 's.user_id')
    .select([
      's.id',
      'u.person_id',
      // A chosen partnership counts for as long as there is a role in it.
      sql<
        string | null
      >`(select s.partnership_id from role_held r where r.person_id = u.person_id and r.partnership_id = s.partnership_id
        and r.starts <= current_date and (r.ends is null or r.ends >= current_date) limit 1)`.as('partnership_id'),
      sql<boolean>`s.seen_at < now() - interval '1 minute'`.as('stale'),
    ])
    .where('s.token', '=', token)
    .where('s.expires_at', '>', sql<Date>`now()`)
    .where('s.seen_at', '>', sql<Date>`now() - make_interval(secs => ${idleSeconds})`)
    .where('u.disabled_at', 'is', null)
    .executeTakeFirst();
  if (found === undefined) return undefined;
  if (found.stale)
    await tx.updateTable('account_session').set({ seen_at: sql`now()` }).where('id', '=', found.id).execute();
  return { personId: found.person_id, sessionId: found.id, partnershipId: found.partnership_id ?? undefined };
}

import { sql } from 'kysely';
import { type HeldOnPeople, rowsHeld } from '../people/index.ts';

/** Somebody's account and its sessions; passwords and tokens are digests, and are not told. */
export const accountsHeld: HeldOnPeople = {
  name: 'Account',
  actor: 'accounts',
  tell: async (tx, personId) => ({
    account: await rowsHeld(
      tx,
      sql`select jsonb_build_object('email', u.email, 'two_step_sign_in', u.two_factor_enabled, 'closed_at', u.disabled_at,
          'created_at', u.created_at) as row from account_user u where u.person_id = ${personId}`,
    ),
    sessions: await rowsHeld(
      tx,
      sql`select jsonb_build_object('began', s.created_at, 'last_seen', s.seen_at, 'ends', s.expires_at,
          'address', s.ip_address, 'browser', s.user_agent) as row
        from account_session s join account_user u on u.id = s.user_id where u.person_id = ${personId} order by s.created_at`,
    ),
  }),
  erase: async (tx, personId) => {
    await tx.deleteFrom('account_user').where('person_id', '=', personId).execute();
  },
};

/** Invitations that somebody was sent. */
export const invitationsHeld: HeldOnPeople = {
  name: 'Invitations',
  actor: 'system',
  tell: async (tx, personId) => ({
    invitations: await rowsHeld(
      tx,
      sql`select to_jsonb(i) - 'token_hash' as row from invitation i where i.person_id = ${personId} order by i.sent_at`,
    ),
  }),
  erase: async (tx, personId) => {
    await sql`update invitation set email = 'erased@invalid', withdrawn_at = coalesce(withdrawn_at, now())
      where person_id = ${personId}`.execute(tx);
    await tx.deleteFrom('demonstration_persona').where('person_id', '=', personId).execute();
  },
};

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import { bothDatabases, testDatabase } from '../../../test/support/database.ts';
import type { Actor, Database } from '../database/index.ts';
import { loadSecret } from './installation.ts';

const hidden = [
  'installation',
  'account_user',
  'account_session',
  'account_credential',
  'account_verification',
  'account_two_factor',
  'account_throttle',
];
const nobody = '00000000-0000-4000-8000-000000000000';
const others: Actor[] = [{ kind: 'person', personId: nobody, partnershipId: undefined }, { kind: 'system' }];

async function tablesSeen(db: Database, actor: Actor): Promise<string[]> {
  return db.as(actor, async (tx) => {
    const { rows } = await sql<{ name: string }>`
      select relname as name from pg_class where relname = any(${hidden}) and has_any_column_privilege(oid, 'select, insert, update')
      order by relname`.execute(tx);
    return rows.map((row) => row.name);
  });
}

bothDatabases((kind) => {
  it('has a secret, the same every time', async () => {
    const db = await testDatabase(kind);
    try {
      const secret = await loadSecret(db);
      assert.match(secret, /^[0-9a-f-]{72}$/);
      assert.equal(await loadSecret(db), secret);
    } finally {
      await db.close();
    }
  });

  it('shows the account tables to sign-in only', async () => {
    const db = await testDatabase(kind);
    try {
      assert.deepEqual(await tablesSeen(db, { kind: 'accounts' }), [...hidden].sort());
      for (const actor of others) assert.deepEqual(await tablesSeen(db, actor), [], actor.kind);
    } finally {
      await db.close();
    }
  });

  it('lets nobody past row-level security, not even the owner of the tables without a policy', async () => {
    const db = await testDatabase(kind);
    try {
      const unforced = await db.owner((client) =>
        client.query(
          `select relname from pg_class where relname = any($1) and not (relrowsecurity and relforcerowsecurity)`,
          [[...hidden, 'invitation', 'demonstration_persona']],
        ),
      );
      assert.deepEqual(unforced.rows, []);
    } finally {
      await db.close();
    }
  });
});

import type { Database } from '../database/index.ts';
import './schema.ts';

/**
 * The secret of this installation, made when its database was migrated. It signs cookies and form tokens; it is in no
 * backup, so that a restored copy trusts no cookie of the original.
 */
export async function loadSecret(database: Database): Promise<string> {
  const { secret } = await database.as({ kind: 'accounts' }, (tx) =>
    tx.selectFrom('installation').select('secret').executeTakeFirstOrThrow(),
  );
  return secret;
}

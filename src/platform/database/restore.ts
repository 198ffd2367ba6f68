import { z } from 'zod';
import { readLines } from './backup-format.ts';
import { hasNoRows } from './catalogue.ts';
import type { Database } from './database.ts';
import { admit, lockAndRead } from './migrate.ts';
import { migrationsFolder, pendingMigrations, readMigrations } from './migrations.ts';
import { inTransaction, saidByServer } from './owner.ts';
import { DatabaseProblem } from './problems.ts';
import { Damaged, Restoring } from './restoring.ts';

/** Whether nobody has put anything into the database yet. One that was never migrated is empty, too. */
export function isEmpty(db: Database): Promise<boolean> {
  return db.owner((client) => inTransaction(client, 'begin read only', () => hasNoRows(client)));
}

/**
 * Fills an empty database, of either kind, from a backup of either kind, in one transaction: either everything is there
 * afterwards or nothing changed. A backup of an older schema is restored into that schema, which is then migrated.
 *
 * @returns how many rows were restored
 * @throws DatabaseProblem when the database is not empty, or the file is damaged, of a newer Tandem, or no backup
 */
export async function restore(db: Database, file: string, folder = migrationsFolder): Promise<number> {
  const migrations = await readMigrations(folder);
  return db.owner(async (client) => {
    const rows = await inTransaction(client, 'begin', async () => {
      const applied = await lockAndRead(client);
      pendingMigrations(migrations, applied, 'The database');
      if (!(await hasNoRows(client))) {
        throw new DatabaseProblem(
          `${file} was not restored: this database already holds data, which was left as it is. Restore into an empty ` +
            'database, and point DATABASE_URL to it afterwards.',
        );
      }
      const restoring = new Restoring(client, migrations, applied);
      try {
        await readLines(file, (lines) => restoring.takeAll(lines));
      } catch (error) {
        throw explain(error, file);
      }
      return restoring.rows;
    });
    await admit(client, db.login);
    return rows;
  });
}

function explain(error: unknown, file: string): DatabaseProblem {
  if (error instanceof DatabaseProblem) return error;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const damaged =
    error instanceof Damaged ||
    error instanceof SyntaxError ||
    error instanceof z.ZodError ||
    /^(Z_|ERR_ENCODING)/.test(code);
  const sentence = damaged
    ? `${file} was not restored: it is damaged, cut short, or not a backup made by Tandem. The database is as it was. ` +
      'Try an earlier backup, or copy the file again from where it is kept.'
    : `${file} was not restored: ${saidByServer(error)}. The database is as it was.`;
  return new DatabaseProblem(sentence, { cause: error });
}

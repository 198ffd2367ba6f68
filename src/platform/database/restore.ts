import { createHash } from 'node:crypto';
import pg from 'pg';
import { z } from 'zod';
import { type Head, head, type Line, line, type Row, readLines } from './backup-format.ts';
import { bindings, hasNoRows, quoted, tables } from './catalogue.ts';
import type { Database } from './database.ts';
import { admit, apply, lockAndRead } from './migrate.ts';
import {
  type AppliedMigration,
  type Migration,
  migrationsFolder,
  pendingMigrations,
  readMigrations,
} from './migrations.ts';
import { inTransaction, saidByServer } from './owner.ts';
import { DatabaseProblem } from './problems.ts';

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

/** The file is not what a backup is. */
class Damaged extends Error {}

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

/** Takes the lines of a backup one after the other; the transaction is that of whoever made it. */
class Restoring {
  rows = 0;
  readonly #client: pg.ClientBase;
  readonly #migrations: Migration[];
  readonly #applied: AppliedMigration[];
  #insert: ((rows: Row[]) => Promise<void>) | undefined;
  #width = 0;
  #waiting: Row[] = [];
  #size = 0;

  constructor(client: pg.ClientBase, migrations: Migration[], applied: AppliedMigration[]) {
    this.#client = client;
    this.#migrations = migrations;
    this.#applied = applied;
  }

  async takeAll(lines: AsyncIterable<string>): Promise<void> {
    const hash = createHash('sha256');
    let onward: Migration[] | undefined;
    let putBack: string[] = [];
    let ended = false;
    for await (const text of lines) {
      if (ended) throw new Damaged();
      const parsed: unknown = JSON.parse(text);
      if (onward === undefined) {
        onward = await this.#prepare(head.parse(parsed));
        const { loosen, restore } = await bindings(this.#client);
        putBack = restore;
        for (const statement of loosen) await this.#client.query(statement);
        for (const table of await tables(this.#client)) {
          if (table.filledByMigrations) await this.#client.query(`delete from ${quoted(table.name)}`);
        }
      } else {
        const known = line.parse(parsed);
        if ('end' in known) {
          if (known.rows !== this.rows || known.sha256 !== hash.digest('hex')) throw new Damaged();
          ended = true;
        } else await this.#take(known);
      }
      if (!ended) hash.update(`${text}\n`);
    }
    if (!ended) throw new Damaged();
    await this.#flush();
    await this.#client.query('set constraints all immediate');
    for (const statement of putBack) await this.#client.query(statement);
    await this.#client.query('set constraints all immediate');
    for (const migration of onward ?? []) await apply(this.#client, migration);
  }

  /** Brings the empty database to the backup's version, and answers the migrations that come after it. */
  async #prepare({ migrations }: Head): Promise<Migration[]> {
    const after = pendingMigrations(this.#migrations, migrations, 'The backup');
    const wanted = this.#migrations.slice(0, this.#migrations.length - after.length);
    const stands = this.#applied.every(({ name }, index) => wanted[index]?.name === name);
    if (!stands) {
      await this.#client.query('drop schema public cascade');
      await this.#client.query('create schema public; grant usage on schema public to public');
      await lockAndRead(this.#client);
    }
    for (const migration of wanted.slice(stands ? this.#applied.length : 0)) await apply(this.#client, migration);
    return after;
  }

  async #take(known: Exclude<Line, { end: true }>): Promise<void> {
    if (Array.isArray(known)) {
      if (!this.#insert || known.length !== this.#width) throw new Damaged();
      this.rows += 1;
      this.#waiting.push(known);
      this.#size += known.reduce((sum, value) => sum + (value?.length ?? 0), 0);
      if (this.#waiting.length >= 500 || this.#size > 1_000_000) await this.#flush();
      return;
    }
    await this.#flush();
    if ('table' in known) {
      this.#insert = await this.#inserter(known.table, known.columns);
      this.#width = known.columns.length;
    } else {
      await this.#client.query('select setval($1::regclass, $2::bigint)', [quoted(known.sequence), known.last]);
    }
  }

  async #inserter(name: string, columns: string[]): Promise<(rows: Row[]) => Promise<void>> {
    const table = (await tables(this.#client)).find((one) => one.name === name);
    const types = columns.map((column) => table?.columns.find((one) => one.name === column)?.type ?? '');
    if (types.includes('')) throw new Damaged();
    const names = columns.map((column) => pg.escapeIdentifier(column));
    const values = types.map((type, index) => `v.c${index}::${type}`);
    const lists = types.map((_, index) => `$${index + 1}::text[]`);
    const sql =
      `insert into ${quoted(name)} (${names.join(', ')}) overriding system value ` +
      `select ${values.join(', ')} from unnest(${lists.join(', ')}) as v(${types.map((_, index) => `c${index}`).join(', ')})`;
    return async (rows) => {
      await this.#client.query(
        sql,
        columns.map((_, index) => rows.map((row) => row[index])),
      );
    };
  }

  async #flush(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    this.#size = 0;
    if (rows.length > 0) await this.#insert?.(rows);
  }
}

import { createHash } from 'node:crypto';
import pg from 'pg';
import { type Head, head, type Line, line, type Row } from './backup-format.ts';
import { bindings, quoted, tables } from './catalogue.ts';
import { apply, lockAndRead } from './migrate.ts';
import { type AppliedMigration, type Migration, pendingMigrations } from './migrations.ts';

/** The file is not what a backup is. */
export class Damaged extends Error {}

/** Takes the lines of a backup one after the other, in the transaction that is open on the client. */
export class Restoring {
  /** How many rows were taken so far. */
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

  /**
   * Brings the database to the backup's version, takes every row, and migrates onward.
   *
   * @throws Damaged, and what parsing a line throws, when it is not a whole backup
   */
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
          if (table.filledByMigrations && !table.leftOut) await this.#client.query(`delete from ${quoted(table.name)}`);
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
      this.#insert = await inserter(this.#client, known.table, known.columns);
      this.#width = known.columns.length;
    } else {
      await this.#client.query('select setval($1::regclass, $2::bigint)', [quoted(known.sequence), known.last]);
    }
  }

  async #flush(): Promise<void> {
    const rows = this.#waiting;
    this.#waiting = [];
    this.#size = 0;
    if (rows.length > 0) await this.#insert?.(rows);
  }
}

/** What inserts rows of text into a table, each value in its column's type. */
async function inserter(
  client: pg.ClientBase,
  name: string,
  columns: string[],
): Promise<(rows: Row[]) => Promise<void>> {
  const table = (await tables(client)).find((one) => one.name === name);
  const types = columns.map((column) => table?.columns.find((one) => one.name === column)?.type ?? '');
  if (types.includes('')) throw new Damaged();
  const names = columns.map((column) => pg.escapeIdentifier(column));
  const values = types.map((type, index) => `v.c${index}::${type}`);
  const lists = types.map((_, index) => `$${index + 1}::text[]`);
  const aliases = types.map((_, index) => `c${index}`);
  const sql =
    `insert into ${quoted(name)} (${names.join(', ')}) overriding system value ` +
    `select ${values.join(', ')} from unnest(${lists.join(', ')}) as v(${aliases.join(', ')})`;
  return async (rows) => {
    await client.query(
      sql,
      columns.map((_, index) => rows.map((row) => row[index])),
    );
  };
}

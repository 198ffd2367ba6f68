import { createHash, randomUUID } from 'node:crypto';
import { createWriteStream } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { ClientBase } from 'pg';
import pg from 'pg';
import type { Head, Line } from './backup-format.ts';
import { partlyHidden, quoted, type Table, tables } from './catalogue.ts';
import type { Database } from './database.ts';
import { readApplied } from './migrate.ts';
import { inTransaction } from './owner.ts';
import { DatabaseProblem } from './problems.ts';

const rowsAtATime = 500;

/**
 * Writes every row that is not marked 'not backed up' to one compressed file, all as they stood at one moment. The job
 * queue's own tables are not among them. An earlier `file` is replaced once the new one is whole.
 *
 * @returns how many rows there are in it
 * @throws DatabaseProblem when row-level security hides rows from the owner
 */
export async function backup(db: Database, file: string): Promise<number> {
  const unfinished = `${file}.${randomUUID()}`;
  const counted = { rows: 0 };
  try {
    await db.owner((client) =>
      inTransaction(client, 'begin isolation level repeatable read read only', async () => {
        const target = createWriteStream(unfinished, { mode: 0o600, flush: true });
        await pipeline(withEnd(contents(client), counted), createGzip(), target);
      }),
    );
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    throw error;
  }
  return counted.rows;
}

async function* contents(client: ClientBase): AsyncIterable<(Head | Line)[]> {
  const hidden = await partlyHidden(client);
  if (hidden.length > 0) {
    throw new DatabaseProblem(
      `No backup was made: the owner of the tables may not see every row of ${hidden.join(', ')}. Give each the policy ` +
        '"owner" that migrations/0001_roles.sql shows, in a new migration.',
    );
  }
  yield [{ tandem: 'backup', format: 1, takenAt: new Date().toISOString(), migrations: await readApplied(client) }];
  for (const table of await tables(client)) {
    if (table.leftOut || table.columns.length === 0) continue;
    yield [{ table: table.name, columns: table.columns.map(({ name }) => name) }];
    yield* rowsOf(client, table);
  }
  yield await sequences(client);
}

async function* rowsOf(client: ClientBase, { name, columns }: Table): AsyncIterable<Line[]> {
  const values = columns.map((column) => `${pg.escapeIdentifier(column.name)}::text`).join(', ');
  await client.query(`declare backup no scroll cursor for select ${values} from ${quoted(name)}`);
  for (;;) {
    const { rows } = await client.query<(string | null)[]>({
      text: `fetch ${rowsAtATime} from backup`,
      rowMode: 'array',
    });
    if (rows.length === 0) break;
    yield rows;
  }
  await client.query('close backup');
}

async function sequences(client: ClientBase): Promise<Line[]> {
  const { rows } = await client.query<{ sequence: string; last: string }>(
    `select sequencename as sequence, last_value::text as last from pg_sequences
      where schemaname = 'public' and last_value is not null order by 1`,
  );
  return rows;
}

async function* withEnd(batches: AsyncIterable<(Head | Line)[]>, counted: { rows: number }): AsyncIterable<string> {
  const hash = createHash('sha256');
  for await (const batch of batches) {
    counted.rows += batch.filter(Array.isArray).length;
    const text = batch.map((line) => `${JSON.stringify(line)}\n`).join('');
    hash.update(text);
    yield text;
  }
  yield `${JSON.stringify({ end: true, rows: counted.rows, sha256: hash.digest('hex') })}\n`;
}

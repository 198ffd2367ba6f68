import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { z } from 'zod';
import { DatabaseProblem } from './problems.ts';

/** One step of the schema: its file's name without `.sql`, its statements, and what tells whether it was edited since. */
export interface Migration {
  name: string;
  sql: string;
  sha256: string;
}

/** A migration as a database or a backup remembers it. */
export const appliedMigration = z.object({ name: z.string(), sha256: z.string() });
export type AppliedMigration = z.infer<typeof appliedMigration>;

/** Tandem's own migrations. */
export const migrationsFolder = fileURLToPath(new URL('../../../migrations/', import.meta.url));

/**
 * The migrations in a folder, in order.
 *
 * @throws DatabaseProblem for a file that is not called NNNN_what.sql, and for a number used twice
 */
export async function readMigrations(folder: string): Promise<Migration[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const seen = new Map<string, string>();
  const migrations: Migration[] = [];
  for (const file of names) {
    const number = /^(\d{4})_[a-z0-9_]+\.sql$/.exec(file)?.[1];
    if (number === undefined) {
      throw new DatabaseProblem(`${folder} holds "${file}", which is not called like a migration (0042_what.sql).`);
    }
    const other = seen.get(number);
    if (other !== undefined) {
      throw new DatabaseProblem(`Two migrations have the number ${number}: ${other} and ${file}. Renumber the newer.`);
    }
    seen.set(number, file);
    // The same file has other line endings in a checkout on Windows.
    const sql = (await readFile(`${folder}/${file}`, 'utf8')).replaceAll('\r\n', '\n');
    migrations.push({ name: file.slice(0, -4), sql, sha256: createHash('sha256').update(sql).digest('hex') });
  }
  return migrations;
}

/**
 * The migrations still to apply, given those that were.
 *
 * @throws DatabaseProblem when what was applied is not the beginning of `migrations`: edited, added in between, or newer
 */
export function pendingMigrations(migrations: Migration[], applied: AppliedMigration[], where: string): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const { name, sha256 } of applied) {
    const migration = known.get(name);
    if (!migration) {
      throw new DatabaseProblem(
        `${where} was made by a newer Tandem: it has "${name}", which this one does not know. Nothing was changed: ` +
          'install the newer Tandem.',
      );
    }
    if (migration.sha256 !== sha256) {
      throw new DatabaseProblem(
        `The migration "${name}" was edited after it was applied to ${where.toLowerCase()}. Nothing was changed: put ` +
          'the file back as it was, and make the change in a new migration.',
      );
    }
  }
  const done = new Set(applied.map(({ name }) => name));
  const last = applied.at(-1)?.name ?? '';
  const pending = migrations.filter(({ name }) => !done.has(name));
  const late = pending.find(({ name }) => name < last);
  if (late) {
    throw new DatabaseProblem(
      `The migration "${late.name}" comes before "${last}", which is already applied to ${where.toLowerCase()}. ` +
        `Nothing was changed: give it a number after ${last.slice(0, 4)}.`,
    );
  }
  return pending;
}

import type { ClientBase } from 'pg';
import type { Database } from './database.ts';
import {
  type AppliedMigration,
  appliedMigration,
  type Migration,
  migrationsFolder,
  pendingMigrations,
  readMigrations,
} from './migrations.ts';
import { inTransaction, only, saidByServer } from './owner.ts';
import { DatabaseProblem } from './problems.ts';

/** Of PostgreSQL's advisory locks, the one that a process holds while it migrates a database: "tandem" in ASCII. */
const lockNumber = 0x74616e64656d;

/**
 * Applies the migrations that the database does not have yet, in order, each in its own transaction, as the owner; one
 * that fails is undone and those before it stand. Then admits the login to the three roles it acts through. Processes
 * that start together wait for each other.
 *
 * @returns the names of those applied now
 * @throws DatabaseProblem when one fails, was edited since, or the database is of a newer Tandem
 */
export async function migrate(db: Database, folder = migrationsFolder): Promise<string[]> {
  const migrations = await readMigrations(folder);
  return db.owner(async (client) => {
    const names: string[] = [];
    for (;;) {
      const name = await inTransaction(client, 'begin', () => applyNext(client, migrations));
      if (name === undefined) break;
      names.push(name);
    }
    await admit(client, db.login);
    return names;
  });
}

/** The version of the database's schema: the names of the migrations it has, in order. */
export async function schemaVersion(db: Database): Promise<string[]> {
  return (await db.owner(readApplied)).map(({ name }) => name);
}

async function applyNext(client: ClientBase, migrations: Migration[]): Promise<string | undefined> {
  const next = pendingMigrations(migrations, await lockAndRead(client), 'The database')[0];
  if (next) await apply(client, next);
  return next?.name;
}

/** Waits for any other process that migrates, until this transaction ends, and answers what has been applied. */
export async function lockAndRead(client: ClientBase): Promise<AppliedMigration[]> {
  await client.query(`select pg_advisory_xact_lock(${lockNumber})`);
  await client.query(`create table if not exists migration (
    name text primary key, sha256 text not null, applied_at timestamptz not null default now())`);
  return readApplied(client);
}

/** The migrations that the database has, in order; none when it was never migrated. */
export async function readApplied(client: ClientBase): Promise<AppliedMigration[]> {
  const { rows } = await client.query<{ there: boolean }>(
    `select to_regclass('public.migration') is not null as there`,
  );
  if (!only(rows).there) return [];
  const applied = await client.query('select name, sha256 from migration order by name');
  return appliedMigration.array().parse(applied.rows);
}

/**
 * Applies one migration in the transaction that is open.
 *
 * @throws DatabaseProblem when PostgreSQL refuses it
 */
export async function apply(client: ClientBase, migration: Migration): Promise<void> {
  try {
    await client.query(migration.sql);
  } catch (error) {
    throw new DatabaseProblem(
      `The migration "${migration.name}" failed: ${saidByServer(error)}. Nothing of it was kept; those before it stand.`,
      { cause: error },
    );
  }
  await client.query('insert into migration (name, sha256) values ($1, $2)', [migration.name, migration.sha256]);
}

/** Lets the login that Tandem runs with act as its three roles, where it is not the owner (who made them). */
export async function admit(client: ClientBase, login: string): Promise<void> {
  for (const { role, login: quoted, version } of await rolesMissing(client, login)) {
    try {
      // Without inheriting, so that outside a transaction as someone the login sees nothing. Before 16 that is a
      // property of the login itself (create role … noinherit).
      await client.query(`grant ${role} to ${quoted}${version >= 160_000 ? ' with set true, inherit false' : ''}`);
    } catch (error) {
      // Another database of the same server may be migrated now, and its owner have been quicker.
      if ((await rolesMissing(client, login)).every((missing) => missing.role !== role)) continue;
      throw new DatabaseProblem(
        `The login ${login} may not act as ${role} yet, and this owner cannot let it: ${saidByServer(error)}. ` +
          `Ask whoever runs the server for: grant ${role} to ${login}`,
        { cause: error },
      );
    }
  }
}

async function rolesMissing(client: ClientBase, login: string) {
  // From 16 on a member may lack the right to act as the role.
  const { rows } = await client.query<{ role: string; login: string; version: number }>(
    `select quote_ident(rolname) as role, quote_ident($1) as login, version
      from pg_roles, cast(current_setting('server_version_num') as int) as version
      where rolname in ('tandem_app', 'tandem_accounts', 'tandem_system')
        and not pg_has_role($1, rolname, case when version >= 160000 then 'set' else 'member' end)`,
    [login],
  );
  return rows;
}

import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, glob, mkdtemp, rename, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe } from 'node:test';
import pg from 'pg';
import project from '../../package.json' with { type: 'json' };
import {
  type Database,
  migrate,
  migrationsFolder,
  openDatabase,
  readMigrations,
} from '../../src/platform/database/index.ts';

export type DatabaseKind = Database['kind'];

/**
 * A migrated, empty database of the test's own; `close` removes it. On PostgreSQL the application signs in as a login
 * that owns nothing, so that row-level security is what is tested. Needs `npm test`, which starts the server.
 */
export async function testDatabase(kind: DatabaseKind = 'postgresql'): Promise<Database> {
  if (kind === 'embedded') return embeddedDatabase(await migrationsHash(), migrate);
  templateReady ??= makeTemplate();
  return postgresDatabase(await templateReady);
}

/** The same without any migration: as a new installation finds it. */
export async function unmigratedDatabase(kind: DatabaseKind = 'postgresql'): Promise<Database> {
  return kind === 'embedded' ? embeddedDatabase('unmigrated', async () => {}) : postgresDatabase('template1');
}

/** Describes the same tests once for each kind of database. */
export function bothDatabases(tests: (kind: DatabaseKind) => void): void {
  for (const kind of ['postgresql', 'embedded'] as const) describe(`on ${kind}`, () => tests(kind));
}

/** Where a new, unmigrated database can be reached, as the application's login and as its owner. */
export interface PostgresUrls {
  url: string;
  ownerUrl: string;
}

/** Makes a database on the tests' PostgreSQL: a copy of `template`, or with nothing in it. */
export async function createPostgres(template = 'template1'): Promise<PostgresUrls & { drop: () => Promise<void> }> {
  const name = `tandem_test_${randomUUID().replaceAll('-', '')}`;
  await asSuperuser(async (client) => {
    await ensureLogin(client);
    await client.query(`create database ${name} template ${template}`);
  });
  return {
    ...urlsOf(name),
    drop: () =>
      asSuperuser(async (client) => void (await client.query(`drop database if exists ${name} with (force)`))),
  };
}

const login = 'tandem_test_app';

function serverUrl(): string {
  const url = process.env.TANDEM_TEST_POSTGRES;
  if (!url) throw new Error('Run the tests with `npm test`, which starts the PostgreSQL that they need.');
  return url;
}

function urlsOf(database: string): PostgresUrls {
  const owner = new URL(serverUrl());
  owner.pathname = `/${database}`;
  const app = new URL(owner);
  app.username = login;
  app.password = login;
  return { url: app.href, ownerUrl: owner.href };
}

async function asSuperuser<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverUrl() });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function ensureLogin(client: pg.Client): Promise<void> {
  const { rows } = await client.query('select from pg_roles where rolname = $1', [login]);
  if (rows.length > 0) return;
  try {
    await client.query(`create role ${login} login noinherit password '${login}'`);
  } catch (error) {
    // Another test process was quicker.
    if (!(error instanceof pg.DatabaseError) || (error.code !== '42710' && error.code !== '23505')) throw error;
  }
}

async function postgresDatabase(template: string): Promise<Database> {
  const { url, ownerUrl, drop } = await createPostgres(template);
  const db = await openDatabase({ url, ownerUrl, folder: '', poolSize: 4 });
  const close = async () => {
    await db.close();
    await drop();
  };
  return { ...db, close };
}

let templateReady: Promise<string> | undefined;

/** Migrated once for each state of the migrations, by whichever test process comes first; the others wait for it. */
async function makeTemplate(): Promise<string> {
  const template = `tandem_template_${await migrationsHash()}`;
  return asSuperuser(async (client) => {
    await client.query(`select pg_advisory_lock(hashtext('tandem test template'))`);
    const { rows } = await client.query('select from pg_database where datname = $1', [template]);
    if (rows.length > 0) return template;
    await ensureLogin(client);
    const unfinished = `${template}_unfinished`;
    await client.query(`drop database if exists ${unfinished} with (force)`);
    await client.query(`create database ${unfinished}`);
    const db = await openDatabase({ ...urlsOf(unfinished), folder: '', poolSize: 1 });
    try {
      await migrate(db);
    } finally {
      await db.close();
    }
    await client.query(`alter database ${unfinished} rename to ${template}`);
    return template;
  });
}

async function embeddedDatabase(state: string, prepare: (db: Database) => Promise<unknown>): Promise<Database> {
  const prepared = `${tmpdir()}/tandem-prepared-${project.dependencies['@electric-sql/pglite']}-${state}`;
  if (!existsSync(prepared)) await prepareEmbedded(prepared, prepare);
  const folder = await mkdtemp(`${tmpdir()}/tandem-test-`);
  await cp(prepared, folder, { recursive: true });
  const db = await openDatabase({ folder });
  const close = async () => {
    await db.close();
    await rm(folder, { recursive: true });
  };
  return { ...db, close };
}

/** A new embedded database takes seconds to make, a copy of one does not. */
async function prepareEmbedded(prepared: string, prepare: (db: Database) => Promise<unknown>): Promise<void> {
  for await (const old of glob(`${tmpdir()}/tandem-prepared-*`)) {
    if (Date.now() - (await stat(old)).mtimeMs > 86_400_000) await rm(old, { recursive: true, force: true });
  }
  const folder = await mkdtemp(`${tmpdir()}/tandem-test-`);
  const db = await openDatabase({ folder });
  try {
    await prepare(db);
  } finally {
    await db.close();
  }
  try {
    await rename(folder, prepared);
  } catch (error) {
    // Another test process was quicker.
    await rm(folder, { recursive: true });
    if (!existsSync(prepared)) throw error;
  }
}

async function migrationsHash(): Promise<string> {
  const hash = createHash('sha256');
  for (const { name, sha256 } of await readMigrations(migrationsFolder)) hash.update(name).update(sha256);
  return hash.digest('hex').slice(0, 16);
}

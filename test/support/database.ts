import { createHash, randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { describe } from 'node:test';
import pg from 'pg';
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
  return kind === 'embedded' ? embeddedDatabase() : postgresDatabase();
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
  await asSuperuser((client) => client.query(`create database ${name} template ${template}`));
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

async function postgresDatabase(): Promise<Database> {
  templateReady ??= makeTemplate();
  const { url, ownerUrl, drop } = await createPostgres(await templateReady);
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
    const { rows: logins } = await client.query('select from pg_roles where rolname = $1', [login]);
    if (logins.length === 0) await client.query(`create role ${login} login noinherit password '${login}'`);
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

async function embeddedDatabase(): Promise<Database> {
  const prepared = `${tmpdir()}/tandem-test-embedded-${await migrationsHash()}`;
  if (!existsSync(prepared)) await prepareEmbedded(prepared);
  const folder = await mkdtemp(`${tmpdir()}/tandem-test-`);
  await cp(prepared, folder, { recursive: true });
  const db = await openDatabase({ folder });
  const close = async () => {
    await db.close();
    await rm(folder, { recursive: true });
  };
  return { ...db, close };
}

async function prepareEmbedded(prepared: string): Promise<void> {
  const folder = await mkdtemp(`${tmpdir()}/tandem-test-`);
  const db = await openDatabase({ folder });
  try {
    await migrate(db);
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
  for (const { sha256 } of await readMigrations(migrationsFolder)) hash.update(sha256);
  return hash.digest('hex').slice(0, 16);
}

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { afterEach, beforeEach, describe, it } from 'node:test';
import pg from 'pg';
import { bothDatabases, createPostgres, unmigratedDatabase } from '../../../test/support/database.ts';
import { partlyHidden } from './catalogue.ts';
import { type Database, DatabaseProblem, migrate, migrationsFolder, openDatabase, schemaVersion } from './index.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(`${tmpdir()}/tandem-migrations-`);
});
afterEach(() => rm(folder, { recursive: true }));

const write = (name: string, sql: string) => writeFile(`${folder}/${name}.sql`, sql);
const problem = (sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof DatabaseProblem, String(error));
  assert.match(error.message, sentence);
  return true;
};

bothDatabases((kind) => {
  let db: Database;
  beforeEach(async () => {
    db = await unmigratedDatabase(kind);
    await copyFile(`${migrationsFolder}0001_roles.sql`, `${folder}/0001_roles.sql`);
  });
  afterEach(() => db.close());
  const count = async (query: string) => (await db.owner((client) => client.query(query))).rows;

  it('applies what is new, in order, once', async () => {
    assert.deepEqual(await schemaVersion(db), []);
    await write('0003_row', 'insert into thing values (1)');
    await write('0002_thing', 'create table thing (id int primary key)');
    assert.deepEqual(await migrate(db, folder), ['0001_roles', '0002_thing', '0003_row']);
    await write('0004_more', 'insert into thing values (2)');
    assert.deepEqual(await migrate(db, folder), ['0004_more']);
    assert.deepEqual(await migrate(db, folder), []);
    assert.deepEqual(await schemaVersion(db), ['0001_roles', '0002_thing', '0003_row', '0004_more']);
    assert.deepEqual(await count('select id from thing order by id'), [{ id: 1 }, { id: 2 }]);
  });

  it('undoes the one that fails and keeps those before', async () => {
    await write('0002_thing', 'create table thing (id int)');
    await write('0003_wrong', 'insert into thing values (1); insert into thing values (1/0)');
    await assert.rejects(migrate(db, folder), problem(/"0003_wrong" failed: division by zero.*those before it stand/));
    assert.deepEqual(await count('select * from thing'), []);
    await write('0003_wrong', 'insert into thing values (7)');
    assert.deepEqual(await migrate(db, folder), ['0003_wrong']);
  });

  it('is done once by several that start together', async () => {
    await write('0002_slow', 'create table slow (id int); select pg_sleep(0.2); insert into slow values (1)');
    await write('0003_more', 'insert into slow values (2)');
    const done = await Promise.all([1, 2, 3].map(() => migrate(db, folder)));
    assert.deepEqual(done.flat().sort(), ['0001_roles', '0002_slow', '0003_more']);
    assert.deepEqual(await count('select id from slow order by id'), [{ id: 1 }, { id: 2 }]);
  });
});

describe('whatever the database', () => {
  let db: Database;
  beforeEach(async () => {
    db = await unmigratedDatabase();
    await copyFile(`${migrationsFolder}0001_roles.sql`, `${folder}/0001_roles.sql`);
  });
  afterEach(() => db.close());

  it('refuses one that was edited, one that comes too late, and a database that is newer', async () => {
    await write('0002_thing', 'create table thing (id int)');
    await write('0005_other', 'create table other (id int)');
    await migrate(db, folder);
    await write('0002_thing', 'create table thing (id bigint)');
    await assert.rejects(migrate(db, folder), problem(/"0002_thing" was edited/));
    await write('0002_thing', 'create table thing (id int)');
    await write('0003_late', 'create table late (id int)');
    await assert.rejects(migrate(db, folder), problem(/"0003_late" comes before "0005_other".*after 0005/));
    await rm(`${folder}/0003_late.sql`);
    await rm(`${folder}/0005_other.sql`);
    await assert.rejects(migrate(db, folder), problem(/made by a newer Tandem: it has "0005_other"/));
  });

  it('takes other line endings for the same file', async () => {
    await write('0002_thing', 'create table thing (\n id int)');
    await migrate(db, folder);
    await write('0002_thing', 'create table thing (\r\n id int)');
    assert.deepEqual(await migrate(db, folder), []);
  });

  it('refuses a number used twice and a file that is not called like a migration', async () => {
    await write('0001_again', 'select 1');
    await assert.rejects(migrate(db, folder), problem(/number 0001: 0001_again.sql and 0001_roles.sql/));
    await rm(`${folder}/0001_again.sql`);
    await write('2-thing', 'select 1');
    await assert.rejects(migrate(db, folder), problem(/"2-thing.sql"/));
  });
});

describe('on a server where the owner is nobody special', () => {
  it('applies every migration, and the owner sees every row of every table', async () => {
    const { url, ownerUrl, drop } = await createPostgres();
    const superuser = new pg.Client({ connectionString: ownerUrl });
    await superuser.connect();
    const database = new URL(ownerUrl).pathname.slice(1);
    const owner = `owner_of_${database}`;
    const plain = new URL(ownerUrl);
    plain.username = owner;
    plain.password = owner;
    try {
      await superuser.query(`create role ${owner} login createrole password '${owner}'`);
      await superuser.query(`alter database ${database} owner to ${owner}`);
      for (const role of ['tandem_app', 'tandem_accounts', 'tandem_system']) {
        await superuser.query(
          `do $$ begin create role ${role}; exception when duplicate_object or unique_violation then null; end $$`,
        );
        await superuser.query(`grant ${role} to ${owner} with admin option`);
      }
      const db = await openDatabase({ url, ownerUrl: plain.href, folder: '', poolSize: 1 });
      try {
        assert.ok((await migrate(db)).length > 0);
        assert.deepEqual(await db.owner(partlyHidden), []);
        const nobody = { kind: 'person', personId: randomUUID(), partnershipId: undefined } as const;
        assert.notEqual(await db.as(nobody, async (_, became) => became), undefined);
      } finally {
        await db.close();
      }
    } finally {
      await superuser.end();
      await drop();
    }
  });
});

describe('on a newer server, where a role’s maker may not act as it unless it says so', () => {
  it('lets a login act as a role that it was a member of without that right', async () => {
    const db = await unmigratedDatabase('embedded');
    try {
      await copyFile(`${migrationsFolder}0001_roles.sql`, `${folder}/0001_roles.sql`);
      await migrate(db, folder);
      await db.pool.query('create role someone login noinherit; grant tandem_app to someone with set false');
      await migrate({ ...db, login: 'someone' }, folder);
      const { rows } = await db.pool.query(
        `select pg_has_role('someone', 'tandem_app', 'set') as may, pg_has_role('someone', 'tandem_app', 'usage') as inherits`,
      );
      assert.deepEqual(rows, [{ may: true, inherits: false }]);
    } finally {
      await db.close();
    }
  });

  it('lets an owner who is nobody special act as the three roles', async () => {
    const db = await unmigratedDatabase('embedded');
    try {
      await db.owner((client) =>
        client.query('create role plain login createrole; grant create, usage on schema public to plain'),
      );
      await copyFile(`${migrationsFolder}0001_roles.sql`, `${folder}/0001_roles.sql`);
      const asPlain = <T>(work: (client: pg.ClientBase) => Promise<T>) =>
        db.owner(async (client) => {
          await client.query('set role plain');
          try {
            return await work(client);
          } finally {
            await client.query('reset role');
          }
        });
      assert.deepEqual(await migrate({ ...db, owner: asPlain, login: 'plain' }, folder), ['0001_roles']);
      const { rows } = await db.pool.query(
        `select every(pg_has_role('plain', rolname, 'set')) as may from pg_roles where rolname like 'tandem%'`,
      );
      assert.deepEqual(rows, [{ may: true }]);
    } finally {
      await db.close();
    }
  });
});

import assert from 'node:assert/strict';
import { copyFile, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before, describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { sql } from 'kysely';
import { bothDatabases, unmigratedDatabase } from '../../../test/support/database.ts';
import { backup, type Database, DatabaseProblem, isEmpty, migrate, migrationsFolder, restore } from './index.ts';

/** A schema with what is hard to carry over: circles, self-references, triggers, generated values, many types. */
const schema = `
  create type mood as enum ('calm', 'it''s "odd"');
  create table thing (
    id int primary key generated always as identity,
    parent int references thing,
    favourite int,
    words text, day date, moment timestamptz, exact numeric, near float8, yes boolean, raw bytea, anything jsonb,
    ids uuid[], texts text[], feeling mood, span interval, code char(4), "Odd ""name""" varchar(20),
    size int generated always as (length(words)) stored
  );
  create table "order" (id bigserial primary key, thing_id int not null references thing on delete cascade, place int,
    constraint once unique (place) deferrable initially deferred);
  alter table thing add constraint favourite_order foreign key (favourite) references "order" deferrable;
  create table written (id serial primary key, what text);
  create function write_it() returns trigger language plpgsql as $$ begin insert into written (what) values (tg_table_name); return new; end $$;
  create trigger writes after insert on thing for each row execute function write_it();
  create table session (id int primary key, thing_id int references thing);
  comment on table session is 'Who is signed in. Not kept: not backed up.';
  create table kind (name text primary key);
  comment on table kind is 'filled by migrations';
  insert into kind values ('first'), ('final');
  create table secret (words text);
  comment on table secret is 'not backed up; filled by migrations';
  insert into secret values ('this installation only');
  alter table thing enable row level security;
  alter table thing force row level security;
  create policy owner on thing to current_user using (true) with check (true);
  grant select, insert on thing, written to tandem_system;
  create policy system on thing to tandem_system using (true) with check (true);
  grant usage on all sequences in schema public to tandem_system;
`;

const content = `
  insert into thing (words, parent, day, moment, exact, near, yes, raw, anything, ids, texts, feeling, span, code, "Odd ""name""")
    values ('naïve, "quoted"\n\\back', null, '2026-02-28', '2026-03-29 00:59:59.123456Z', 1.10, 0.1::float8 + 0.2, true, '\\x00ff', '{"a": [1, null]}',
      array[gen_random_uuid(), null], array['a,b', '', 'NULL', null, '"'], 'it''s "odd"', '1 year -3 days 00:00:01.5', 'ab', 'é'),
    ('second', 1, 'infinity', '0099-01-01 BC', 'NaN', '-Infinity', null, '', 'null', '{}', '{}', null, null, null, '');
  update thing set parent = 2 where id = 1;
  insert into "order" (thing_id, place) values (1, 1), (2, 2), (2, null);
  update thing set favourite = 2 where id = 1;
  insert into session values (1, 1);
  insert into kind values ('added since');
`;

const dump = (db: Database) =>
  db.owner(async (client) => {
    const all: Record<string, unknown> = {};
    await client.query(`set timezone to 'UTC'; set intervalstyle to 'postgres'`);
    for (const table of ['thing', '"order"', 'written', 'kind', 'migration']) {
      const { rows } = await client.query(`select (t.*)::text as row from ${table} t order by 1`);
      all[table] = table === 'migration' ? rows.length : rows.map(({ row }) => row);
    }
    return all;
  });

const problem = (sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof DatabaseProblem, String(error));
  assert.match(error.message, sentence);
  return true;
};

describe('backups', () => {
  let folder: string;
  let file: string;
  const opened: Database[] = [];
  const open = async (kind: Database['kind'] = 'postgresql') => {
    const db = await unmigratedDatabase(kind);
    opened.push(db);
    return db;
  };
  const filled = async (kind: Database['kind'] = 'postgresql') => {
    const db = await open(kind);
    await migrate(db, folder);
    await db.owner((client) => client.query(content));
    return db;
  };
  before(async () => {
    folder = await mkdtemp(`${tmpdir()}/tandem-backup-`);
    file = `${folder}/backup.gz`;
    await copyFile(`${migrationsFolder}0001_roles.sql`, `${folder}/0001_roles.sql`);
    await writeFile(`${folder}/0002_all.sql`, schema);
  });
  after(async () => {
    await Promise.all(opened.map((db) => db.close()));
    await rm(folder, { recursive: true });
  });

  bothDatabases((kind) => {
    it('carry every value over to either kind of database', async () => {
      const source = await filled(kind);
      const rows = await backup(source, file);
      assert.equal(rows, 2 + 3 + 2 + 3);
      assert.equal((await stat(file)).mode & 0o777, 0o600);
      for (const targetKind of ['postgresql', 'embedded'] as const) {
        const target = await open(targetKind);
        assert.equal(await isEmpty(target), true);
        await migrate(target, folder);
        assert.equal(await isEmpty(target), true);
        assert.equal(await restore(target, file, folder), rows);
        assert.deepEqual(await dump(target), await dump(source));
        assert.equal(await isEmpty(target), false);
        await worksAfterwards(target);
      }
    });
  });

  /** Keys count on from where they were, and foreign keys, deferred constraints and triggers act again. */
  async function worksAfterwards(db: Database): Promise<void> {
    await db.owner(async (client) => {
      const { rows } = await client.query(`insert into thing (words) values ('third') returning id, size`);
      assert.deepEqual(rows, [{ id: 3, size: 5 }]);
      assert.deepEqual((await client.query('select max(id) as n from written')).rows, [{ n: 3 }]);
      await assert.rejects(client.query('insert into "order" (thing_id) values (99)'), /foreign key/);
      await client.query('begin; update "order" set place = 3 - place; commit');
      assert.deepEqual((await client.query('select from session')).rows, []);
      assert.equal((await client.query('select from secret')).rows.length, 1);
    });
  }

  it('are restored into an empty database only', async () => {
    const source = await filled();
    await backup(source, file);
    const target = await open();
    await migrate(target, folder);
    await target.owner((client) => client.query(`insert into thing (words) values ('mine')`));
    const before = await dump(target);
    await assert.rejects(restore(target, file, folder), problem(/already holds data, which was left as it is/));
    assert.deepEqual(await dump(target), before);
  });

  it('of an older schema are migrated after they are restored, into a database of any version', async () => {
    const source = await filled();
    await backup(source, file);
    await writeFile(
      `${folder}/0003_later.sql`,
      `alter table thing drop column span; alter table thing add column later text not null default 'new';
        update thing set later = 'was ' || words; insert into kind values ('later');
        create function late() returns trigger language plpgsql as $$ begin raise 'late trigger'; end $$;
        create trigger late before insert on thing for each row execute function late()`,
    );
    try {
      for (const migrated of [false, true]) {
        const target = await open();
        if (migrated) await migrate(target, folder);
        await restore(target, file, folder);
        const { rows } = await target.owner((client) => client.query(`select later from thing order by id`));
        assert.deepEqual(rows[1], { later: 'was second' });
        assert.deepEqual(await migrate(target, folder), []);
        const kinds = await target.owner((client) => client.query('select name from kind order by 1'));
        assert.deepEqual(
          kinds.rows.map(({ name }) => name),
          ['added since', 'final', 'first', 'later'],
        );
        // What the earlier version granted is granted again.
        const seen = await target.as({ kind: 'system' }, (tx) => sql`select from thing`.execute(tx));
        assert.equal(seen.rows.length, 2);
      }
    } finally {
      await rm(`${folder}/0003_later.sql`);
    }
  });

  it('of a newer schema are refused', async () => {
    await writeFile(`${folder}/0004_newer.sql`, 'create table newer (id int)');
    const source = await filled();
    await backup(source, file);
    await rm(`${folder}/0004_newer.sql`);
    const target = await open();
    await assert.rejects(
      restore(target, file, folder),
      problem(/The backup was made by a newer Tandem: it has "0004_newer"/),
    );
    assert.deepEqual(
      await target.owner(async (client) => (await client.query(`select to_regclass('thing') as it`)).rows),
      [{ it: null }],
    );
  });

  it('that are cut short, altered or something else are refused with a sentence, and nothing is kept', async () => {
    await backup(await filled(), file);
    const whole = await readFile(file);
    const target = await open();
    await migrate(target, folder);
    const pristine = await dump(target);
    const refused = async (bytes: Uint8Array) => {
      await writeFile(`${folder}/bad.gz`, bytes);
      await assert.rejects(
        restore(target, `${folder}/bad.gz`, folder),
        problem(/bad.gz was not restored: .*The database is as it was/),
      );
    };
    await fc.assert(
      fc.asyncProperty(fc.nat(whole.length - 1), (length) => refused(whole.subarray(0, length))),
      { numRuns: 15 },
    );
    const text = gunzipSync(whole).toString();
    const lines = text.trimEnd().split('\n');
    await refused(gzipSync(text.replace('second', 'Second')));
    await refused(gzipSync(lines.filter((line) => !line.includes('second')).join('\n')));
    await refused(gzipSync(lines.slice(0, -1).join('\n')));
    await refused(gzipSync(text + text));
    await refused(gzipSync(text.replace('"table":"written"', '"table":"migration"')));
    await refused(gzipSync(text.replace('"words"', '"wordz"')));
    await refused(gzipSync(Buffer.concat([Buffer.from(text.slice(0, 900)), Buffer.from([0xff, 0xfe, 10])])));
    await refused(gzipSync(''));
    await refused(Buffer.from('name,email\nA,b'));
    const twisted = Buffer.from(whole);
    twisted.writeUInt8(twisted.readUInt8(whole.length >> 1) ^ 1, whole.length >> 1);
    await refused(twisted);
    await assert.rejects(restore(target, `${folder}/none.gz`, folder), problem(/ENOENT/));
    assert.deepEqual(await dump(target), pristine);
    await restore(target, file, folder);
  });

  it('show one moment, whatever changes meanwhile', async () => {
    const db = await open();
    await migrate(db, folder);
    await db.owner((client) =>
      client.query(`insert into thing (words) select (n - 1)::text from generate_series(1, 20000) n;
        insert into "order" (thing_id, place) values (1, 1000)`),
    );
    let busy = true;
    // From an order, which the file has first, one after the other goes to a thing, which it has later: 1000 in all.
    const moving = db.owner(async (client) => {
      while (busy) {
        await client.query(`begin; update "order" set place = place - 1 where id = 1;
          update thing set words = (words::int + 1)::text where id = 1; commit`);
      }
    });
    for (let times = 0; times < 3; times += 1) {
      await backup(db, file);
      const text = gunzipSync(await readFile(file)).toString();
      const lines: unknown[] = text
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line));
      const place = lines.find((line) => Array.isArray(line) && line.length === 3 && line[0] === '1');
      const words = lines.find((line) => Array.isArray(line) && line.length > 10 && line[0] === '1');
      assert.ok(Array.isArray(place) && Array.isArray(words));
      assert.equal(Number(place[2]) + Number(words[3]), 1000);
    }
    busy = false;
    await moving;
  });

  it('are not made where row-level security hides rows from the owner, and leave the earlier file alone', async () => {
    const db = await open();
    await migrate(db, folder);
    await backup(db, file);
    const earlier = await readFile(file);
    const asAnother: Database = {
      ...db,
      owner: (work) =>
        db.owner(async (client) => {
          await client.query(
            'grant select on all tables in schema public to tandem_accounts; set role tandem_accounts',
          );
          return work(client);
        }),
    };
    await assert.rejects(backup(asAnother, file), problem(/may not see every row of thing/));
    assert.deepEqual(await readFile(file), earlier);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.includes('unfinished')),
      [],
    );
  });
});

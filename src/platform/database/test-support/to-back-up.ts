import assert from 'node:assert/strict';
import { copyFile, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { after, before } from 'node:test';
import { unmigratedDatabase } from '../../../../test/support/database.ts';
import { type Database, DatabaseProblem, migrate, migrationsFolder } from '../index.ts';

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

/** Every row of it, as text. */
export const dump = (db: Database) =>
  db.owner(async (client) => {
    const all: Record<string, unknown> = {};
    await client.query(`set timezone to 'UTC'; set intervalstyle to 'postgres'`);
    for (const table of ['thing', '"order"', 'written', 'kind', 'migration']) {
      const { rows } = await client.query(`select (t.*)::text as row from ${table} t order by 1`);
      all[table] = table === 'migration' ? rows.length : rows.map(({ row }) => row);
    }
    return all;
  });

/** Says that an error is a problem with such a sentence. */
export const problem = (sentence: RegExp) => (error: unknown) => {
  assert.ok(error instanceof DatabaseProblem, String(error));
  assert.match(error.message, sentence);
  return true;
};

/**
 * Databases with that schema, for the tests of one file: `open` gives an empty one without a schema, `filled` one with the
 * content. `folder` holds the migrations, `file` is for the backup. All is removed after the tests.
 */
export function toBackUp() {
  const opened: Database[] = [];
  const stage = { folder: '', file: '', open, filled };
  async function open(kind: Database['kind'] = 'postgresql'): Promise<Database> {
    const db = await unmigratedDatabase(kind);
    opened.push(db);
    return db;
  }
  async function filled(kind: Database['kind'] = 'postgresql'): Promise<Database> {
    const db = await open(kind);
    await migrate(db, stage.folder);
    await db.owner((client) => client.query(content));
    return db;
  }
  before(async () => {
    stage.folder = await mkdtemp(`${tmpdir()}/tandem-backup-`);
    stage.file = `${stage.folder}/backup.gz`;
    await copyFile(`${migrationsFolder}0001_roles.sql`, `${stage.folder}/0001_roles.sql`);
    await writeFile(`${stage.folder}/0002_all.sql`, schema);
  });
  after(async () => {
    await Promise.all(opened.map((db) => db.close()));
    await rm(stage.folder, { recursive: true });
  });
  return stage;
}

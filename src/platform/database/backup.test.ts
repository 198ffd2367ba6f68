import assert from 'node:assert/strict';
import { readdir, readFile, stat } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { gunzipSync } from 'node:zlib';
import { bothDatabases } from '../../../test/support/database.ts';
import { backup, type Database, isEmpty, migrate, restore } from './index.ts';
import { dump, problem, toBackUp } from './test-support/to-back-up.ts';

describe('backups', () => {
  const stage = toBackUp();

  bothDatabases((kind) => {
    it('carry every value over to either kind of database', async () => {
      const source = await stage.filled(kind);
      const rows = await backup(source, stage.file);
      assert.equal(rows, 2 + 3 + 2 + 3);
      assert.equal((await stat(stage.file)).mode & 0o777, 0o600);
      for (const targetKind of ['postgresql', 'embedded'] as const) {
        const target = await stage.open(targetKind);
        assert.equal(await isEmpty(target), true);
        await migrate(target, stage.folder);
        assert.equal(await isEmpty(target), true);
        assert.equal(await restore(target, stage.file, stage.folder), rows);
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

  it('show one moment, whatever changes meanwhile', async () => {
    const db = await stage.open();
    await migrate(db, stage.folder);
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
      await backup(db, stage.file);
      const text = gunzipSync(await readFile(stage.file)).toString();
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
    const db = await stage.open();
    await migrate(db, stage.folder);
    await backup(db, stage.file);
    const earlier = await readFile(stage.file);
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
    await assert.rejects(backup(asAnother, stage.file), problem(/may not see every row of thing/));
    assert.deepEqual(await readFile(stage.file), earlier);
    assert.deepEqual(
      (await readdir(stage.folder)).filter((name) => name.includes('unfinished')),
      [],
    );
  });
});

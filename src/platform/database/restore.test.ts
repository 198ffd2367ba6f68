import assert from 'node:assert/strict';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { describe, it } from 'node:test';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { sql } from 'kysely';
import { backup, migrate, restore } from './index.ts';
import { dump, problem, toBackUp } from './test-support/to-back-up.ts';

describe('backups', () => {
  const stage = toBackUp();

  it('are restored into an empty database only', async () => {
    const source = await stage.filled();
    await backup(source, stage.file);
    const target = await stage.open();
    await migrate(target, stage.folder);
    await target.owner((client) => client.query(`insert into thing (words) values ('mine')`));
    const before = await dump(target);
    await assert.rejects(
      restore(target, stage.file, stage.folder),
      problem(/already holds data, which was left as it is/),
    );
    assert.deepEqual(await dump(target), before);
  });

  it('of an older schema are migrated after they are restored, into a database of any version', async () => {
    const source = await stage.filled();
    await backup(source, stage.file);
    await writeFile(
      `${stage.folder}/0003_later.sql`,
      `alter table thing drop column span; alter table thing add column later text not null default 'new';
        update thing set later = 'was ' || words; insert into kind values ('later');
        create function late() returns trigger language plpgsql as $$ begin raise 'late trigger'; end $$;
        create trigger late before insert on thing for each row execute function late()`,
    );
    try {
      for (const migrated of [false, true]) {
        const target = await stage.open();
        if (migrated) await migrate(target, stage.folder);
        await restore(target, stage.file, stage.folder);
        const { rows } = await target.owner((client) => client.query(`select later from thing order by id`));
        assert.deepEqual(rows[1], { later: 'was second' });
        assert.deepEqual(await migrate(target, stage.folder), []);
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
      await rm(`${stage.folder}/0003_later.sql`);
    }
  });

  it('of a newer schema are refused', async () => {
    await writeFile(`${stage.folder}/0004_newer.sql`, 'create table newer (id int)');
    const source = await stage.filled();
    await backup(source, stage.file);
    await rm(`${stage.folder}/0004_newer.sql`);
    const target = await stage.open();
    await assert.rejects(
      restore(target, stage.file, stage.folder),
      problem(/The backup was made by a newer Tandem: it has "0004_newer"/),
    );
    assert.deepEqual(
      await target.owner(async (client) => (await client.query(`select to_regclass('thing') as it`)).rows),
      [{ it: null }],
    );
  });

  it('that are cut short, altered or something else are refused with a sentence, and nothing is kept', async () => {
    await backup(await stage.filled(), stage.file);
    const whole = await readFile(stage.file);
    const target = await stage.open();
    await migrate(target, stage.folder);
    const pristine = await dump(target);
    const refused = async (bytes: Uint8Array) => {
      await writeFile(`${stage.folder}/bad.gz`, bytes);
      await assert.rejects(
        restore(target, `${stage.folder}/bad.gz`, stage.folder),
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
    await assert.rejects(restore(target, `${stage.folder}/none.gz`, stage.folder), problem(/ENOENT/));
    assert.deepEqual(await dump(target), pristine);
    await restore(target, stage.file, stage.folder);
  });
});

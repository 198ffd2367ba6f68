import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { testDatabase } from '../../../test/support/database.ts';
import type { Database, Tx } from './index.ts';
import { StatementNames } from './prepared.ts';

const system = { kind: 'system' } as const;

describe('statements asked again and again', () => {
  let db: Database;
  before(async () => {
    db = await testDatabase('postgresql');
    await db.owner(async (client) => {
      await client.query(`create table shelf (book text); insert into shelf values ('12');
        grant select on shelf to tandem_system`);
    });
  });
  after(() => db.close());

  const books = (tx: Tx) => sql<{ book: unknown }>`select book from shelf where book is not null`.execute(tx);
  const kept = (tx: Tx) =>
    sql<{
      statement: string;
    }>`select statement from pg_prepared_statements where statement like 'select book from shelf%'`.execute(tx);

  it('stay prepared on their connection from the second time on, and are prepared anew when a table has changed', async () => {
    const read = () =>
      db.as(system, async (tx) => ({ ...(await books(tx)).rows[0], kept: (await kept(tx)).rows.length }));
    assert.deepEqual(await read(), { book: '12', kept: 0 });
    assert.deepEqual(await read(), { book: '12', kept: 1 });
    await db.owner(async (client) => {
      await client.query('alter table shelf alter column book type int using book::int');
    });
    assert.deepEqual(await read(), { book: 12, kept: 1 });
  });

  it('have names of their own, but not with a long list, which is planned for its length', () => {
    const names = new StatementNames();
    const list = Array.from({ length: 501 }, () => '');
    assert.equal(names.of('select 1', []), undefined);
    const first = names.of('select 1', []);
    names.of('select 2', []);
    assert.notEqual(first, undefined);
    assert.notEqual(names.of('select 2', []), first);
    assert.equal(names.of('select 1', []), first);
    assert.equal(names.of('select 1', [list]), undefined);
  });

  it('are no more than a connection can hold', () => {
    const names = new StatementNames();
    const texts = Array.from({ length: 600 }, (_, at) => `select ${at}`);
    for (const text of texts) names.of(text, []);
    const named = texts.map((text) => names.of(text, []));
    assert.equal(new Set(named.filter((name) => name !== undefined)).size, 500);
  });
});

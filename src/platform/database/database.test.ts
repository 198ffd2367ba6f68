import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { bothDatabases, testDatabase } from '../../../test/support/database.ts';
import { type Database, openDatabase, type Tx } from './index.ts';
import { refuseUnfit } from './postgresql.ts';

const system = { kind: 'system' } as const;

async function one<T>(tx: Tx, query: string): Promise<T | undefined> {
  return (await sql.raw<T>(query).execute(tx)).rows[0];
}

bothDatabases((kind) => {
  let db: Database;
  before(async () => {
    db = await testDatabase(kind);
    await db.owner(async (client) => {
      await client.query(`create table counter (name text primary key, value int not null);
        insert into counter values ('a', 0), ('b', 0); grant select, insert, update on counter to tandem_system`);
    });
  });
  after(() => db.close());

  it('runs as the role of the actor, in UTC, and knows who asks', async () => {
    const personId = randomUUID();
    const seen = await Promise.all([
      db.as({ kind: 'person', personId, partnershipId: undefined }, (tx) => who(tx)),
      db.as({ kind: 'accounts' }, (tx) => who(tx)),
      db.as({ kind: 'system', partnershipId: personId }, (tx) => who(tx)),
    ]);
    assert.deepEqual(
      seen.map((row) => row?.role),
      ['tandem_app', 'tandem_accounts', 'tandem_system'],
    );
    assert.equal(seen[2]?.partnership, personId);
    assert.ok(seen.every((row) => row?.zone === 'UTC'));
    function who(tx: Tx) {
      return one<{ role: string; zone: string; partnership: string }>(
        tx,
        `select current_user::text as role, current_setting('timezone') as zone,
          current_setting('tandem.partnership') as partnership`,
      );
    }
  });

  it('says what tandem_become answers to the work, and asks it for persons only', async () => {
    const nobody = { kind: 'person', personId: randomUUID(), partnershipId: randomUUID() } as const;
    assert.notEqual(await db.as(nobody, async (_, became) => became), undefined);
    assert.equal(await db.as(system, async (_, became) => became), undefined);
  });

  it('lets an actor do nothing that its role is not granted', async () => {
    await assert.rejects(
      db.as({ kind: 'accounts' }, (tx) => one(tx, 'select * from counter')),
      /permission denied for table counter/,
    );
  });

  it('leaves nothing of an actor behind for whoever uses the connection next', async () => {
    const personId = randomUUID();
    await db.as({ kind: 'system', partnershipId: personId }, (tx) => one(tx, 'select 1'));
    await db
      .as({ kind: 'system', partnershipId: personId }, () => Promise.reject(new Error('no')))
      .catch(() => undefined);
    for (let times = 0; times < 5; times += 1) {
      const { rows } = await db.pool.query(
        `select current_user::text = session_user::text as itself, current_setting('tandem.partnership', true) as here`,
      );
      assert.equal(rows[0].itself, true);
      assert.ok(!rows[0].here);
    }
  });

  it('rolls back what throws, and what was refused even where the work hides it', async () => {
    const change = (tx: Tx) => one(tx, `update counter set value = 99 where name = 'b'`);
    await assert.rejects(
      db.as(system, async (tx) => {
        await change(tx);
        throw new Error('changed my mind');
      }),
      /changed my mind/,
    );
    await assert.rejects(
      db.as(system, async (tx) => {
        await change(tx);
        await one(tx, 'select 1/0').catch(() => undefined);
      }),
    );
    const left = await db.as(system, (tx) => one<{ value: number }>(tx, `select value from counter where name = 'b'`));
    assert.equal(left?.value, 0);
  });

  it('refuses an id that is not a UUID before it reaches the database, and keeps the connection usable', async () => {
    const bad = { kind: 'person', personId: `'; drop table counter; --`, partnershipId: undefined } as const;
    await assert.rejects(
      db.as(bad, (tx) => one(tx, 'select 1')),
      TypeError,
    );
    assert.deepEqual(await db.as(system, (tx) => one(tx, 'select 1 as n')), { n: 1 });
  });

  it('refuses a transaction inside another, and allows one after it', async () => {
    await assert.rejects(
      db.as(system, () => db.as(system, (tx) => one(tx, 'select 1'))),
      /inside another/,
    );
    assert.deepEqual(await db.as(system, (tx) => one(tx, 'select 1 as n')), { n: 1 });
  });

  it('gives dates and large numbers as text, and moments as Dates', async () => {
    const row = await db.as(system, (tx) =>
      one(
        tx,
        `select date '2026-03-29' as day, array[date '0099-01-02', null] as days, array[]::date[] as none, 9007199254740993 as big,
        1.10::numeric as exact, timestamptz '2026-03-29 01:30:00+01' as moment, array[1::int8] as bigs`,
      ),
    );
    assert.deepEqual(row, {
      day: '2026-03-29',
      days: ['0099-01-02', null],
      none: [],
      big: '9007199254740993',
      exact: '1.10',
      moment: new Date('2026-03-29T00:30:00Z'),
      bigs: ['1'],
    });
  });

  it('keeps many transactions at once apart', async () => {
    const times = 200;
    await Promise.all(
      Array.from({ length: times }, (_, index) =>
        db
          .as(system, async (tx) => {
            const large = 'é'.repeat(index % 10 === 0 ? 200_000 : 10);
            const locked = await one<{ value: number }>(tx, `select value from counter where name = 'a' for update`);
            const echoed = await sql<{ text: string }>`select ${large}::text as text`.execute(tx);
            assert.equal(echoed.rows[0]?.text, large);
            await sql`update counter set value = ${(locked?.value ?? 0) + 1} where name = 'a'`.execute(tx);
            if (index % 7 === 0) throw new Error('left');
          })
          .catch((error: Error) => assert.equal(error.message, 'left')),
      ),
    );
    const left = await db.as(system, (tx) => one<{ value: number }>(tx, `select value from counter where name = 'a'`));
    assert.equal(left?.value, times - Math.ceil(times / 7));
  });

  it('leaves its connection usable when it cannot begin', async () => {
    await db.owner((client) =>
      client.query(`create or replace function tandem_become(who uuid, partnership uuid) returns jsonb language plpgsql as
        $$ begin raise 'not today'; end $$`),
    );
    const person = { kind: 'person', personId: randomUUID(), partnershipId: undefined } as const;
    for (let times = 0; times < 5; times += 1) {
      await assert.rejects(
        db.as(person, (tx) => one(tx, 'select 1')),
        /not today/,
      );
      assert.deepEqual(await db.as(system, (tx) => one(tx, 'select 1 as n')), { n: 1 });
    }
  });
});

describe('on a server', () => {
  it('runs the work once more after a deadlock', async () => {
    const db = await testDatabase();
    try {
      await db.owner((client) =>
        client.query(`create table pair (name text primary key, value int); insert into pair values ('a', 0), ('b', 0);
          grant select, update on pair to tandem_system`),
      );
      let runs = 0;
      const both = new Map<string, () => void>();
      const met = Promise.all(['a', 'b'].map((name) => new Promise<void>((resolve) => both.set(name, resolve))));
      const add = (first: string, second: string) =>
        db.as(system, async (tx) => {
          runs += 1;
          await sql`update pair set value = value + 1 where name = ${first}`.execute(tx);
          both.get(first)?.();
          await met;
          await sql`update pair set value = value + 1 where name = ${second}`.execute(tx);
        });
      await Promise.all([add('a', 'b'), add('b', 'a')]);
      const { rows } = await db.as(system, (tx) => sql<{ value: number }>`select value from pair`.execute(tx));
      assert.deepEqual(rows, [{ value: 2 }, { value: 2 }]);
      assert.ok(runs > 2);
    } finally {
      await db.close();
    }
  });

  it('refuses one that is too old or does not keep text as UTF-8, and takes the oldest it can', () => {
    const oldest = { number: 150_000, version: '15.0', encoding: 'UTF8', login: 'tandem' };
    refuseUnfit(oldest);
    assert.throws(
      () => refuseUnfit({ ...oldest, number: 140_022, version: '14.22' }),
      /PostgreSQL 14.22, and Tandem needs 15 or newer/,
    );
    assert.throws(() => refuseUnfit({ ...oldest, encoding: 'LATIN1' }), /keeps text as LATIN1/);
  });

  it('says so when it cannot be reached, without the password', async () => {
    await assert.rejects(openDatabase({ url: 'postgres://me:hunter2@127.0.0.1:1/tandem', folder: '' }), (error) => {
      assert.ok(error instanceof Error);
      assert.match(error.message, /could not reach its database .*ECONNREFUSED.*DATABASE_URL/);
      assert.doesNotMatch(error.message, /hunter2/);
      return true;
    });
  });
});

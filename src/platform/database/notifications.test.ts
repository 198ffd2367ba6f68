import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { bothDatabases, testDatabase } from '../../../test/support/database.ts';
import type { Database } from './index.ts';

const system = { kind: 'system' } as const;

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; !isTrue(); tries += 1) {
    assert.ok(tries < 200, 'what was waited for did not happen');
    await wait(25);
  }
}

bothDatabases((kind) => {
  let db: Database;
  before(async () => {
    db = await testDatabase(kind);
  });
  after(() => db.close());

  it('tells those who listen once the transaction stands, and never of one that does not', async () => {
    const heard: string[] = [];
    const stop = await db.listen('round', (payload) => void heard.push(payload));
    await db.as(system, async (tx) => {
      await db.notify(tx, 'round', 'one');
      await db.notify(tx, 'round', 'one');
      await db.notify(tx, 'other', 'unheard');
      await wait(50);
      assert.deepEqual(heard, []);
    });
    const undone = db.as(system, async (tx) => {
      await db.notify(tx, 'round', 'undone');
      throw new Error('no');
    });
    await assert.rejects(undone, /no/);
    await db.as(system, (tx) => db.notify(tx, 'round', 'two'));
    await until(() => heard.includes('two'));
    assert.deepEqual(heard, ['one', 'two']);
    stop();
    await db.as(system, (tx) => db.notify(tx, 'round', 'three'));
    await wait(100);
    assert.deepEqual(heard, ['one', 'two']);
  });

  it('lets a listener use the database, and another hear what one cannot bear', async () => {
    const heard: unknown[] = [];
    await db.listen('broken', () => Promise.reject(new Error('as it should')));
    await db.listen('broken', async (payload) => {
      heard.push(await db.as(system, async () => payload));
    });
    await db.as(system, (tx) => db.notify(tx, 'broken', 'all the same'));
    await until(() => heard.length > 0);
    assert.deepEqual(heard, ['all the same']);
  });

  it('refuses a channel that is not a plain name', async () => {
    await assert.rejects(
      db.listen('x; drop table person', () => {}),
      TypeError,
    );
    await assert.rejects(
      db.as(system, (tx) => db.notify(tx, 'Ünï', '')),
      TypeError,
    );
  });
});

describe('on a server', () => {
  it('listens again after its connection was lost', async () => {
    const db = await testDatabase();
    try {
      const heard: string[] = [];
      await db.listen('round', (payload) => void heard.push(payload));
      await db.owner((client) =>
        client.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where application_name = 'tandem listen' and datname = current_database()`,
        ),
      );
      await until(() => {
        void db.as(system, (tx) => db.notify(tx, 'round', 'again'));
        return heard.length > 0;
      });
      assert.ok(heard.includes('again'));
    } finally {
      await db.close();
    }
  });
});

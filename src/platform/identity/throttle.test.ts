import assert from 'node:assert/strict';
import { it } from 'node:test';
import { bothDatabases, testDatabase } from '../../../test/support/database.ts';
import type { Database } from '../database/index.ts';
import { countAttempt, forgive, type Limit, type Tried } from './throttle.ts';

const limit: Limit = { name: 'test', free: 3, wait: 60, longest: 200, memory: 900 };
const ada: Tried = { limit, subject: 'ada@croydon.example' };
const office: Tried = { limit: { ...limit, name: 'office', free: 4 }, subject: '192.0.2.7' };

const attempt = (db: Database, tried: readonly Tried[] = [ada]) =>
  db.as({ kind: 'accounts' }, (tx) => countAttempt(tx, 'secret', tried));
const pass = (db: Database, seconds: number) =>
  db.owner((client) =>
    client.query(
      `update account_throttle set counted_at = counted_at - make_interval(secs => $1), closed_until = closed_until - make_interval(secs => $1)`,
      [seconds],
    ),
  );
const secondsUntil = (date: Date | undefined) =>
  date === undefined ? 0 : Math.round((date.getTime() - Date.now()) / 1000);

bothDatabases((kind) => {
  it('waits longer after each failure beyond the free ones, and forgets in time', async () => {
    const db = await testDatabase(kind);
    try {
      for (let free = 0; free < 3; free += 1) assert.equal(await attempt(db), undefined);
      assert(Math.abs(secondsUntil(await attempt(db)) - 60) <= 5);
      await pass(db, 61);
      assert.equal(await attempt(db), undefined);
      assert(Math.abs(secondsUntil(await attempt(db)) - 120) <= 5);
      await pass(db, 121);
      assert.equal(await attempt(db), undefined);
      assert(Math.abs(secondsUntil(await attempt(db)) - 200) <= 5);
      await pass(db, 901);
      for (let free = 0; free < 3; free += 1) assert.equal(await attempt(db), undefined);
      assert.notEqual(await attempt(db), undefined);
    } finally {
      await db.close();
    }
  });
});

it('counts attempts made at the same moment one by one', async () => {
  const db = await testDatabase();
  try {
    const answers = await Promise.all(Array.from({ length: 12 }, () => attempt(db)));
    assert.equal(answers.filter((until) => until === undefined).length, 3);
  } finally {
    await db.close();
  }
});

it('tells accounts apart, and a success forgives the account but only itself at the address', async () => {
  const db = await testDatabase();
  try {
    const bea: Tried = { limit, subject: 'bea@croydon.example' };
    await attempt(db, [ada, office]);
    await attempt(db, [ada, office]);
    assert.equal(await attempt(db, [bea, office]), undefined);
    await db.as({ kind: 'accounts' }, (tx) => forgive(tx, 'secret', bea, office));
    assert.equal(await attempt(db, [bea, office]), undefined);
    assert.equal(await attempt(db, [bea, office]), undefined, 'the fourth failure of the office is still taken');
    assert.notEqual(await attempt(db, [bea, office]), undefined, 'the fifth is not');
    assert.equal(await attempt(db, [ada]), undefined, 'Ada has one left');
    assert.notEqual(await attempt(db, [ada]), undefined);
  } finally {
    await db.close();
  }
});

it('keeps nothing that names anybody', async () => {
  const db = await testDatabase();
  try {
    await attempt(db, [ada, office]);
    const { rows } = await db.owner((client) => client.query('select * from account_throttle'));
    assert.equal(rows.length, 2);
    assert.doesNotMatch(JSON.stringify(rows), /ada|192/);
  } finally {
    await db.close();
  }
});

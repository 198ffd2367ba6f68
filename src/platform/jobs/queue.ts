import { sql } from 'kysely';
import type pg from 'pg';
import { type Db, fromKysely, PgBoss } from 'pg-boss';
import { type Database, DatabaseProblem, type Tx } from '../database/index.ts';
import type { Job } from './job.ts';
import type { JobTiming } from './timing.ts';

const schema = 'pgboss';
/** The advisory lock that a process holds while it prepares the queue: "tandjb" in ASCII. */
const lockNumber = 0x74616e646a62;
/** A delivery whose process died is made again this often at most; `retries` of the job end it sooner. */
const deliveries = 20;
const dayInSeconds = 24 * 60 * 60;

/**
 * Makes pg-boss's tables, a queue for each job and their schedules, as the owner, and lets the login use them. Where all
 * that is there, it changes nothing. Processes that start together wait for each other.
 *
 * @throws DatabaseProblem when the owner may not, or the database refuses
 */
export async function prepareQueue(database: Database, jobs: readonly Job[]): Promise<void> {
  await database.owner(async (client) => {
    await client.query(`select pg_advisory_lock(${lockNumber})`);
    const boss = new PgBoss({ ...common(database), db: overClient(client), supervise: false, schedule: false });
    const problems: unknown[] = [];
    boss.on('error', (error) => problems.push(error));
    try {
      await boss.start();
      for (const { name } of jobs) await boss.createQueue(name);
      await scheduleAll(boss, jobs);
      await grantTo(client, database.login);
    } catch (error) {
      throw refused(error);
    } finally {
      await boss.stop({ graceful: false, close: false });
      await client.query(`select pg_advisory_unlock(${lockNumber})`);
    }
    if (problems.length > 0) throw refused(problems[0]);
  });
}

function refused(error: unknown): DatabaseProblem {
  return new DatabaseProblem(
    `The tables of the queue of jobs could not be made: ${error instanceof Error ? error.message : error}. Where that is a ` +
      'permission, ask whoever runs the server for: grant create on database (its name) to (the owner of the tables).',
    { cause: error },
  );
}

async function scheduleAll(boss: PgBoss, jobs: readonly Job[]): Promise<void> {
  for (const { name } of await boss.getSchedules()) {
    if (!jobs.some((job) => job.name === name && job.schedule !== undefined)) await boss.unschedule(name);
  }
  for (const job of jobs) {
    if (job.schedule !== undefined) {
      await boss.schedule(job.name, job.schedule, {}, { ...delivered(job, 20), tz: 'Europe/London', missed: 'once' });
    }
  }
}

async function grantTo(client: pg.ClientBase, login: string): Promise<void> {
  const { rows } = await client.query<{ login: string }>('select quote_ident($1) as login', [login]);
  for (const { login: quoted } of rows) {
    await client.query(`grant usage on schema ${schema} to ${quoted};
      grant select, insert, update, delete on all tables in schema ${schema} to ${quoted};
      grant usage on all sequences in schema ${schema} to ${quoted}`);
  }
}

/** pg-boss over the pool, to send with: it looks after nothing and runs nothing. */
export function senderOver(database: Database): PgBoss {
  return new PgBoss({
    ...common(database),
    db: overPool(database.pool),
    migrate: false,
    supervise: false,
    schedule: false,
    queueCacheIntervalSeconds: dayInSeconds,
  });
}

/** pg-boss over the pool, to work with: it hands out jobs, looks for the dead among workers, and keeps schedules. */
export function workerOver(database: Database, jobs: readonly Job[], timing: JobTiming): PgBoss {
  return new PgBoss({
    ...common(database),
    db: overPool(database.pool),
    migrate: false,
    schedule: jobs.some((job) => job.schedule !== undefined),
    superviseIntervalSeconds: timing.look,
    monitorIntervalSeconds: timing.look,
    maintenanceIntervalSeconds: 60 * 60,
    queueCacheIntervalSeconds: dayInSeconds,
    cronWorkerIntervalSeconds: 30,
    flowIntervalSeconds: dayInSeconds,
  });
}

/** Puts a job into the queue, in the transaction that asks for it. */
export async function deliver(
  boss: PgBoss,
  tx: Tx,
  job: Job,
  what: { jobId: string; deliveryId: string; heartbeat: number; afterSeconds?: number },
): Promise<void> {
  const { jobId, deliveryId: id, heartbeat, afterSeconds: startAfter = 0 } = what;
  await asLogin(tx, (db) => boss.send(job.name, { jobId }, { ...delivered(job, heartbeat), id, startAfter, db }));
}

/** Takes a job out of the queue, or from the worker that has it. */
export async function withdraw(boss: PgBoss, tx: Tx, name: string, deliveryId: string): Promise<void> {
  await asLogin(tx, (db) => boss.cancel(name, deliveryId, { db }));
}

export type DeliveryState = 'created' | 'retry' | 'active' | 'completed' | 'cancelled' | 'failed';

/** How deliveries stand in the queue; those that are no longer kept are missing. */
export async function deliveryStates(tx: Tx, ids: readonly string[]): Promise<Map<string, DeliveryState>> {
  const { rows } = await asLogin(tx, () =>
    sql<{ id: string; state: DeliveryState }>`
      select id, state::text as state from ${sql.table(`${schema}.job`)} where id = any(${ids})`.execute(tx),
  );
  return new Map(rows.map(({ id, state }) => [id, state]));
}

function delivered(job: Job, heartbeat: number) {
  return {
    retryLimit: deliveries,
    retryDelay: 0,
    // Only should Tandem's own limit fail.
    expireInSeconds: Math.min(job.timeoutSeconds + 60, dayInSeconds),
    heartbeatSeconds: heartbeat,
    deleteAfterSeconds: dayInSeconds,
  };
}

function common(database: Database) {
  return {
    schema,
    backend: database.kind === 'embedded' ? 'pglite' : 'postgres',
    // These need the tables' owner, or look at what is not ours.
    reindex: false,
    monitorVacuum: false,
  } as const;
}

/**
 * The queue's tables are for the login alone: people and the system, whose roles transactions take on, have no right to
 * them. For the queue's own statements the transaction is the login's, and then theirs again.
 */
async function asLogin<T>(tx: Tx, work: (db: Db) => Promise<T>): Promise<T> {
  const { rows } = await sql<{ role: string }>`
    with before as materialized (select current_setting('role') as role)
    select role, set_config('role', 'none', true) from before`.execute(tx);
  try {
    return await work(fromKysely(tx));
  } finally {
    // In a transaction that was refused this fails too, and nothing more can be done in it anyway.
    await sql`select set_config('role', ${rows[0]?.role ?? 'none'}, true)`.execute(tx).catch(() => {});
  }
}

function overPool(pool: pg.Pool): Db {
  return {
    executeSql: async (text, values) => {
      const client = await pool.connect();
      try {
        return await overClient(client).executeSql(text, values);
      } finally {
        client.release();
      }
    },
  };
}

function overClient(client: pg.ClientBase): Db {
  return {
    executeSql: async (text, values) => {
      try {
        // node-postgres answers several statements with a list of results, which its types leave out.
        const result: pg.QueryResult | pg.QueryResult[] = await client.query(text, values);
        return { rows: [result].flat().flatMap(({ rows }) => rows) };
      } catch (error) {
        // Some of pg-boss's statements bring their own begin and commit: what failed between must not stay open.
        await client.query('rollback').catch(() => {});
        throw error;
      }
    },
  };
}

import { AsyncLocalStorage } from 'node:async_hooks';
import { setTimeout as wait } from 'node:timers/promises';
import { Kysely, PostgresDialect, PostgresDriver, type PostgresPool } from 'kysely';
import pg from 'pg';
import { type Actor, beginAs } from './actor.ts';
import { isOutdated, PreparingClient, StatementNames } from './prepared.ts';
import type { Schema, Tx } from './schema.ts';

interface Asking {
  begin: string;
  open: boolean;
  client?: pg.PoolClient;
  became?: unknown;
}

/** What runs the work given to `Database.as`. */
export type RunAs = <T>(actor: Actor, work: (tx: Tx, became: unknown) => Promise<T>) => Promise<T>;

/**
 * Transactions over the pool: begin and become in one round trip, the work, then commit, or rollback when it throws.
 * After a deadlock or a serialization failure the work is run once more from the start. `committed` is told each
 * transaction that stands. With `prepare`, connections keep the statements that are asked again and again.
 */
export function transactions(pool: pg.Pool, committed: (tx: Tx) => void, prepare: boolean): RunAs {
  const asking = new AsyncLocalStorage<Asking>();
  const kysely = new Kysely<Schema>({ dialect: new ActorDialect(pool, asking, prepare) });
  let canBecome = false;

  const once: RunAs = async (actor, work) => {
    canBecome ||= await functionExists(pool);
    const store: Asking = { begin: beginAs(actor, canBecome), open: true };
    try {
      const [result, done] = await asking.run(store, () =>
        kysely.transaction().execute(async (tx) => [await work(tx, store.became), tx] as const),
      );
      committed(done);
      return result;
    } finally {
      store.open = false;
    }
  };

  return async (actor, work) => {
    // Two at once for one request could wait for each other for ever where connections are few.
    if (asking.getStore()?.open)
      throw new Error('A transaction was opened inside another one: pass its tx on instead.');
    try {
      return await once(actor, work);
    } catch (error) {
      if (!isOutdated(error) && !isCrossed(error)) throw error;
      // Long enough for the other to take what it waited for, so that the two do not lock each other out again.
      await wait(20 + 30 * Math.random());
      return await once(actor, work);
    }
  };
}

/** A deadlock, or a serialization failure: each of two transactions waited for the other. */
function isCrossed(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01');
}

async function functionExists(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ there: boolean }>(
    `select to_regprocedure('tandem_become(uuid, uuid)') is not null as there`,
  );
  return rows[0]?.there === true;
}

class ActorDialect extends PostgresDialect {
  readonly #pool: PostgresPool;
  readonly #asking: AsyncLocalStorage<Asking>;

  constructor(pool: pg.Pool, asking: AsyncLocalStorage<Asking>, prepare: boolean) {
    const names = new StatementNames();
    const prepared = new WeakMap<pg.PoolClient, PreparingClient>();
    const preparing = (client: pg.PoolClient) => {
      const before = prepared.get(client) ?? new PreparingClient(client, names);
      prepared.set(client, before);
      return before;
    };
    const remembering: PostgresPool = {
      options: pool.options,
      connect: async () => {
        const client = await pool.connect();
        const store = asking.getStore();
        if (store) store.client = client;
        return prepare ? preparing(client) : client;
      },
      end: () => pool.end(),
    };
    super({ pool: remembering });
    this.#pool = remembering;
    this.#asking = asking;
  }

  override createDriver() {
    return new ActorDriver(this.#pool, this.#asking);
  }
}

class ActorDriver extends PostgresDriver {
  readonly #asking: AsyncLocalStorage<Asking>;

  constructor(pool: PostgresPool, asking: AsyncLocalStorage<Asking>) {
    super({ pool });
    this.#asking = asking;
  }

  override async beginTransaction() {
    const store = this.#asking.getStore();
    if (!store?.client) throw new Error('A transaction is opened through Database.as only.');
    try {
      store.became = lastValue(await store.client.query(store.begin));
    } catch (error) {
      // Kysely rolls back what it knows has begun; here `begin` passed and a later statement failed.
      await store.client.query('rollback');
      throw error;
    }
  }
}

/** node-postgres answers several statements with a list of results, which its types leave out. */
function lastValue(results: pg.QueryResult | pg.QueryResult[]): unknown {
  const last = Array.isArray(results) ? results.at(-1) : results;
  return last?.rows[0]?.became ?? undefined;
}

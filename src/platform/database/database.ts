import pg from 'pg';
import { startEmbedded } from './embedded.ts';
import { type Notifications, type OnProblem, OwnNotifications, ServerNotifications } from './notifications.ts';
import { checkServer, unreachable } from './postgresql.ts';
import { type RunAs, transactions } from './transaction.ts';
import { valueTypes } from './values.ts';

export interface DatabaseOptions {
  /** A PostgreSQL server's URL. Without it the embedded database is used. */
  url?: string;
  /** The URL of the owner of the tables, for migrations and backups, where `url` signs in as somebody else. */
  ownerUrl?: string;
  /** Where the embedded database keeps its data. */
  folder: string;
  /** Connections to PostgreSQL at most; 10 unless told. The embedded database has one. */
  poolSize?: number;
  /** Told of what goes wrong outside any call, with a sentence that holds no personal data. Standard error unless told. */
  onProblem?: OnProblem;
}

export interface Database extends Pick<Notifications, 'notify' | 'listen'> {
  kind: 'embedded' | 'postgresql';
  /**
   * The connections, as the login itself. For what cannot go through `as` only (the job queue): on the embedded
   * database, a query made here inside `as` waits for the transaction that waits for it, until it times out.
   */
  pool: pg.Pool;
  /** The name that `url` signs in with. */
  login: string;
  /**
   * Runs the work in one transaction as the actor: commits what it returns from, rolls back what it throws from, and runs
   * it once more after a deadlock, so it should do nothing but database work. `became` is what `tandem_become` answers
   * for a person. Not to be nested: pass `tx` on.
   */
  as: RunAs;
  /** A connection of the owner of the tables, for the duration of the work. */
  owner<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T>;
  /** Ends every connection, and stops the embedded database. */
  close(): Promise<void>;
}

/**
 * Connects to the PostgreSQL of `url`, or starts the embedded database. Nothing is migrated yet: see `migrate`.
 *
 * @throws DatabaseInUse when another process uses the embedded database
 * @throws DatabaseProblem when the database cannot be reached or used
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  const { url, ownerUrl, onProblem = toStandardError } = options;
  const embedded = url === undefined ? await startEmbedded(options.folder) : undefined;
  const pool = new pg.Pool({
    ...(embedded?.connection ?? { connectionString: url, max: options.poolSize ?? 10 }),
    application_name: 'tandem',
    connectionTimeoutMillis: 60_000,
    types: valueTypes,
  });
  let closing = false;
  pool.on('error', (error) => {
    if (!closing) onProblem('A connection to the database was lost; the next query makes another.', error);
  });
  // While it is in use, a lost connection fails the query at hand, which is enough; unheard, it would end the process.
  pool.on('connect', (client) => client.on('error', () => {}));
  const own = new OwnNotifications(onProblem);
  const notifications = url === undefined ? own : new ServerNotifications(url, onProblem);
  const close = async () => {
    closing = true;
    await notifications.close();
    await pool.end();
    await embedded?.stop();
  };
  try {
    const login = await checkServer(pool);
    return {
      kind: embedded ? 'embedded' : 'postgresql',
      pool,
      login,
      // The embedded database has one session for all its connections: a name may be taken there.
      as: transactions(pool, (tx) => own.committed(tx), url !== undefined),
      owner: ownerUrl === undefined ? (work) => withPooled(pool, work) : (work) => withOwn(ownerUrl, work),
      notify: (tx, channel, payload) => notifications.notify(tx, channel, payload),
      listen: (channel, handler) => notifications.listen(channel, handler),
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}

function toStandardError(sentence: string, error: unknown): void {
  console.error(`${sentence} (${error instanceof Error ? error.message : String(error)})`);
}

async function withPooled<T>(pool: pg.Pool, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  try {
    return await work(client);
  } finally {
    client.release();
  }
}

async function withOwn<T>(url: string, work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'tandem owner', types: valueTypes });
  // A lost connection also fails the query that waits for it, which says so.
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    throw unreachable(error);
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import pg from 'pg';
import type { Tx } from './schema.ts';

/** Told the payload of each notification. */
export type Handler = (payload: string) => void | Promise<void>;

/**
 * Word from one part of Tandem to another that something happened. A hint, not a queue: what is sent while a connection
 * is being made again is lost, so listeners also look for themselves now and then.
 */
export interface Notifications {
  /** Sends `payload` (ids only, under 8,000 bytes) to all who listen, when and only when `tx` commits. */
  notify(tx: Tx, channel: string, payload: string): Promise<void>;
  /** Answers, once listening, with a function that stops it. */
  listen(channel: string, handler: Handler): Promise<() => void>;
  close(): Promise<void>;
}

export type OnProblem = (sentence: string, error: unknown) => void;

class Handlers {
  readonly #byChannel = new Map<string, Set<Handler>>();
  readonly #onProblem: OnProblem;

  constructor(onProblem: OnProblem) {
    this.#onProblem = onProblem;
  }

  get channels(): string[] {
    return [...this.#byChannel.keys()];
  }

  add(channel: string, handler: Handler): () => void {
    const handlers = this.#byChannel.get(checked(channel)) ?? new Set();
    this.#byChannel.set(channel, handlers.add(handler));
    return () => void handlers.delete(handler);
  }

  async tell(channel: string, payload: string): Promise<void> {
    for (const handler of this.#byChannel.get(channel) ?? []) {
      try {
        await handler(payload);
      } catch (error) {
        this.#onProblem(`What listens to "${channel}" did not finish; what was sent to it is not sent again.`, error);
      }
    }
  }
}

function checked(channel: string): string {
  if (!/^[a-z][a-z_]{0,61}$/.test(channel)) throw new TypeError(`"${channel}" is not a channel's name.`);
  return channel;
}

/** Within one process: kept with the transaction, and told once it has committed. */
export class OwnNotifications implements Notifications {
  readonly #pending = new WeakMap<Tx, Map<string, [string, string]>>();
  readonly #handlers: Handlers;

  constructor(onProblem: OnProblem) {
    this.#handlers = new Handlers(onProblem);
  }

  async notify(tx: Tx, channel: string, payload: string): Promise<void> {
    const pending = this.#pending.get(tx) ?? new Map();
    // Like PostgreSQL, the same thing said twice in one transaction is told once.
    this.#pending.set(tx, pending.set(`${checked(channel)} ${payload}`, [channel, payload]));
  }

  async listen(channel: string, handler: Handler): Promise<() => void> {
    return this.#handlers.add(channel, handler);
  }

  committed(tx: Tx): void {
    for (const [channel, payload] of this.#pending.get(tx)?.values() ?? []) {
      setImmediate(() => this.#handlers.tell(channel, payload));
    }
  }

  async close(): Promise<void> {}
}

/** Between processes: PostgreSQL's LISTEN and NOTIFY, on a connection of its own that is made again when it is lost. */
export class ServerNotifications implements Notifications {
  readonly #handlers: Handlers;
  readonly #url: string;
  readonly #onProblem: OnProblem;
  #client: Promise<pg.Client> | undefined;
  #closed = false;

  constructor(url: string, onProblem: OnProblem) {
    this.#url = url;
    this.#onProblem = onProblem;
    this.#handlers = new Handlers(onProblem);
  }

  async notify(tx: Tx, channel: string, payload: string): Promise<void> {
    await sql`select pg_notify(${checked(channel)}, ${payload})`.execute(tx);
  }

  async listen(channel: string, handler: Handler): Promise<() => void> {
    const stop = this.#handlers.add(channel, handler);
    const connecting = this.#client ?? this.#connect();
    this.#client = connecting;
    try {
      await (await connecting).query(`listen ${channel}`);
    } catch (error) {
      if (this.#client === connecting) this.#client = undefined;
      throw error;
    }
    return stop;
  }

  async #connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: this.#url, application_name: 'tandem listen', keepAlive: true });
    client.on('notification', ({ channel, payload }) => this.#handlers.tell(channel, payload ?? ''));
    let why: unknown;
    client.on('error', (error) => {
      why ??= error;
    });
    await client.connect();
    for (const channel of this.#handlers.channels) await client.query(`listen ${channel}`);
    client.once('end', () => this.#again(why));
    return client;
  }

  #again(why: unknown): void {
    if (this.#closed) return;
    this.#onProblem('The connection that listens to the database was lost, and is being made again.', why);
    this.#client = this.#keepTrying();
    this.#client.catch(() => {});
  }

  async #keepTrying(): Promise<pg.Client> {
    for (let pause = 100; ; pause = Math.min(pause * 2, 10_000)) {
      await wait(pause, undefined, { ref: false });
      if (this.#closed) throw new Error('The database was closed.');
      try {
        return await this.#connect();
      } catch (error) {
        this.#onProblem('The connection that listens to the database could not be made again yet.', error);
      }
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const client = await this.#client?.catch(() => undefined);
    await client?.end();
  }
}

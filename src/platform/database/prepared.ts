import type { PostgresCursor, PostgresPoolClient, PostgresQueryResult } from 'kysely';
import pg from 'pg';

/** Statements kept prepared on each connection at most. */
const mostPrepared = 500;
/** Statements remembered as seen once at most. */
const mostSeen = 2_000;
/** A longer list, or a longer text, is planned on its own: a plan for short ones would not suit it. */
const longest = 500;

/** Names the statements that are asked again and again, so that a connection parses and plans each of them only once. */
export class StatementNames {
  readonly #seen = new Set<string>();
  readonly #names = new Map<string, string>();

  /** The name of a statement from the second time on; `undefined` for what should not be prepared. */
  of(text: string, values: readonly unknown[]): string | undefined {
    if (values.some(isLong)) return undefined;
    const name = this.#names.get(text);
    if (name !== undefined || this.#names.size >= mostPrepared) return name;
    if (this.#seen.delete(text)) {
      const fresh = `tandem_${this.#names.size}`;
      this.#names.set(text, fresh);
      return fresh;
    }
    if (this.#seen.size >= mostSeen) this.#seen.clear();
    this.#seen.add(text);
    return undefined;
  }
}

function isLong(value: unknown): boolean {
  return (typeof value === 'string' || Array.isArray(value)) && value.length > longest;
}

/** True where a migration has changed what a prepared statement answers: it has to be prepared anew. */
export function isOutdated(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '0A000' && error.routine === 'RevalidateCachedQuery';
}

/** A connection of the pool, for Kysely, that prepares what `names` gives a name. */
export class PreparingClient implements PostgresPoolClient {
  readonly #client: pg.PoolClient;
  readonly #names: StatementNames;
  #outdated = false;

  constructor(client: pg.PoolClient, names: StatementNames) {
    this.#client = client;
    this.#names = names;
  }

  query<R>(text: string, values: readonly unknown[]): Promise<PostgresQueryResult<R>>;
  query<R>(cursor: PostgresCursor<R>): PostgresCursor<R>;
  query(text: unknown, values: readonly unknown[] = []): unknown {
    if (typeof text !== 'string') throw new TypeError('Cursors are not read here.');
    return this.#ask(text, values);
  }

  release(destroy = false): void {
    this.#client.release(destroy || this.#outdated);
  }

  async #ask(text: string, values: readonly unknown[]): Promise<pg.QueryResult> {
    const name = this.#names.of(text, values);
    try {
      return await this.#client.query({ text, values: [...values], ...(name !== undefined && { name }) });
    } catch (error) {
      this.#outdated ||= isOutdated(error);
      throw error;
    }
  }
}

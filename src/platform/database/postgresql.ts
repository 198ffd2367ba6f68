import type pg from 'pg';
import { DatabaseProblem } from './problems.ts';

/** What a server says of itself; `number` is its version as 150004. */
export interface Server {
  number: number;
  version: string;
  encoding: string;
  login: string;
}

/**
 * Checks that Tandem can work with the server behind the pool, and answers as whom it is signed in.
 *
 * @throws DatabaseProblem when it cannot be reached, is older than PostgreSQL 15, or does not keep text as UTF-8
 */
export async function checkServer(pool: pg.Pool): Promise<string> {
  const server = await ask(pool);
  refuseUnfit(server);
  return server.login;
}

/** @throws DatabaseProblem for a server older than PostgreSQL 15, or one that does not keep text as UTF-8 */
export function refuseUnfit({ number, version, encoding }: Server): void {
  if (number < 150_000) {
    throw new DatabaseProblem(
      `The database is PostgreSQL ${version}, and Tandem needs 15 or newer. Nothing was changed: point DATABASE_URL ` +
        'to a newer server.',
    );
  }
  if (encoding !== 'UTF8') {
    throw new DatabaseProblem(
      `The database keeps text as ${encoding}, and Tandem needs UTF8. Nothing was changed: create a database with ` +
        `"encoding 'UTF8' template template0" and point DATABASE_URL to it.`,
    );
  }
}

async function ask(pool: pg.Pool): Promise<Server> {
  try {
    const { rows } = await pool.query<Server>(
      `select current_setting('server_version_num')::int as number, current_setting('server_version') as version,
        current_setting('server_encoding') as encoding, session_user::text as login`,
    );
    const [server] = rows;
    if (server) return server;
    throw new Error('The server answered nothing.');
  } catch (error) {
    throw unreachable(error);
  }
}

/** The sentence for a server that refuses or does not answer, without the URL, which may hold a password. */
export function unreachable(error: unknown): DatabaseProblem {
  const why = error instanceof AggregateError ? error.errors.map(message).join('; ') : message(error);
  return new DatabaseProblem(
    `Tandem could not reach its database (${why}). Check that the server runs and that DATABASE_URL is right, then ` +
      'start Tandem again.',
    { cause: error },
  );
}

function message(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

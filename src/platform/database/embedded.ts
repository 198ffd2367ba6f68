import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { PoolConfig } from 'pg';
import { hold } from './lock.ts';
import { DatabaseProblem } from './problems.ts';

/** How to reach the embedded database, and how to stop it once its connections are closed. */
export interface Embedded {
  connection: PoolConfig;
  stop: () => Promise<void>;
}

/**
 * Starts the embedded database whose data is in `folder` (made when missing). All its connections share one session, so
 * the pool is of one: transactions queue for it, and none sees another's settings.
 *
 * @throws DatabaseInUse when another process uses the folder
 * @throws DatabaseProblem when the data cannot be opened
 */
export async function startEmbedded(folder: string): Promise<Embedded> {
  const home = resolve(folder);
  mkdirSync(home, { recursive: true, mode: 0o700 });
  const letGo = hold(home);
  // A folder that only this user can enter: whoever reaches the socket is the database's owner.
  const sockets = mkdtempSync(`${tmpdir()}/tandem-`);
  const clean = () => {
    rmSync(sockets, { recursive: true, force: true });
    letGo();
  };
  const socket = process.platform === 'win32' ? `\\\\.\\pipe\\${sockets.replaceAll(/\W/g, '-')}` : `${sockets}/socket`;
  const worker = new Worker(new URL('./embedded-worker.ts', import.meta.url), {
    workerData: { data: `${home}/database`, socket },
    // Options meant for the program (--input-type, --test, …) are not meant for the thread.
    execArgv: [],
  });
  try {
    await once(worker, 'message');
  } catch (error) {
    clean();
    throw new DatabaseProblem(
      `The database in ${home} could not be opened. Its files were left as they are. If this Tandem is older than the ` +
        'one that made them, use the newer; otherwise restore a backup into another folder.',
      { cause: error },
    );
  }
  const ended = once(worker, 'exit');
  return {
    connection: {
      user: 'postgres',
      database: 'postgres',
      ssl: false,
      max: 1,
      idleTimeoutMillis: 0,
      stream: () => new SocketTo(socket),
    },
    stop: async () => {
      worker.postMessage('stop');
      await ended;
      clean();
    },
  };
}

/** node-postgres connects by host and port, or by a path that it makes up itself: this goes to the path given. */
class SocketTo extends Socket {
  readonly #path: string;

  constructor(path: string) {
    super();
    this.#path = path;
  }

  override connect(): this {
    return super.connect(this.#path);
  }
}

/** The thread in which the embedded database lives, so that its queries do not hold up the web server. */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { PGLiteSocketServer } from '@electric-sql/pglite-socket';
import { z } from 'zod';

const { data, socket } = z.object({ data: z.string(), socket: z.string() }).parse(workerData);

// Made under another name first: a process killed while making it leaves nothing that looks like a database.
if (!existsSync(data)) {
  const unfinished = `${data}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  const fresh = await PGlite.create(unfinished);
  await fresh.close();
  renameSync(unfinished, data);
}
const database = await PGlite.create(data);
const server = new PGLiteSocketServer({ db: database, path: socket, maxConnections: 8 });
await server.start();

parentPort?.once('message', async () => {
  await server.stop();
  await database.close();
  process.exit(0);
});
parentPort?.postMessage('ready');

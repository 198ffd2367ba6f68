/**
 * What memory an import takes: lists of 10,000 and 100,000 students chosen and previewed, all of them new, each in a fresh
 * process on PostgreSQL: `node bench/importing/memory.ts`. Prints the most memory of each process, and what it was before.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { startPostgres } from '../../test/support/postgres-server.ts';

const one = fileURLToPath(new URL('memory-of-one.ts', import.meta.url));
const postgres = await startPostgres();
try {
  for (const number of ['10000', '100000']) {
    const env = { ...process.env, TANDEM_TEST_POSTGRES: postgres.url };
    const { stdout } = await promisify(execFile)(process.execPath, [one, number], { env });
    process.stdout.write(stdout);
  }
} finally {
  await postgres.stop();
}

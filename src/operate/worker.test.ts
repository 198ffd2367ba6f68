import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createPostgres } from '../../test/support/database.ts';

const program = fileURLToPath(new URL('../../bin/tandem.js', import.meta.url));

function worker(environment: Record<string, string>) {
  const env = { PATH: process.env.PATH, ...environment };
  return spawn(process.execPath, [program, 'worker'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
}

it('npx tandem worker makes a database ready, works, and stops cleanly when asked to', async () => {
  const { url, ownerUrl, drop } = await createPostgres();
  try {
    const child = worker({ DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl });
    const problems = text(child.stderr);
    const [said] = await once(child.stdout, 'data');
    assert.equal(String(said), 'The worker waits for jobs.\n');
    child.kill('SIGTERM');
    const [code] = await once(child, 'exit');
    assert.deepEqual([code, await problems], [0, '']);
  } finally {
    await drop();
  }
});

it('npx tandem worker says why it does not work on the embedded database', async () => {
  const child = worker({});
  const [problems, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')]);
  assert.equal(code, 2);
  assert.match(problems, /needs PostgreSQL: set DATABASE_URL\. The embedded database is for one process/);
});

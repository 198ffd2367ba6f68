import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { z } from 'zod';
import { bothDatabases, createPostgres } from '../../../test/support/database.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { DatabaseProblem, migrate, openDatabase } from '../database/index.ts';
import { defineJob, openJobs } from './index.ts';
import { reconcile } from './reconcile.ts';

const changes: string[] = [];
const patient = defineJob({
  name: 'test.patient',
  title: 'Waiting to be run',
  input: z.object({}),
  options: { timeoutSeconds: 60, retries: 1 },
  changed: async (_tx, _input, { state }) => void changes.push(state),
  run: async () => {},
});

bothDatabases((kind) => {
  let server: TestServer;
  before(async () => {
    server = await testServer({ kind, routes: [], jobs: [patient] });
  });
  after(() => server.close());

  /** A job as it is left when the process that ran it died. */
  async function died(delivery: string, failures = 0): Promise<string> {
    const id = await server.as('ada', (tx) => server.services.jobs.send(tx, patient, {}));
    await server.database.owner(async (client) => {
      await client.query(`update job set state = 'running', attempts = 1, failures = $2 where id = $1`, [id, failures]);
      await client.query(
        `update pgboss.job set state = $2::pgboss.job_state where id = (select delivery_id from job where id = $1)`,
        [id, delivery],
      );
    });
    changes.length = 0;
    return id;
  }
  const row = async (id: string) => {
    const { rows } = await server.database.owner((client) =>
      client.query('select state, failures, message from job where id = $1', [id]),
    );
    return rows[0];
  };

  it('lets a job wait again whose worker died, and says that it is ready', async () => {
    const id = await died('retry');
    assert.deepEqual(await reconcile(server.database, [patient]), new Set(['test.patient']));
    assert.deepEqual(await row(id), { state: 'waiting', failures: 1, message: null });
    assert.deepEqual(changes, ['waiting']);
    assert.deepEqual(await reconcile(server.database, [patient]), new Set());
  });

  it('gives a job up whose workers died more often than it may fail', async () => {
    const id = await died('retry', 1);
    assert.deepEqual(await reconcile(server.database, [patient]), new Set());
    assert.equal((await row(id)).state, 'failed');
    assert.match((await row(id)).message, /process that did the work ended/);
    assert.deepEqual(changes, ['failed']);
  });

  it('leaves alone what a worker has', async () => {
    const id = await died('active');
    await reconcile(server.database, [patient]);
    assert.equal((await row(id)).state, 'running');
    assert.deepEqual(changes, []);
  });

  it('gives up what the queue has lost', async () => {
    const id = await server.as('ada', (tx) => server.services.jobs.send(tx, patient, {}));
    await server.database.owner((client) => client.query(`delete from pgboss.job where data ->> 'jobId' = $1`, [id]));
    await reconcile(server.database, [patient]);
    assert.match((await row(id)).message, /lost on the way/);
  });
});

it('says what is missing where the owner may not make the queue’s tables', async () => {
  const { url, ownerUrl, drop } = await createPostgres();
  const owned = await openDatabase({ url, ownerUrl, folder: '' });
  await migrate(owned);
  await owned.close();
  const database = await openDatabase({ url, folder: '' });
  try {
    await assert.rejects(openJobs({ database, jobs: [patient] }), (error) => {
      assert.ok(error instanceof DatabaseProblem);
      assert.match(error.message, /permission denied .*grant create on database/);
      return true;
    });
  } finally {
    await database.close();
    await drop();
  }
});

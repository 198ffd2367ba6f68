import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { makeWorld } from '../../../../test/support/personas.ts';
import { asPersona } from '../../../../test/support/server.ts';
import { openJobs } from '../../../platform/jobs/index.ts';
import { sharedDatabase } from '../../../platform/jobs/test-support/shared.ts';
import { until } from '../../../platform/jobs/test-support/waiting.ts';
import { roundOf } from '../rounds/store.ts';
import { makeRunWorld } from '../test-support/run-world.ts';
import { askForRun } from './commands.ts';
import { allocationSolve } from './solve-job.ts';

const program = fileURLToPath(new URL('../test-support/solve-until-killed.ts', import.meta.url));
const workers: ChildProcess[] = [];

it('a worker killed while it writes an allocation down leaves nothing half-written, and the next one does it all', async () => {
  const shared = await sharedDatabase();
  const database = await shared.another();
  const jobs = await openJobs({ database, jobs: [allocationSolve], timing: { heartbeat: 10 } });
  const startWorker = async () => {
    const { url, ownerUrl } = shared.urls;
    const worker = spawn(process.execPath, [program, url, ownerUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
    workers.push(worker);
    await once(worker.stdout, 'data');
    return worker;
  };
  try {
    const world = await makeWorld(database);
    const { roundId } = await makeRunWorld({ database, world });
    const written = () =>
      database.owner(async (client) => {
        const { rows } = await client.query(`select run.state, run.summary is not null as summary,
            (select count(*)::int from match) as matches, (select count(*)::int from waiting) as waits,
            (select count(*)::int from run_input) as inputs,
            (select count(*)::int from event where kind = 'run.done') as events,
            (select attempts from job) as attempts
          from run`);
        assert.equal(rows.length, 1);
        return rows[0];
      });
    const blocked = () =>
      database.owner(async (client) => {
        const { rows } = await client.query(
          `select from pg_locks where not granted and relation = 'run_input'::regclass`,
        );
        return rows.length > 0;
      });
    await asPersona(database, world.personas.ada, async (tx, me) =>
      askForRun(tx, me, jobs, await roundOf(tx, roundId)),
    );

    // Whoever holds this lock lets the worker write all but what the run was computed from, which it writes last.
    await database.owner(async (holder) => {
      await holder.query('begin');
      await holder.query('lock table run_input in share mode');
      const first = await startWorker();
      await until(blocked, 30);
      first.kill('SIGKILL');
      await once(first, 'exit');
      await holder.query('rollback');
    });
    const nothing = { summary: false, matches: 0, waits: 0, inputs: 0, events: 0 };
    assert.deepEqual(await written(), { state: 'running', ...nothing, attempts: 1 });

    await startWorker();
    await until(async () => (await written()).state === 'done', 60);
    assert.deepEqual(await written(), {
      state: 'done',
      summary: true,
      matches: 2,
      waits: 1,
      inputs: 7,
      events: 1,
      attempts: 2,
    });
  } finally {
    for (const worker of workers) worker.kill('SIGKILL');
    await jobs.close();
    await shared.close();
  }
});

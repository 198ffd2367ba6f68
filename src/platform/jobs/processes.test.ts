import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, afterEach, before, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Database } from '../database/index.ts';
import { type Jobs, openJobs } from './index.ts';
import { marking, markingOnce, marks } from './test-support/kinds.ts';
import { type Shared, sharedDatabase } from './test-support/shared.ts';
import { until } from './test-support/waiting.ts';

const program = fileURLToPath(new URL('./test-support/worker-process.ts', import.meta.url));

let shared: Shared;
let database: Database;
let jobs: Jobs;
const workers: ChildProcess[] = [];

before(async () => {
  shared = await sharedDatabase();
  database = await shared.another();
  await database.owner((client) => client.query(marks));
  jobs = await openJobs({ database, jobs: [marking, markingOnce], timing: { heartbeat: 10 } });
});
afterEach(async () => {
  for (const worker of workers.splice(0)) {
    if (worker.exitCode !== null || worker.signalCode !== null) continue;
    worker.kill('SIGTERM');
    await once(worker, 'exit');
  }
});
after(async () => {
  await jobs.close();
  await shared.close();
});

async function startWorker(): Promise<ChildProcess> {
  const { url, ownerUrl } = shared.urls;
  const worker = spawn(process.execPath, [program, url, ownerUrl], { stdio: ['ignore', 'pipe', 'inherit'] });
  workers.push(worker);
  await once(worker.stdout, 'data');
  return worker;
}

const ask = (milliseconds: number, job = marking) =>
  database.as({ kind: 'system' }, (tx) => jobs.send(tx, job, { milliseconds }));

async function marksOf(ids: readonly string[]): Promise<{ job: string; process: number; what: string }[]> {
  const { rows } = await database.owner((client) =>
    client.query('select job, process, what from mark where job = any($1) order by at', [ids]),
  );
  return rows;
}

const hasState = (id: string, state: string) => async () =>
  (await database.as({ kind: 'system' }, (tx) => jobs.read(tx, id)))?.state === state;

it('two processes share the work, and each job is done once', async () => {
  await Promise.all([startWorker(), startWorker()]);
  const ids = await Promise.all(Array.from({ length: 20 }, () => ask(50)));
  for (const id of ids) await until(hasState(id, 'done'), 30);
  const ended = (await marksOf(ids)).filter(({ what }) => what === 'ended');
  assert.equal(ended.length, 20);
  assert.deepEqual(new Set(ended.map(({ job }) => job)), new Set(ids));
  assert.equal(new Set(ended.map((mark) => mark.process)).size, 2);
});

it('a process that is killed leaves its job to another', async () => {
  const first = await startWorker();
  const id = await ask(3000);
  await until(async () => (await marksOf([id])).length === 1);
  first.kill('SIGKILL');
  await startWorker();
  await until(hasState(id, 'done'), 40);
  const seen = await marksOf([id]);
  assert.deepEqual(
    seen.map(({ what }) => what),
    ['began', 'began', 'ended'],
  );
  assert.equal(seen[0]?.process, first.pid);
  assert.notEqual(seen[1]?.process, first.pid);
});

it('a job that must not be run twice is not, when its process is killed: it has failed, and says so', async () => {
  const worker = await startWorker();
  const id = await ask(60_000, markingOnce);
  await until(async () => (await marksOf([id])).length === 1);
  worker.kill('SIGKILL');
  await startWorker();
  await until(hasState(id, 'failed'), 40);
  const job = await database.as({ kind: 'system' }, (tx) => jobs.read(tx, id));
  assert.match(job?.message ?? '', /process that did the work ended before it was finished/);
  assert.equal((await marksOf([id])).length, 1);
});

it('a process that is asked to stop gives its job to another', async () => {
  const first = await startWorker();
  const id = await ask(6000);
  await until(async () => (await marksOf([id])).length === 1);
  await startWorker();
  const at = Date.now();
  first.kill('SIGTERM');
  const [code] = await once(first, 'exit');
  assert.equal(code, 0);
  assert.ok(Date.now() - at < 4000);
  await until(hasState(id, 'done'), 20);
});

/**
 * How long from asking for a job (its transaction has committed) to its start, and how many statements an idle process
 * sends: `node bench/jobs/jobs.ts` for the embedded database, with DATABASE_URL set (an empty database's owner) for
 * PostgreSQL. It counts over a minute.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { z } from 'zod';
import { readConfig } from '../../src/config.ts';
import { migrate, openDatabase } from '../../src/platform/database/index.ts';
import { openAccounts } from '../../src/platform/identity/accounts.ts';
import { defineJob, openJobs } from '../../src/platform/jobs/index.ts';

const times = 200;
const started = new Map<string, number>();
const kinds = Array.from({ length: 5 }, (_, number) =>
  defineJob({
    name: `bench.kind-${number}`,
    title: 'Measuring',
    input: z.object({}),
    ...(number === 4 && { schedule: '17 3 * * *' }),
    options: { timeoutSeconds: 60 },
    run: async ({ job }) => void started.set(job.id, performance.now()),
  }),
);
const [kind] = kinds;

let statements = 0;
const query = pg.Client.prototype.query;
// Every form of `query` passes here; which one it was does not matter for counting.
Object.defineProperty(pg.Client.prototype, 'query', {
  value(this: pg.Client, ...parameters: unknown[]) {
    statements += 1;
    return Reflect.apply(query, this, parameters);
  },
});

const folder = mkdtempSync(`${tmpdir()}/tandem-bench-`);
const url = process.env.DATABASE_URL;
const database = await openDatabase({ folder, ...(url !== undefined && { url }) });
await migrate(database);
const begun = performance.now();
const jobs = await openJobs({ database, jobs: kinds });
console.log(`preparing the queue: ${(performance.now() - begun).toFixed(0)} ms`);
const config = readConfig({ NODE_ENV: 'test' });
const mail = { send: async () => {}, close: async () => {} };
await jobs.work({ config, database, mail, secret: '', accounts: openAccounts({ database, config, secret: '' }), jobs });

const latencies: number[] = [];
const sends: number[] = [];
for (let time = 0; kind && time < times; time += 1) {
  const asked = performance.now();
  const id = await database.as({ kind: 'system' }, (tx) => jobs.send(tx, kind, {}));
  const committed = performance.now();
  sends.push(committed - asked);
  while (!started.has(id)) await wait(1);
  latencies.push((started.get(id) ?? 0) - committed);
  await wait(20);
}
console.log(`asking: ${spread(sends)}; from commit to start: ${spread(latencies)} (${times} times)`);

await wait(2000);
statements = 0;
await wait(60_000);
console.log(
  `idle on ${database.kind}, ${kinds.length} kinds of job: ${(statements / 60).toFixed(2)} statements a second`,
);
await jobs.close();
await database.close();
rmSync(folder, { recursive: true });

function spread(values: readonly number[]): string {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(1);
  return `median ${at(0.5)} ms, 95 of 100 under ${at(0.95)} ms, longest ${at(1)} ms`;
}

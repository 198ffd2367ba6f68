import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { after, before, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { bothDatabases } from '../../../test/support/database.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { AlreadyUnderWay, defineJob, type Job, JobFailed, type Jobs, type JobView, openJobs } from './index.ts';
import { servicesOf } from './test-support/services.ts';
import { until } from './test-support/waiting.ts';

const started: string[] = [];
const changes: string[] = [];
let aborted = 0;
let failuresLeft = 0;

/** Does what its input says. */
const obedient = defineJob({
  name: 'test.obedient',
  title: 'Doing as told',
  input: z.object({ what: z.enum(['end', 'last', 'fail', 'explain', 'hold']), key: z.string().optional() }),
  options: { timeoutSeconds: 60, retries: 1, exclusiveBy: ({ key }) => key },
  leadsTo: ({ what }) => `/results/${what}`,
  changed: async (_tx, { what }, { state, message }) => {
    changes.push([what, state, ...(message ? [message] : [])].join(' '));
  },
  run: async ({ job, services, signal, progress, hold }, { what }) => {
    started.push(what);
    progress(0.25, 'A quarter');
    if (what === 'last') {
      await once(signal, 'abort');
      aborted += 1;
      signal.throwIfAborted();
    }
    if (what === 'fail' && failuresLeft > 0) {
      failuresLeft -= 1;
      throw new Error('A message that may hold a name');
    }
    if (what === 'explain') throw new JobFailed('The round has no students yet.');
    if (what === 'hold') {
      await services.database.as({ kind: 'system' }, (tx) => cancelled(tx, job.id));
      await services.database.as({ kind: 'system' }, hold);
      started.push('kept');
    }
    async function cancelled(tx: Parameters<typeof hold>[0], id: string): Promise<void> {
      await jobs.cancel(tx, id);
    }
  },
});

const slow = defineJob({
  name: 'test.slow',
  title: 'Taking too long',
  input: z.object({}),
  options: { timeoutSeconds: 1, retries: 0 },
  run: async ({ signal }) => void (await once(signal, 'abort')),
});

const nightly = defineJob({
  name: 'test.nightly',
  title: 'Tidying up',
  input: z.object({}),
  schedule: '17 3 * * *',
  options: { timeoutSeconds: 60 },
  run: async ({ job }) => void started.push(`nightly ${job.partnershipId}`),
});

let jobs: Jobs;

bothDatabases((kind) => {
  let server: TestServer;
  before(async () => {
    started.length = 0;
    changes.length = 0;
    server = await testServer({ kind, routes: [] });
    const { database } = server;
    jobs = await openJobs({
      database,
      jobs: [obedient, slow, nightly],
      timing: { pause: 1, grace: 1, look: 5 },
      onProblem: () => {},
    });
  });
  after(async () => {
    await jobs.close();
    await server.close();
  });

  const ask = (what: z.input<typeof obedient.input>['what'], key?: string) =>
    server.as('ada', (tx) => jobs.send(tx, obedient, { what, ...(key && { key }) }));
  const view = (id: string) => server.as('ada', (tx) => jobs.read(tx, id));
  const reaches = (id: string, state: JobView['state'], seconds = 10) =>
    until(async () => {
      const now = await view(id);
      return now?.state === state && now;
    }, seconds);
  const rows = async (id: string) => {
    const { rows: found } = await server.database.owner((client) =>
      client.query(
        `select (select count(*)::int from job where id = $1) as jobs,
        (select count(*)::int from pgboss.job where data ->> 'jobId' = $1::text) as deliveries`,
        [id],
      ),
    );
    return found[0];
  };

  it('asks in the transaction: what is rolled back was never asked for', async () => {
    let id = '';
    await assert.rejects(
      server.as('ada', async (tx) => {
        id = await jobs.send(tx, obedient, { what: 'end' });
        throw new Error('changed my mind');
      }),
      /changed my mind/,
    );
    assert.deepEqual(await rows(id), { jobs: 0, deliveries: 0 });
    const kept = await ask('end');
    assert.deepEqual(await rows(kept), { jobs: 1, deliveries: 1 });
    await server.as('ada', (tx) => jobs.cancel(tx, kept));
  });

  it('leaves the transaction as it was: the same role, in the same partnership', async () => {
    const who = () => sql<{ role: string; person: string }>`select current_user::text as role, me()::text as person`;
    await server.as('ada', async (tx) => {
      const { rows: first } = await who().execute(tx);
      await jobs.send(tx, obedient, { what: 'end' });
      assert.deepEqual((await who().execute(tx)).rows, first);
      assert.equal(first[0]?.role, 'tandem_app');
    });
    await assert.rejects(
      server.as('ada', (tx) => sql`select * from pgboss.job`.execute(tx)),
      /permission denied/,
    );
  });

  it('refuses an input that is not of its schema, before anything is written', async () => {
    const unchecked: Job = obedient;
    await assert.rejects(
      server.as('ada', (tx) => jobs.send(tx, unchecked, { what: 'dance' })),
      z.ZodError,
    );
  });

  it('shows a job to whoever asked and to the lead, of a round also to those who allocate, and to nobody else', async () => {
    const always = ['board', 'ada'] as const;
    const allocating = ['consultant', 'coordinator'] as const;
    const never = ['student', 'trustLead', 'educator', 'evaluator', 'otherLead'] as const;
    for (const [about, may, mayNot] of [
      [{}, always, [...allocating, ...never]],
      [{ roundId: randomUUID() }, [...always, ...allocating], never],
    ] as const) {
      const id = await server.as('board', (tx) => jobs.send(tx, obedient, { what: 'end' }, about));
      for (const who of may) assert.ok(await server.as(who, (tx) => jobs.read(tx, id)), who);
      for (const who of mayNot) {
        assert.equal(await server.as(who, (tx) => jobs.read(tx, id)), undefined, who);
        assert.equal(await server.as(who, (tx) => jobs.cancel(tx, id)), false, who);
      }
      assert.equal(await server.as('board', (tx) => jobs.cancel(tx, id)), true);
    }
  });

  it('does one at a time of those with the same key', async () => {
    const first = await ask('end', 'same');
    await assert.rejects(ask('end', 'same'), (error) => {
      assert.ok(error instanceof AlreadyUnderWay);
      assert.equal(error.jobId, first);
      assert.match(error.message, /already under way, asked for at .* Nothing more was started/);
      return true;
    });
    await server.as('ada', (tx) => jobs.cancel(tx, first));
    const second = await ask('end', 'same');
    await assert.rejects(
      server.as('ada', (tx) => jobs.retry(tx, first)),
      AlreadyUnderWay,
    );
    await server.as('ada', (tx) => jobs.cancel(tx, second));
  });

  it('cancels one that waits, which then does not run', async () => {
    const id = await ask('explain');
    assert.equal(await server.as('ada', (tx) => jobs.cancel(tx, id)), true);
    assert.equal(await server.as('ada', (tx) => jobs.cancel(tx, id)), false);
    assert.equal((await view(id))?.state, 'cancelled');
    assert.ok(changes.includes('explain cancelled'));
  });

  it('runs what is asked for, says how far it is, and where the result is', async () => {
    const before = await ask('end');
    await jobs.work(servicesOf(server.database, jobs));
    assert.equal((await reaches(before, 'done')).leadsTo, '/results/end');
    const seen: string[] = [];
    const id = await ask('last');
    const unwatch = await jobs.watch(id, ({ state, progress, doing }) => seen.push(`${state} ${progress} ${doing}`));
    await until(() => seen.includes('running 0.25 A quarter'));
    await server.as('ada', (tx) => jobs.cancel(tx, id));
    await until(() => seen.includes('cancelled 0.25 A quarter'));
    unwatch();
    assert.equal(started.filter((what) => what === 'explain').length, 0);
  });

  it('starts at once, though it looks for itself seldom', async () => {
    const at = Date.now();
    await reaches(await ask('end'), 'done');
    assert.ok(Date.now() - at < 2000, `${Date.now() - at} ms`);
  });

  it('aborts a running job within a second of its being cancelled', async () => {
    aborted = 0;
    const id = await ask('last');
    await reaches(id, 'running');
    const at = Date.now();
    await server.as('ada', (tx) => jobs.cancel(tx, id));
    await until(() => aborted === 1);
    assert.ok(Date.now() - at < 1000, `${Date.now() - at} ms`);
    await wait(100);
    assert.equal((await view(id))?.state, 'cancelled');
  });

  it('keeps nothing of a job that was cancelled meanwhile', async () => {
    const id = await ask('hold');
    assert.equal((await reaches(id, 'cancelled')).message, undefined);
    await until(async () => (await deliveryOf(id)) === 'cancelled');
    await wait(200);
    assert.ok(started.includes('hold') && !started.includes('kept'));
  });

  it('tries once more what failed, as often as the job says', async () => {
    failuresLeft = 1;
    const id = await ask('fail');
    await until(() => failuresLeft === 0);
    assert.equal((await reaches(id, 'waiting')).message, undefined);
    await reaches(id, 'done', 40);
  });

  it('says why it failed where the person can understand it, and can be asked for again', async () => {
    const id = await ask('explain');
    const failed = await reaches(id, 'failed', 40);
    assert.equal(failed.message, 'The round has no students yet.');
    assert.ok(changes.includes('explain failed The round has no students yet.'));
    assert.equal(await server.as('ada', (tx) => jobs.retry(tx, id)), true);
    assert.equal(await server.as('ada', (tx) => jobs.retry(tx, id)), false);
    assert.equal((await view(id))?.message, undefined);
    await server.as('ada', (tx) => jobs.cancel(tx, id));
  });

  it('never shows an error’s own words', async () => {
    failuresLeft = 2;
    const id = await ask('fail');
    const { message } = await reaches(id, 'failed', 30);
    assert.match(message ?? '', /^A fault stopped the work, and has been noted\./);
    assert.doesNotMatch(message ?? '', /hold a name/);
  });

  it('stops what takes too long', async () => {
    const long = await server.as('ada', (tx) => jobs.send(tx, slow, {}));
    assert.match((await reaches(long, 'failed')).message ?? '', /took longer than 1 second\b/);
  });

  it('keeps the schedules that are declared, in London, and runs what is due as nobody', async () => {
    const schedules = await server.database.owner((client) =>
      client.query('select name, cron, timezone from pgboss.schedule'),
    );
    assert.deepEqual(schedules.rows, [{ name: 'test.nightly', cron: '17 3 * * *', timezone: 'Europe/London' }]);
    await server.database.owner((client) =>
      client.query(`insert into pgboss.job_common (name, data) values ('test.nightly', '{}')`),
    );
    await until(() => started.includes('nightly undefined'), 40);
    const { rows: kept } = await server.database.owner((client) =>
      client.query(`select asked_by, partnership_id, state from job where name = 'test.nightly'`),
    );
    assert.equal(kept.length, 1);
    assert.equal(kept[0].asked_by, null);
  });

  it('gives back what it cannot end when it stops', async () => {
    const id = await ask('last');
    await reaches(id, 'running');
    const at = Date.now();
    await jobs.close();
    assert.ok(Date.now() - at < 15_000);
    const { rows: left } = await server.database.owner((client) =>
      client.query('select state, failures from job where id = $1', [id]),
    );
    assert.deepEqual(left, [{ state: 'waiting', failures: 0 }]);
    assert.equal(await deliveryOf(id, 'created'), 'created');
  });

  async function deliveryOf(id: string, state = 'cancelled'): Promise<string | undefined> {
    const { rows: found } = await server.database.owner((client) =>
      client.query(`select state::text from pgboss.job where data ->> 'jobId' = $1 and state::text = $2`, [id, state]),
    );
    return found[0]?.state;
  }
});

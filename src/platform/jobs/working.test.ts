import assert from 'node:assert/strict';
import { it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { bothDatabases } from '../../../test/support/database.ts';
import { heard, obedientJobs, slow } from './test-support/obedient.ts';
import { servicesOf } from './test-support/services.ts';
import { until } from './test-support/waiting.ts';

bothDatabases((kind) => {
  const { server, jobs, ask, view, reaches, cancel, retry } = obedientJobs(kind);

  it('runs what is asked for, says how far it is, and where the result is', async () => {
    const stopped = await ask('explain');
    await cancel(stopped);
    const before = await ask('end');
    await jobs().work(servicesOf(server().database, jobs()));
    assert.equal((await reaches(before, 'done')).leadsTo, '/results/end');
    const seen: string[] = [];
    const id = await ask('last');
    const unwatch = await jobs().watch(id, ({ state, progress, doing }) => seen.push(`${state} ${progress} ${doing}`));
    await until(() => seen.includes('running 0.25 A quarter'));
    await cancel(id);
    await until(() => seen.includes('cancelled 0.25 A quarter'));
    unwatch();
    assert.equal(heard.started.filter((what) => what === 'explain').length, 0);
  });

  it('starts at once, though it looks for itself seldom', async () => {
    const at = Date.now();
    await reaches(await ask('end'), 'done');
    assert.ok(Date.now() - at < 2000, `${Date.now() - at} ms`);
  });

  it('aborts a running job within a second of its being cancelled', async () => {
    heard.aborted = 0;
    const id = await ask('last');
    await reaches(id, 'running');
    const at = Date.now();
    await cancel(id);
    await until(() => heard.aborted === 1);
    assert.ok(Date.now() - at < 1000, `${Date.now() - at} ms`);
    await wait(100);
    assert.equal((await view(id))?.state, 'cancelled');
  });

  it('keeps nothing of a job that was cancelled meanwhile', async () => {
    const id = await ask('hold');
    assert.equal((await reaches(id, 'cancelled')).message, undefined);
    await until(async () => (await deliveryOf(id)) === 'cancelled');
    await wait(200);
    assert.ok(heard.started.includes('hold') && !heard.started.includes('kept'));
  });

  it('tries once more what failed, as often as the job says', async () => {
    heard.failuresLeft = 1;
    const id = await ask('fail');
    await until(() => heard.failuresLeft === 0);
    assert.equal((await reaches(id, 'waiting')).message, undefined);
    await reaches(id, 'done', 40);
  });

  it('says why it failed where the person can understand it, and can be asked for again', async () => {
    const id = await ask('explain');
    const failed = await reaches(id, 'failed', 40);
    assert.equal(failed.message, 'The round has no students yet.');
    assert.ok(heard.changes.includes('explain failed The round has no students yet.'));
    assert.equal(await retry(id), true);
    assert.equal(await retry(id), false);
    assert.equal((await view(id))?.message, undefined);
    await cancel(id);
  });

  it('never shows an error’s own words', async () => {
    heard.failuresLeft = 2;
    const id = await ask('fail');
    const { message } = await reaches(id, 'failed', 30);
    assert.match(message ?? '', /^A fault stopped the work, and has been noted\./);
    assert.doesNotMatch(message ?? '', /hold a name/);
  });

  it('stops what takes too long', async () => {
    const long = await server().as('ada', (tx) => jobs().send(tx, slow, {}));
    assert.match((await reaches(long, 'failed')).message ?? '', /took longer than 1 second\b/);
  });

  it('keeps the schedules that are declared, in London, and runs what is due as nobody', async () => {
    const schedules = await server().database.owner((client) =>
      client.query('select name, cron, timezone from pgboss.schedule'),
    );
    assert.deepEqual(schedules.rows, [{ name: 'test.nightly', cron: '17 3 * * *', timezone: 'Europe/London' }]);
    await server().database.owner((client) =>
      client.query(`insert into pgboss.job_common (name, data) values ('test.nightly', '{}')`),
    );
    await until(() => heard.started.includes('nightly undefined'), 40);
    const { rows: kept } = await server().database.owner((client) =>
      client.query(`select asked_by, partnership_id, state from job where name = 'test.nightly'`),
    );
    assert.equal(kept.length, 1);
    assert.equal(kept[0].asked_by, null);
  });

  it('gives back what it cannot end when it stops', async () => {
    const id = await ask('last');
    await reaches(id, 'running');
    const at = Date.now();
    await jobs().close();
    assert.ok(Date.now() - at < 15_000);
    const { rows: left } = await server().database.owner((client) =>
      client.query('select state, failures from job where id = $1', [id]),
    );
    assert.deepEqual(left, [{ state: 'waiting', failures: 0 }]);
    assert.equal(await deliveryOf(id, 'created'), 'created');
  });

  async function deliveryOf(id: string, state = 'cancelled'): Promise<string | undefined> {
    const { rows: found } = await server().database.owner((client) =>
      client.query(`select state::text from pgboss.job where data ->> 'jobId' = $1 and state::text = $2`, [id, state]),
    );
    return found[0]?.state;
  }
});

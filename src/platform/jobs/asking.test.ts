import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { it } from 'node:test';
import { sql } from 'kysely';
import { z } from 'zod';
import { bothDatabases } from '../../../test/support/database.ts';
import { AlreadyUnderWay, type Job } from './index.ts';
import { heard, obedient, obedientJobs } from './test-support/obedient.ts';

bothDatabases((kind) => {
  const { server, jobs, ask, view, cancel, retry } = obedientJobs(kind);
  const rows = async (id: string) => {
    const { rows: found } = await server().database.owner((client) =>
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
      server().as('ada', async (tx) => {
        id = await jobs().send(tx, obedient, { what: 'end' });
        throw new Error('changed my mind');
      }),
      /changed my mind/,
    );
    assert.deepEqual(await rows(id), { jobs: 0, deliveries: 0 });
    const kept = await ask('end');
    assert.deepEqual(await rows(kept), { jobs: 1, deliveries: 1 });
    await cancel(kept);
  });

  it('leaves the transaction as it was: the same role, in the same partnership', async () => {
    const who = () => sql<{ role: string; person: string }>`select current_user::text as role, me()::text as person`;
    await server().as('ada', async (tx) => {
      const { rows: first } = await who().execute(tx);
      await jobs().send(tx, obedient, { what: 'end' });
      assert.deepEqual((await who().execute(tx)).rows, first);
      assert.equal(first[0]?.role, 'tandem_app');
    });
    await assert.rejects(
      server().as('ada', (tx) => sql`select * from pgboss.job`.execute(tx)),
      /permission denied/,
    );
  });

  it('refuses an input that is not of its schema, before anything is written', async () => {
    const unchecked: Job = obedient;
    await assert.rejects(
      server().as('ada', (tx) => jobs().send(tx, unchecked, { what: 'dance' })),
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
      const id = await server().as('board', (tx) => jobs().send(tx, obedient, { what: 'end' }, about));
      for (const who of may) assert.ok(await server().as(who, (tx) => jobs().read(tx, id)), who);
      for (const who of mayNot) {
        assert.equal(await server().as(who, (tx) => jobs().read(tx, id)), undefined, who);
        assert.equal(await server().as(who, (tx) => jobs().cancel(tx, id)), false, who);
      }
      assert.equal(await server().as('board', (tx) => jobs().cancel(tx, id)), true);
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
    await cancel(first);
    const second = await ask('end', 'same');
    await assert.rejects(retry(first), AlreadyUnderWay);
    await cancel(second);
  });

  it('cancels one that waits, which then does not run', async () => {
    const id = await ask('explain');
    assert.equal(await cancel(id), true);
    assert.equal(await cancel(id), false);
    assert.equal((await view(id))?.state, 'cancelled');
    assert.ok(heard.changes.includes('explain cancelled'));
  });
});

import { once } from 'node:events';
import { after, before } from 'node:test';
import { z } from 'zod';
import type { DatabaseKind } from '../../../../test/support/database.ts';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import { defineJob, JobFailed, type Jobs, type JobView, openJobs } from '../index.ts';
import { until } from './waiting.ts';

/** What jobs did, since a test's server was opened. */
export const heard = {
  started: [] as string[],
  changes: [] as string[],
  aborted: 0,
  /** So many times a job that is to fail still fails. */
  failuresLeft: 0,
};

/** Does what its input says. */
export const obedient = defineJob({
  name: 'test.obedient',
  title: 'Doing as told',
  input: z.object({ what: z.enum(['end', 'last', 'fail', 'explain', 'hold']), key: z.string().optional() }),
  options: { timeoutSeconds: 60, retries: 1, exclusiveBy: ({ key }) => key },
  leadsTo: ({ what }) => `/results/${what}`,
  changed: async (_tx, { what }, { state, message }) => {
    heard.changes.push([what, state, ...(message ? [message] : [])].join(' '));
  },
  run: async ({ job, services, signal, progress, hold }, { what }) => {
    heard.started.push(what);
    progress(0.25, 'A quarter');
    if (what === 'last') {
      await once(signal, 'abort');
      heard.aborted += 1;
      signal.throwIfAborted();
    }
    if (what === 'fail' && heard.failuresLeft > 0) {
      heard.failuresLeft -= 1;
      throw new Error('A message that may hold a name');
    }
    if (what === 'explain') throw new JobFailed('The round has no students yet.');
    if (what === 'hold') {
      await services.database.as({ kind: 'system' }, (tx) => services.jobs.cancel(tx, job.id));
      await services.database.as({ kind: 'system' }, hold);
      heard.started.push('kept');
    }
  },
});

/** Never ends by itself. */
export const slow = defineJob({
  name: 'test.slow',
  title: 'Taking too long',
  input: z.object({}),
  options: { timeoutSeconds: 1, retries: 0 },
  run: async ({ signal }) => void (await once(signal, 'abort')),
});

/** Asked for by the clock. */
export const nightly = defineJob({
  name: 'test.nightly',
  title: 'Tidying up',
  input: z.object({}),
  schedule: '17 3 * * *',
  options: { timeoutSeconds: 60 },
  run: async ({ job }) => void heard.started.push(`nightly ${job.partnershipId}`),
});

/** A server whose jobs are these, for the tests of one kind of database; nothing runs before a test says so. */
export function obedientJobs(kind: DatabaseKind) {
  let server: TestServer;
  let jobs: Jobs;
  before(async () => {
    heard.started.length = 0;
    heard.changes.length = 0;
    server = await testServer({ kind, routes: [] });
    jobs = await openJobs({
      database: server.database,
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
  return {
    server: () => server,
    jobs: () => jobs,
    ask,
    view,
    reaches,
    cancel: (id: string) => server.as('ada', (tx) => jobs.cancel(tx, id)),
    retry: (id: string) => server.as('ada', (tx) => jobs.retry(tx, id)),
  };
}

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import type { FastifyInstance } from 'fastify';
import { makeWorld, type PersonaName, personaNames, type World } from '../../../test/support/personas.ts';
import { asPersona } from '../../../test/support/server.ts';
import type { Database } from '../database/index.ts';
import { prepareAssets } from '../web/assets.ts';
import { buildServer } from '../web/server.ts';
import { type Jobs, jobRoutes, openJobs, progressStreams } from './index.ts';
import { counting } from './test-support/kinds.ts';
import { servicesOf } from './test-support/services.ts';
import { type Shared, sharedDatabase } from './test-support/shared.ts';
import { until } from './test-support/waiting.ts';

/** One web process: its own connections, its own listener. */
interface Web {
  database: Database;
  jobs: Jobs;
  server: FastifyInstance;
  address: string;
}

let shared: Shared;
let world: World;
let asking: Web;
let other: Web;

before(async () => {
  await prepareAssets();
  shared = await sharedDatabase();
  asking = await openWeb();
  other = await openWeb();
  world = await makeWorld(asking.database);
  await asking.jobs.work(servicesOf(asking.database, asking.jobs));
});
after(async () => {
  for (const web of [other, asking]) await closeWeb(web);
  await shared.close();
});

async function openWeb(): Promise<Web> {
  const database = await shared.another();
  const jobs = await openJobs({ database, jobs: [counting], timing: { grace: 1 } });
  const services = servicesOf(database, jobs);
  const identify = async (headers: Headers) => {
    const name = personaNames.find((known) => known === headers.get('x-persona'));
    return name && { ...world.personas[name], sessionId: name };
  };
  const server = await buildServer({
    services,
    identify,
    routes: jobRoutes,
    navigation: [],
    capabilitiesOf: nobodysCapabilities,
    extend: progressStreams(services, identify),
  });
  return { database, jobs, server, address: await server.listen({ port: 0, host: '127.0.0.1' }) };
}

async function closeWeb({ server, jobs }: Web): Promise<void> {
  await server.close();
  await jobs.close();
}

const nobodysCapabilities = {
  'partnership-lead': [],
  'practice-consultant': [],
  'university-co-ordinator': [],
  'employer-lead': [],
  'practice-educator': [],
  student: [],
  'board-member': [],
  evaluator: [],
} as const;

const ask = (steps: number) =>
  asPersona(asking.database, world.personas.ada, (tx) => asking.jobs.send(tx, counting, { steps }));

const stream = (web: Web, id: string, who: PersonaName | 'nobody' = 'ada') =>
  fetch(`${web.address}/jobs/${id}/events`, { headers: { 'x-persona': who } });

interface Said {
  event: string;
  data: { state: string; percent: number; doing: string };
}

/** What a stream says until it closes. */
async function allSaid(response: Response): Promise<Said[]> {
  const text = await response.text();
  return [...text.matchAll(/^event: (\w+)\ndata: (.*)\n$/gm)].map(([, event = '', data = '']) => ({
    event,
    data: JSON.parse(data),
  }));
}

it('reaches those who watch at another web process, and ends with the job', async () => {
  const id = await ask(10);
  const response = await stream(other, id);
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  assert.equal(response.headers.get('cache-control'), 'no-store');
  assert.equal(response.headers.get('x-content-type-options'), 'nosniff');
  const said = await allSaid(response);
  const percents = said.map(({ data }) => data.percent);
  assert.ok(said.length > 3 && said.length < 10, `${said.length} times`);
  assert.deepEqual(
    percents,
    percents.toSorted((a, b) => a - b),
  );
  assert.match(said.find(({ data }) => data.percent > 0)?.data.doing ?? '', /^Counted to \d+$/);
  assert.deepEqual(said.map(({ event }) => event).lastIndexOf('progress'), said.length - 2);
  assert.equal(said.at(-1)?.event, 'end');
  assert.equal(said.at(-1)?.data.state, 'done');
});

it('is for those who may see the job only', async () => {
  const id = await ask(1);
  assert.equal((await stream(other, id, 'nobody')).status, 401);
  assert.equal((await stream(other, id, 'student')).status, 404);
  assert.equal((await stream(other, id, 'otherLead')).status, 404);
  assert.equal((await stream(other, 'not-an-id')).status, 404);
});

it('says at once how a job that has ended stands', async () => {
  const id = await ask(1);
  await until(
    async () =>
      (await asPersona(asking.database, world.personas.ada, (tx) => asking.jobs.read(tx, id)))?.state === 'done',
  );
  const said = await allSaid(await stream(other, id));
  assert.deepEqual(
    said.map(({ event, data }) => [event, data.state, data.percent]),
    [['end', 'done', 100]],
  );
});

it('ends when the job is cancelled at one process and watched at another', async () => {
  const id = await ask(0);
  const saying = allSaid(await stream(other, id));
  await asPersona(asking.database, world.personas.ada, (tx) => other.jobs.cancel(tx, id));
  assert.equal((await saying).at(-1)?.data.state, 'cancelled');
});

it('closes when the server does, and does not hold it up', async () => {
  const web = await openWeb();
  const id = await ask(0);
  const saying = allSaid(await stream(web, id));
  const at = Date.now();
  await closeWeb(web);
  assert.ok(Date.now() - at < 2000, `${Date.now() - at} ms`);
  assert.ok((await saying).every(({ event }) => event === 'progress'));
  await asPersona(asking.database, world.personas.ada, (tx) => asking.jobs.cancel(tx, id));
});

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { makeWorld, type PersonaName, type World } from '../../../test/support/personas.ts';
import { asPersona } from '../../../test/support/server.ts';
import { counting } from './test-support/kinds.ts';
import { servicesOf } from './test-support/services.ts';
import { type Shared, sharedDatabase } from './test-support/shared.ts';
import { until } from './test-support/waiting.ts';
import { openWeb, type Web } from './test-support/web.ts';

let shared: Shared;
let world: World;
let asking: Web;
let other: Web;

const web = async () => openWeb(await shared.another(), () => world);

before(async () => {
  shared = await sharedDatabase();
  asking = await web();
  other = await web();
  world = await makeWorld(asking.database);
  await asking.jobs.work(servicesOf(asking.database, asking.jobs));
});
after(async () => {
  await other.close();
  await asking.close();
  await shared.close();
});

const ask = (steps: number) =>
  asPersona(asking.database, world.personas.ada, (tx) => asking.jobs.send(tx, counting, { steps }));

const stream = ({ address }: Web, id: string, who: PersonaName | 'nobody' = 'ada') =>
  fetch(`${address}/jobs/${id}/events`, { headers: { 'x-persona': who } });

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
  assert.ok(said.every((now, index) => JSON.stringify(now) !== JSON.stringify(said[index - 1])));
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
  const third = await web();
  const id = await ask(0);
  const saying = allSaid(await stream(third, id));
  const at = Date.now();
  await third.close();
  assert.ok(Date.now() - at < 2000, `${Date.now() - at} ms`);
  assert.ok((await saying).every(({ event }) => event === 'progress'));
  await asPersona(asking.database, world.personas.ada, (tx) => asking.jobs.cancel(tx, id));
});

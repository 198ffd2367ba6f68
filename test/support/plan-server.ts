import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { planningJobs, planningRoutes } from '../../src/features/planning/index.ts';
import { planningProject } from '../../src/features/planning/scenarios/project-job.ts';
import { totalsJob, workforceRoutes } from '../../src/features/workforce/index.ts';
import { from2023 } from '../../src/features/workforce/test-support/published.ts';
import {
  addService,
  figuresOf,
  keepReturn,
  type Together,
  totalsOf,
} from '../../src/features/workforce/test-support/services-together.ts';
import { jobRoutes, underWay } from '../../src/platform/jobs/index.ts';
import { type TestServer, testServer } from './server.ts';

const published = from2023.replaceAll('Ashford Vale', 'Thornham').replaceAll('"Beech, City of', '"Aldermere, City of');
/** The census year of the returns. */
const year = 2024;

/** A server with published figures, returns of four services and their totals, on which plans can be written. */
export async function planServer(): Promise<{
  server: TestServer;
  together: Together;
  services: string[];
  year: number;
}> {
  const server = await testServer({
    routes: [...workforceRoutes, ...planningRoutes, ...jobRoutes],
    jobs: [...planningJobs, totalsJob],
  });
  await server.services.jobs.work(server.services);
  const { world } = server;
  const together = {
    database: server.services.database,
    partnershipId: world.partnershipId,
    sentBy: world.personas.childrensLead.personId,
  };
  const loaded = await server.postFiles('ada', '/workforce/published', {
    files: { name: 'later.csv', content: published },
  });
  assert.equal(loaded.status, 303, loaded.words);
  const services = [
    world.services.thornhamChildren,
    world.services.aldermereChildren,
    await addService(together, 'children', 'Upper'),
    await addService(together, 'children', 'Lower'),
  ];
  for (const [at, service] of services.entries()) {
    const figures = figuresOf('children', year, { inPost: 120 + 30 * at, leavers: 30, starters: 20, agency: 12 });
    await keepReturn(together, service, year, figures);
  }
  await totalsOf(together, 'children', year);
  return { server, together, services, year };
}

/** The lead makes a scenario from the current picture, runs it, shares and freezes it. @returns its id */
export async function frozenScenario(server: TestServer, name: string): Promise<string> {
  const made = await server.postFiles('ada', '/plan/scenarios/add', { name, from: 'partnership' });
  assert.equal(made.status, 303, made.words);
  const path = made.location ?? '';
  const id = path.split('/').at(-1) ?? '';
  assert.equal((await server.post('ada', `${path}/run`)).status, 303);
  for (;;) {
    const job = await server.as('ada', (tx) => server.services.jobs.latest(tx, id, planningProject));
    if (job && !underWay(job)) {
      assert.equal(job.state, 'done', job.message);
      break;
    }
    await wait(50);
  }
  assert.equal((await server.post('ada', `${path}/share`, { shared: 'yes' })).status, 303);
  assert.equal((await server.post('ada', `${path}/freeze`)).status, 303);
  return id;
}

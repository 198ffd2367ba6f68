import type { FastifyInstance } from 'fastify';
import { personaNames, type World } from '../../../../test/support/personas.ts';
import type { Database } from '../../database/index.ts';
import { prepareAssets } from '../../web/assets.ts';
import { html } from '../../web/html.ts';
import { page } from '../../web/route.ts';
import { buildServer } from '../../web/server.ts';
import { type Jobs, jobRoutes, openJobs, progressStreams } from '../index.ts';
import { counting } from './kinds.ts';
import { servicesOf } from './services.ts';

/** One web process: its own connections, its own listener, a port. Whoever asks is named by the header `x-persona`. */
export interface Web {
  database: Database;
  jobs: Jobs;
  server: FastifyInstance;
  address: string;
  close(): Promise<void>;
}

/** @param world the people who may ask, once they are there */
export async function openWeb(database: Database, world: () => World): Promise<Web> {
  await prepareAssets();
  const jobs = await openJobs({ database, jobs: [counting], timing: { grace: 1 } });
  const services = servicesOf(database, jobs);
  const identify = async (headers: Headers) => {
    const name = personaNames.find((known) => known === headers.get('x-persona'));
    return name && { ...world().personas[name], sessionId: name };
  };
  const server = await buildServer({
    services,
    identify,
    routes: [...jobRoutes, ...counted],
    navigation: [],
    capabilitiesOf,
    extend: progressStreams(services, identify),
  });
  const address = await server.listen({ port: 0, host: '127.0.0.1' });
  const close = async () => {
    await server.close();
    await jobs.close();
  };
  return { database, jobs, server, address, close };
}

/** Where counting leads to. */
const counted = page({
  path: '/counted',
  capability: 'signed-in',
  show: async () => ({ title: 'Counted', body: html`<h1 class="govuk-heading-l">Counted</h1>` }),
});

/** Jobs need no capability. */
const capabilitiesOf = {
  'partnership-lead': [],
  'practice-consultant': [],
  'university-co-ordinator': [],
  'employer-lead': [],
  'practice-educator': [],
  student: [],
  'board-member': [],
  evaluator: [],
} as const;

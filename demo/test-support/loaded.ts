import { buildApp, jobs } from '../../src/app.ts';
import { readConfig } from '../../src/config.ts';
import { loadSecret, openAccounts } from '../../src/platform/identity/index.ts';
import { openJobs } from '../../src/platform/jobs/index.ts';
import type { Services } from '../../src/platform/services.ts';
import { type DatabaseKind, testDatabase } from '../../test/support/database.ts';
import { Visitor } from '../../test/support/visitor.ts';
import { loadDemonstration } from '../load/index.ts';

/** The whole house over a database of the test's own, in which the demonstration is. */
export interface Loaded {
  services: Services;
  /** What loading said, line by line. */
  said: string[];
  /** Names of the people to sign in as, in their order, with the ids that their buttons send. */
  personas: { name: string; personId: string }[];
  /** A browser in which somebody has just signed in as that person. */
  visit(personId: string): Promise<Visitor>;
  close(): Promise<void>;
}

/** Services over an empty database, with every kind of job; nothing is loaded. */
export async function emptyServices(kind: DatabaseKind): Promise<{ services: Services; close: () => Promise<void> }> {
  const database = await testDatabase(kind);
  const config = readConfig({ NODE_ENV: 'test', LOG: process.env.LOG ?? 'silent' });
  const secret = await loadSecret(database);
  const services: Services = {
    config,
    database,
    secret,
    accounts: openAccounts({ database, config, secret }),
    mail: { send: async () => {}, close: async () => {} },
    jobs: await openJobs({ database, jobs }),
  };
  return {
    services,
    close: async () => {
      await services.jobs.close();
      await database.close();
    },
  };
}

export async function loaded(kind: DatabaseKind): Promise<Loaded> {
  const { services, close } = await emptyServices(kind);
  const said: string[] = [];
  await loadDemonstration(services, (line) => said.push(line));
  const server = await buildApp(services);
  const { body } = await new Visitor(server, services.secret).get('/demonstration');
  const buttons = body.matchAll(/name="person" value="([^"]+)">[\s\S]*?Sign in as ([^<]+?)\s*</g);
  return {
    services,
    said,
    personas: [...buttons].map(([, personId = '', name = '']) => ({ name, personId })),
    visit: async (personId) => {
      const visitor = new Visitor(server, services.secret);
      await visitor.send('/demonstration', { person: personId });
      return visitor;
    },
    close: async () => {
      await server.close();
      await close();
    },
  };
}

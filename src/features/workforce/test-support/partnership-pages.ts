import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { type TestServer, testServer } from '../../../../test/support/server.ts';
import { partnershipRoutesBeside } from '../pages/partnership/index.ts';
import { askJob } from '../totals/ask-job.ts';
import { addService, figuresOf, keepReturn, type Together, totalsOf } from './services-together.ts';

interface Opened {
  server: TestServer;
  together: Together;
  /** Thornham's children's service and three others. */
  services: string[];
  /** One that has sent nothing. */
  outer: string;
}

/** The pages of the partnership's workforce before the tests of a file and until their end, with jobs at work. */
export function partnershipPages() {
  let opened: Opened | undefined;
  const all = (): Opened => {
    assert.ok(opened);
    return opened;
  };
  before(async () => {
    const server = await testServer({ routes: partnershipRoutesBeside(async () => []), jobs: [askJob] });
    const { database, world } = server;
    const together = { database, partnershipId: world.partnershipId, sentBy: world.personas.childrensLead.personId };
    const services = [world.services.thornhamChildren];
    for (const name of ['Upper', 'Lower', 'Middle']) services.push(await addService(together, 'children', name));
    const outer = await addService(together, 'children', 'Outer');
    await server.services.jobs.work(server.services);
    opened = { server, together, services, outer };
  });
  after(() => opened?.server.close());

  /** Returns of a year from the four services, and totals of them. */
  const keepAll = async (of: number, leavers: number): Promise<void> => {
    const { together, services } = all();
    for (const [at, service] of services.entries()) {
      const size = { inPost: 110 + 20 * at, leavers: leavers + 3 * at, starters: 20, agency: 15 };
      await keepReturn(together, service, of, figuresOf('children', of, size));
    }
    await totalsOf(together, 'children', of);
  };
  return { all, keepAll };
}

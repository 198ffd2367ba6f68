import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { figuresOf, keepReturn } from '../../../test-support/services-together.ts';
import { serviceRoutes } from '../index.ts';

let server: TestServer;
let path: string;
before(async () => {
  server = await testServer({ routes: serviceRoutes([], async () => []) });
  const { thornhamChildren } = server.world.services;
  path = `/workforce/services/${thornhamChildren}`;
  await keepReturn(
    {
      database: server.database,
      partnershipId: server.world.partnershipId,
      sentBy: server.world.personas.childrensLead.personId,
    },
    thornhamChildren,
    2025,
    figuresOf('children', 2025, { inPost: 120, leavers: 20, starters: 20, agency: 12 }),
  );
});
after(() => server.close());

it('gives one’s own figures as Word and as Excel, from the page', async () => {
  const page = await server.get('childrensLead', path);
  for (const [as, type] of [
    ['docx', /wordprocessingml/],
    ['xlsx', /spreadsheetml/],
  ] as const) {
    assert.ok(page.body.includes(`${path}/report?year=2025&amp;as=${as}`));
    const file = await server.get('childrensLead', `${path}/report?year=2025&as=${as}`);
    assert.match(String(file.headers['content-type']), type);
    assert.match(String(file.headers['content-disposition']), /workforce figures 2024-25/);
    assert.ok(file.body.startsWith('PK'));
  }
});

it('to nobody else, and not where there is no return', async () => {
  for (const who of ['trustLead', 'ada', 'board'] as const) {
    assert.equal((await server.get(who, `${path}/report`)).status, who === 'trustLead' ? 404 : 403, who);
  }
  const { aldermereChildren } = server.world.services;
  assert.equal((await server.get('trustLead', `/workforce/services/${aldermereChildren}/report`)).status, 404);
});

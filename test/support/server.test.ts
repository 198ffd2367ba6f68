import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { z } from 'zod';
import { defineEvent, record } from '../../src/platform/events/event.ts';
import { text } from '../../src/platform/web/form.ts';
import { html } from '../../src/platform/web/html.ts';
import { redirect } from '../../src/platform/web/reply.ts';
import { formPage } from '../../src/platform/web/route.ts';
import { type TestServer, testServer } from './server.ts';

const waved = defineEvent('test.waved', z.object({}), () => 'Somebody waved');
const wave = formPage({
  path: '/wave',
  capability: 'partnership.manage',
  form: z.object({ to: text('Enter a name') }),
  event: waved,
  show: async ({ me, csrf }, entry) => ({
    title: 'Wave',
    body: html`<p>${me.name} &amp; ${entry.problems.map((problem) => problem.message)}</p>${csrf}`,
  }),
  act: async ({ tx }) => {
    await record(tx, waved, {});
    return redirect('/', 'You waved.');
  },
});

describe('the server of the tests', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer({ routes: wave });
  });
  after(() => server.close());

  it('knows the persona who asks, and sends nobody to sign in', async () => {
    assert.equal((await server.get('ada', '/wave')).words, 'Ada Fenwick &');
    assert.equal((await server.get('board', '/wave')).status, 403);
    assert.equal((await server.get('nobody', '/wave')).location, '/sign-in?next=%2Fwave');
  });

  it('sends forms as a page would', async () => {
    const refused = await server.post('ada', '/wave', { to: ' ' });
    assert.equal(refused.status, 422);
    assert.equal(refused.words, 'Ada Fenwick & Enter a name');
    const done = await server.post('ada', '/wave', { to: 'Bo' });
    assert.deepEqual([done.status, done.location, done.notice], [303, '/', 'You waved.']);
  });

  it('puts each persona where row-level security sees them', async () => {
    const educators = (who: 'ada' | 'childrensLead' | 'trustLead' | 'otherLead') =>
      server.as(who, (tx) => tx.selectFrom('educator').select('reference').execute());
    assert.equal((await educators('ada')).length, 1);
    assert.equal((await educators('childrensLead')).length, 1);
    assert.equal((await educators('trustLead')).length, 0);
    assert.equal((await educators('otherLead')).length, 0);
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import type { PersonaName } from '../../../test/support/personas.ts';
import { type TestServer, testServer } from '../../../test/support/server.ts';
import { recentEvents } from '../events/recent.ts';
import { jobRoutes } from './index.ts';
import { counting } from './test-support/kinds.ts';

let server: TestServer;
before(async () => {
  server = await testServer({ routes: jobRoutes, jobs: [counting] });
});
after(() => server.close());

const ask = (about = {}) => server.as('ada', (tx) => server.services.jobs.send(tx, counting, { steps: 3 }, about));
const set = (id: string, columns: string) =>
  server.database.owner((client) => client.query(`update job set ${columns} where id = $1`, [id]));

it('shows without JavaScript how far a job is, with a link that loads it again', async () => {
  const id = await ask();
  const waiting = await server.get('ada', `/jobs/${id}`);
  assert.equal(waiting.status, 200);
  assert.match(waiting.words, /^Counting up Waiting for its turn 0% 0% See how far it is now You can leave this page/);
  await set(id, `state = 'running', progress = 0.429, doing = 'Comparing <pairs>'`);
  const running = await server.get('ada', `/jobs/${id}`);
  assert.match(running.words, /Comparing <pairs> 42% 42%/);
  const again = new RegExp(`<noscript>.*<a [^>]*href="/jobs/${id}">See how far it is now</a>.*</noscript>`);
  assert.match(running.body, again);
  assert.doesNotMatch(running.body, /http-equiv="refresh"/, 'WCAG 2.2.1');
  assert.match(running.body, /<progress [^>]*max="100" value="42"[^>]*>42%<\/progress>/);
  assert.match(running.body, new RegExp(`data-job-events="/jobs/${id}/events"`));
});

it('is cancelled by a form, once, and leaves an event', async () => {
  const subjectId = randomUUID();
  const id = await ask({ subjectId });
  const page = await server.get('ada', `/jobs/${id}`);
  assert.match(
    page.body,
    new RegExp(`<form method="post" action="/jobs/${id}/cancel"[\\s\\S]*name="token"[\\s\\S]*Cancel`),
  );
  const answer = await server.post('ada', `/jobs/${id}/cancel`);
  assert.deepEqual([answer.status, answer.location, answer.notice], [303, `/jobs/${id}`, 'Cancelled.']);
  assert.match((await server.get('ada', `/jobs/${id}`)).words, /^Counting up: cancelled This was cancelled/);
  const [event] = await server.as('ada', (tx) => recentEvents(tx, { limit: 1 }));
  assert.equal(event?.title, 'Cancelled: Counting up');
  const again = await server.post('ada', `/jobs/${id}/cancel`);
  assert.match(again.notice ?? '', /already ended: nothing was changed/);
});

it('can be asked for again after it failed, from the page that says why', async () => {
  const id = await ask();
  await set(id, `state = 'failed', message = 'There were no students.', finished_at = now()`);
  const failed = await server.get('ada', `/jobs/${id}`);
  assert.match(failed.words, /^Counting up: not finished There were no students\. Ask for it again$/);
  assert.doesNotMatch(failed.body, /See how far it is now/);
  assert.equal((await server.post('ada', `/jobs/${id}/retry`)).notice, 'It was asked for again.');
  assert.match((await server.get('ada', `/jobs/${id}`)).words, /Waiting for its turn/);
  assert.match((await server.post('ada', `/jobs/${id}/retry`)).notice ?? '', /cannot be asked for again just now/);
});

it('leads on to the result when it is done', async () => {
  const id = await ask();
  await set(id, `state = 'done', finished_at = now()`);
  const answer = await server.get('ada', `/jobs/${id}`);
  assert.deepEqual([answer.status, answer.location], [303, '/counted']);
});

it('is the business of who asked, of the lead, and of those who allocate where it belongs to a round', async () => {
  const open = (who: PersonaName, id: string) => server.get(who, `/jobs/${id}`).then(({ status }) => status);
  const leads = await ask();
  const consultants = await server.as('consultant', (tx) => server.services.jobs.send(tx, counting, { steps: 3 }));
  const ofRound = await ask({ roundId: randomUUID() });
  for (const who of ['coordinator', 'consultant'] as const) {
    assert.equal(await open(who, leads), 404);
    assert.equal((await server.post(who, `/jobs/${leads}/cancel`)).status, 404);
    assert.equal(await open(who, ofRound), 200);
  }
  assert.match((await server.get('ada', `/jobs/${leads}`)).words, /Waiting for its turn/);
  assert.deepEqual(
    [await open('ada', consultants), await open('consultant', consultants), await open('coordinator', consultants)],
    [200, 200, 404],
  );
  await set(consultants, `state = 'failed', finished_at = now()`);
  assert.equal((await server.post('coordinator', `/jobs/${consultants}/retry`)).status, 404);
  assert.equal((await server.post('coordinator', `/jobs/${ofRound}/cancel`)).notice, 'Cancelled.');
  assert.equal((await server.post('consultant', `/jobs/${ofRound}/retry`)).notice, 'It was asked for again.');
  assert.equal(await open('childrensLead', ofRound), 404);
});

it('is not found by those who may not see it, who can change nothing', async () => {
  const id = await ask();
  for (const who of ['student', 'trustLead', 'otherLead'] as const) {
    assert.equal((await server.get(who, `/jobs/${id}`)).status, 404);
    assert.equal((await server.post(who, `/jobs/${id}/cancel`)).status, 404);
    assert.equal((await server.post(who, `/jobs/${id}/retry`)).status, 404);
  }
  assert.equal((await server.post('ada', `/jobs/${id}/cancel`, { token: 'made up' })).status, 403);
  assert.match((await server.get('ada', `/jobs/${id}`)).words, /Waiting for its turn/);
});

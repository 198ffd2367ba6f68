import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { PersonaName } from '../../../../test/support/personas.ts';
import { from2023 } from '../../workforce/test-support/published.ts';
import { latestHindcast } from '../forecasting/record.ts';
import { projectionOf } from '../scenarios/projections.ts';
import { fieldsIn, scenarioPages } from '../test-support/scenario-pages.ts';

const { server, made, run } = scenarioPages(from2023);

it('scenarios start from what is published of the partnership’s authorities, and say what they come to', async () => {
  const path = await made('ada', { name: 'As we are', from: 'partnership' });
  const before = await server().get('ada', path);
  assert.match(before.words, /As we are As we are: not run yet/);
  const page = await run('ada', path);
  assert.match(
    page.words,
    /At today’s rates all services are \d+ posts short in 20\d\d; 8 in 10 chance of between \d+ and \d+/,
  );
  assert.match(page.words, /How good such forecasts have been/);
  assert.match(page.words, /Thornham children’s services need \d+ NQSWs? in the year to 30 September|cannot have/);
  assert.match(page.words, /students? placed are recruited/);
  const one = await server().get('ada', `${path}?place=0&measure=turnover`);
  assert.match(one.words, /At today’s rates .* children’s services are \d+ posts? short/);
  assert.match(one.words, /Turnover, .* children’s services/);
  const rests = await server().get('ada', `${path}/rests-on`);
  assert.match(rests.words, /leaving within a year, under 2 years of service/);
  assert.match(rests.words, /which weighs \d+%, pulled towards/);
  const list = await server().get('ada', '/plan/scenarios');
  assert.match(list.words, /As we are At today’s rates all services are/);
  const csv = await server().get('ada', `${path}/projection?as=csv`);
  assert.match(csv.body, /organisation,service,grade,date,measure,mean,p10,p50,p90/);
  assert.equal((await server().get('ada', `${path}/projection?as=xlsx`)).status, 200);
  assert.match((await server().get('ada', `${path}/file`)).body, /"source"/);
});

it('scenarios are seen by the central team, and by others once they are shared', async () => {
  const path = await made('ada', { name: 'Shared later', from: 'partnership' });
  assert.equal((await server().get('board', path)).status, 404);
  assert.equal((await server().get('coordinator', path)).status, 404);
  assert.equal((await server().get('consultant', path)).status, 200);
  assert.equal((await server().post('ada', `${path}/share`, { shared: 'yes' })).status, 303);
  for (const who of ['board', 'evaluator', 'coordinator', 'trustLead'] as const) {
    assert.equal((await server().get(who, path)).status, 200, who);
  }
  const edition = async (who: PersonaName) => (await server().as(who, latestHindcast))?.edition;
  for (const who of ['ada', 'board', 'coordinator'] as const) assert.equal(await edition(who), 2021, who);
  for (const who of ['student', 'educator'] as const) {
    assert.equal((await server().get(who, path)).status, 403, who);
    assert.equal(await edition(who), undefined, who);
  }
  assert.equal((await server().get('otherLead', path)).status, 404);
  assert.equal((await server().post('trustLead', `${path}/run`)).status, 403);
  await server().post('ada', `${path}/share`, { shared: 'no' });
  assert.equal((await server().get('board', path)).status, 404);
});

it('scenarios stay as they are once frozen, and come to the same bytes when worked out again', async () => {
  const path = await made('ada', { name: 'To be frozen', from: 'partnership' });
  const id = path.split('/').at(-1) ?? '';
  const early = await server().post('ada', `${path}/freeze`);
  assert.match(early.words, /has no projection as it is now, so it was not frozen/);
  await run('ada', path);
  const first = await server().as('ada', (tx) => projectionOf(tx, id));
  assert.equal((await server().post('ada', `${path}/freeze`)).status, 303);
  const removed = await server().post('ada', `${path}/remove`);
  assert.match(removed.words, /A frozen scenario is kept/);
  await assert.rejects(
    server().as('ada', (tx) => tx.updateTable('plan_scenario').set({ name: 'x' }).where('id', '=', id).execute()),
    { code: 'TD010' },
  );
  const page = await run('ada', path);
  assert.match(page.words, /Frozen: it cannot be changed\..*the same, byte for byte/);
  const second = await server().as('ada', (tx) => projectionOf(tx, id));
  assert.equal(second?.outcomeDigest, first?.outcomeDigest);
  assert.ok(second?.sameAgainAt && second.differedAt === undefined);
  const copy = await made('ada', { name: 'A copy', from: id });
  assert.match((await server().get('ada', copy)).words, /A copy: not run yet/);
  assert.equal((await server().post('ada', `${copy}/remove`)).status, 303);
  assert.equal((await server().get('ada', copy)).status, 404);
});

it('scenarios stand beside each other, up to four', async () => {
  const { body } = await server().get('ada', '/plan/compare');
  const ids = [...body.matchAll(/name="scenario"[^>]* value="([^"]+)"/g)].map(([, id = '']) => id);
  assert.ok(ids.length >= 2, body);
  const query = ids
    .slice(0, 4)
    .map((id) => `scenario=${id}`)
    .join('&');
  const page = await server().get('ada', `/plan/compare?${query}`);
  assert.match(page.words, /leaves the fewest posts vacant in 20\d\d: \d+ posts?, against \d+ in/);
  assert.match(page.words, /Vacant posts at each 30 September, in the middle run/);
  const one = await server().get('ada', `/plan/compare?scenario=${ids[0]}&scenario=nonsense`);
  assert.match(one.words, /Choose another one to compare it with/);
  assert.match((await server().get('board', '/plan/compare')).words, /Fewer than two scenarios that you see/);
});

it('scenarios can be stopped while they are worked out: nothing is kept, and it can be asked for again', async () => {
  const path = await made('ada', { name: 'Long', from: 'partnership' });
  const { body } = await server().get('ada', `${path}/edit`);
  const asked = await server().post('ada', `${path}/edit`, { ...fieldsIn(body), runs: '100000', next: 'run' });
  assert.equal(asked.status, 303, asked.words);
  const again = await server().post('ada', `${path}/run`);
  assert.match(again.words, /This is already under way/);
  const waiting = await server().get('ada', path);
  assert.match(waiting.words, /Working out the projection .*You can leave this page: the work goes on without it/);
  const job = /\/jobs\/([0-9a-f-]+)\/cancel/.exec(waiting.body)?.[1];
  const stopped = await server().post('ada', `/jobs/${job}/cancel`);
  assert.equal(stopped.status, 303, stopped.words);
  const after = await server().get('ada', path);
  assert.match(after.words, /Long: not run yet Working out the projection This was cancelled\..*Ask for it again/);
  const id = path.split('/').at(-1) ?? '';
  assert.equal(await server().as('ada', (tx) => projectionOf(tx, id)), undefined);
});

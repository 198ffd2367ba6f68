import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { until } from '../../../../../platform/jobs/test-support/waiting.ts';
import { placementJobs, placementRoutes } from '../../../index.ts';
import { roundOf } from '../../../rounds/store.ts';
import { askForRun } from '../../../runs/commands.ts';
import { makeRunWorld, type RunWorld } from '../../../test-support/run-world.ts';

let server: TestServer;
let made: RunWorld;
let at: string;
before(async () => {
  server = await testServer({ routes: placementRoutes, jobs: placementJobs });
  made = await makeRunWorld(server);
  at = `/rounds/${made.roundId}`;
});
after(() => server.close());

/** Asks for a run and gives its page's address once it has ended. */
async function run(): Promise<string> {
  const { location = '' } = await server.post('ada', `${at}/allocation`);
  await until(async () => !/Cancel|Waiting for its turn/.test((await server.get('ada', location)).words));
  return location;
}

it('offers to run the allocation where it has not been run', async () => {
  const { status, words } = await server.get('coordinator', `${at}/allocation`);
  assert.equal(status, 200);
  assert.match(words, /The allocation has not been run yet .* Run the allocation/);
});

it('shows how far a run is, with a link that loads it again without scripts', async () => {
  const asked = await server.post('ada', `${at}/allocation`);
  assert.equal(asked.status, 303);
  const waiting = await server.get('ada', `${at}/allocation`);
  assert.match(waiting.words, /Working out run 1 .* Waiting for its turn .* Cancel/);
  assert.match(waiting.body, /<noscript>.*See how far it is now<\/a>.*<\/noscript>/);
  const again = await server.post('ada', `${at}/allocation`);
  assert.deepEqual(
    [again.location, again.notice],
    [asked.location, 'A run was already under way: this is it. Nothing more was started.'],
  );
  await server.services.jobs.work(server.services);
  await until(async () => /No allocation can place 3/.test((await server.get('ada', `${at}/allocation`)).words));
});

it('says first what is proven, then who waits and what would help, then who is placed where', async () => {
  const { words, body } = await server.get('ada', `${at}/allocation`);
  assert.match(
    words,
    /2 of 3 students are placed\. No allocation can place 3\. .*One student waits, because .*would place 1 more student.*Wilf Waiting \( ?ST-3 ?\).* Who is placed where .*Esme Eastmoor/,
  );
  assert.match(words, /Students placed As many students as possible have a place and an educator\. 2 2 Yes/);
  assert.match(words, /1st choice of area, .* statutory/);
  assert.match(body, /Must be here with Edie Practice/);
});

it('shows a co-ordinator her own university’s students, and counts the others', async () => {
  const students = await server.get('coordinator', `${at}/allocation`);
  assert.match(students.words, /2 of 3 students are placed/);
  assert.match(students.words, /Stefan Learner/);
  assert.doesNotMatch(students.words, /Esme/);
  const offers = await server.get('coordinator', `${await run()}/offers`);
  assert.match(
    offers.words,
    /OF-2 Aldermere Children’s Trust, children’s Safeguarding safeguarding final Yes 2 1 1 1 of other universities/,
  );
});

it('has a table by offer, by educator and by organisation, each to download', async () => {
  const page = await run();
  const educators = await server.get('ada', `${page}/educators?room=full`);
  assert.match(educators.words, /Alma Aldermere PE-2 Aldermere Children’s Trust, children’s .* 1 1 Esme Eastmoor/);
  const organisations = await server.get('ada', `${page}/organisations?as=csv`);
  assert.match(organisations.body, /Aldermere Children’s Trust,Children’s,1,2,1,1,1,1,1/);
  const found = await server.get('ada', `${page}?q=stefan&as=csv`);
  assert.match(found.body, /^\uFEFF?Student,Reference,Stage/);
  assert.match(found.body, /Stefan Learner,ST-1,Final/);
  assert.doesNotMatch(found.body, /Esme/);
});

it('says what would help on a page for a director', async () => {
  const { words } = await server.get('ada', `${await run()}/waiting`);
  assert.match(
    words,
    /One student waits 2 of 3 students are placed\..*Others need every place or educator that fits: 1 student Wilf Waiting/,
  );
  assert.match(words, /Aldermere Children’s Trust Children’s PEPS 2 educators 1 1 1/);
});

it('shows one student: what was asked, what came of it, and what else was possible', async () => {
  const page = await run();
  const stefan = await server.get('coordinator', `${page}/students/${made.profiles.stefan}`);
  assert.equal(stefan.status, 200, stefan.words);
  assert.match(stefan.words, /needs step-free and not with Aldermere\/Safeguarding/);
  assert.match(stefan.words, /Nothing else was possible for this student/);
  const wilf = await server.get('ada', `${page}/students/${made.profiles.wilf}`);
  assert.match(
    wilf.words,
    /Waits\. Others need every place or educator that fits\..*What it would cost others to place this student .*Possible; 1 other would wait/,
  );
  assert.equal((await server.get('coordinator', `${page}/students/${made.profiles.esme}`)).status, 404);
  assert.equal((await server.get('childrensLead', `${page}/students/${made.profiles.stefan}`)).status, 403);
});

it('says so where a run was cancelled, and offers to try again beside the last result', async () => {
  const { runId } = await server.as('ada', async (tx, me) => {
    const asked = await askForRun(tx, me, server.services.jobs, await roundOf(tx, made.roundId));
    const job = await server.services.jobs.latest(tx, asked.runId);
    assert.ok(job && (await server.services.jobs.cancel(tx, job.id)));
    return asked;
  });
  const { words } = await server.get('ada', `${at}/runs/${runId}`);
  assert.match(
    words,
    /Run \d+ was cancelled .* What was there before still stands\. Try again See run \d+, the last that came to an allocation/,
  );
});

it('is for those who allocate only', async () => {
  const page = await run();
  for (const who of ['childrensLead', 'educator', 'student', 'board'] as const) {
    for (const path of [page, `${page}/waiting`, `${page}/downloads/allocation?as=csv`, `${at}/runs`, `${at}/pins`]) {
      assert.equal((await server.get(who, path)).status, 403, `${who} ${path}`);
    }
    assert.equal((await server.post(who, `${at}/allocation`)).status, 403);
  }
  assert.equal((await server.get('otherLead', page)).status, 404);
});

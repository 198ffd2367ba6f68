import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { placementJobs, placementRoutes } from '../../../index.ts';
import { makeRunWorld, type RunWorld, runToItsEnd } from '../../../test-support/run-world.ts';

let server: TestServer;
let made: RunWorld;
let at: string;
let runId: string;
before(async () => {
  server = await testServer({ routes: placementRoutes, jobs: placementJobs });
  made = await makeRunWorld(server);
  at = `/rounds/${made.roundId}`;
  await server.services.jobs.work(server.services);
  runId = (await runToItsEnd(server, made.roundId)).id;
});
after(() => server.close());

const fields = (profile: string, offer: string, pin: string, moment: string, educator = '') => ({
  profile,
  offer,
  educator,
  pin,
  run: runId,
  at: 'run',
  moment,
});
const momentOf = async (who: 'ada' | 'coordinator') => {
  const { body } = await server.get(who, `${at}/allocation`);
  return /name="moment" value="(\d+)"/.exec(body)?.[1] ?? '';
};

it('refuses a pin that breaks a rule at once, with the sentence, and keeps everything else', async () => {
  const moment = await momentOf('ada');
  const broken = await server.post(
    'ada',
    `${at}/pins`,
    fields(made.profiles.esme, made.offers.thornham, 'must', moment),
  );
  assert.equal(broken.location, `${at}/runs/${runId}#s-${made.profiles.esme}`);
  assert.match(
    broken.notice ?? '',
    /^ST-2 at OF-1 cannot hold: the student may not be placed with that organisation .* The pin was not set, and the others stand as they were\.$/,
  );
  assert.match((await server.get('ada', `${at}/pins`)).words, /There are no pins in this round/);
});

it('sets a pin that says never, with or without an educator, and says where it was there already', async () => {
  const moment = await momentOf('ada');
  const pin = fields(made.profiles.esme, made.offers.thornham, 'never', moment);
  assert.match((await server.post('ada', `${at}/pins`, pin)).notice ?? '', /^The pin is set/);
  assert.equal((await server.post('ada', `${at}/pins`, pin)).notice, 'The same pin was there already.');
  const edie = { ...pin, pin: 'never-educator', educator: made.educators.edie };
  assert.match((await server.post('ada', `${at}/pins`, edie)).notice ?? '', /^The pin is set/);
  const { words, body } = await server.get('ada', `${at}/pins`);
  assert.match(
    words,
    /Never at Thornham Council, First Response, with Edie Practice .* Never at Thornham Council, First Response \(offer OF-1\)/,
  );
  for (const [, remove = ''] of body.matchAll(/action="([^"]*\/remove)"/g))
    await server.post('ada', remove, { moment });
  assert.match((await server.get('ada', `${at}/pins`)).words, /There are no pins/);
});

it('keeps the pins of two people who pin at once, and tells each of the other’s', async () => {
  const [ada, kamala] = [await momentOf('ada'), await momentOf('coordinator')];
  const [hers, other] = await Promise.all([
    server.post('ada', `${at}/pins`, fields(made.profiles.wilf, made.offers.aldermere, 'must', ada)),
    server.post(
      'coordinator',
      `${at}/pins`,
      fields(made.profiles.stefan, made.offers.thornham, 'must-educator', kamala, made.educators.edie),
    ),
  ]);
  const notices = [hers.notice ?? '', other.notice ?? ''];
  assert.ok(notices.every((notice) => notice.startsWith('The pin is set, and every run from now on keeps it.')));
  assert.equal(notices.filter((notice) => /Since you opened the page .* set 1 pin\.$/.test(notice)).length, 1);
  const { words } = await server.get('ada', `${at}/pins`);
  assert.match(words, /2 pins in this round/);
  assert.match(words, /Wilf Waiting \(ST-3\) Must be at Aldermere Children’s Trust, Safeguarding \(offer OF-2\) You,/);
  assert.match(
    words,
    /Stefan Learner \(ST-1\) Must be at Thornham Council, First Response, with Edie Practice \(offer OF-1\) Kamala Iyer,/,
  );
});

it('refuses promises that cannot all hold, naming them', async () => {
  const moment = await momentOf('ada');
  const { notice = '' } = await server.post(
    'ada',
    `${at}/pins`,
    fields(made.profiles.esme, made.offers.aldermere, 'must', moment),
  );
  assert.match(
    notice,
    /ST-2 at OF-2 and ST-3 at OF-2 cannot all hold: only PE-2 could supervise them|ST-3 at OF-2 and ST-2 at OF-2 cannot all hold/,
  );
  const twice = await server.post(
    'ada',
    `${at}/pins`,
    fields(made.profiles.stefan, made.offers.aldermere, 'must', moment),
  );
  assert.match(twice.notice ?? '', /^ST-1 is already promised OF-1 with Edie Practice, and has one placement\./);
});

it('solves again under the pins, and shows what came of it', async () => {
  const again = await runToItsEnd(server, made.roundId);
  assert.equal(again.state, 'done', again.message);
  const { words } = await server.get('ada', `${at}/allocation`);
  assert.match(words, /No allocation that keeps the pins can place 3\./);
  assert.match(words, /Solve again with 2 pins/);
  assert.match(words, /Wilf Waiting ST-3 Final Aldermere/);
  const compared = await server.get('ada', `${at}/compare?from=${runId}&to=${again.id}`);
  assert.match(compared.words, /1 student gains a placement and 1 student loses their placement\./);
  assert.match(
    compared.words,
    /Wilf Waiting \(ST-3\) Gains a placement Waits Aldermere .* Esme Eastmoor \(ST-2\) Loses the placement Aldermere .* Waits/,
  );
  assert.match(compared.words, /Students placed 2 2 The same/);
  assert.match(
    (await server.get('ada', `${at}/runs`)).words,
    /Run 2 Ada Fenwick, .* Done 2 1 Run 1 .* Compare two runs/,
  );
});

it('removes a pin once', async () => {
  const { body } = await server.get('ada', `${at}/pins`);
  const remove = /action="([^"]*\/pins\/[^"]*\/remove)"/.exec(body)?.[1] ?? '';
  const moment = await momentOf('ada');
  assert.match((await server.post('ada', remove, { moment })).notice ?? '', /^The pin is removed\./);
  assert.match(
    (await server.post('coordinator', remove, { moment })).notice ?? '',
    /^Somebody else had removed this pin already\. Since you opened the page Ada Fenwick removed 1 pin\.|^Somebody else had removed this pin already\. Since you opened the page somebody else removed 1 pin\./,
  );
  assert.match((await server.get('ada', `${at}/pins`)).words, /1 pin in this round/);
});

it('is not for others', async () => {
  for (const who of ['childrensLead', 'student', 'board'] as const) {
    const { status } = await server.post(
      who,
      `${at}/pins`,
      fields(made.profiles.stefan, made.offers.thornham, 'never', '0'),
    );
    assert.equal(status, 403, who);
  }
});

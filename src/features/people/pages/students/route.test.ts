import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { keepStudents } from '../../commands.ts';
import { peopleRoutes } from '../../index.ts';
import type { StudentRound } from '../../model.ts';
import { students } from '../../store.ts';

describe('the pages of students', () => {
  let server: TestServer;
  const rounds = new Map<string, StudentRound[]>();
  const idOf = (reference: string) =>
    server.as('ada', async (tx) => (await students(tx, { references: [reference] }))[0]?.id ?? 'none');
  const filled = (otherwise: Record<string, string> = {}) => ({
    name: 'Nils New',
    reference: 'N-1',
    providerId: server.world.organisations.kingsbridge,
    programme: 'BA',
    ...otherwise,
  });

  before(async () => {
    server = await testServer({ routes: peopleRoutes(async () => rounds) });
    const { kingsbridge, eastmoor } = server.world.organisations;
    await server.as('ada', (tx, me) =>
      keepStudents(tx, me, [
        { reference: 'E-1', name: '<img src=x onerror=alert(1)>', providerId: eastmoor, programme: 'PgDip' },
        { reference: 'K-9', name: 'Åsa Ödegård 🧕🏽', providerId: kingsbridge, programme: 'BA' },
      ]),
    );
    rounds.set(server.world.studentId, [{ name: 'Final & autumn', href: '/rounds/1/students/2', state: 'waiting' }]);
  });
  after(() => server.close());

  it('show each the students that are theirs to see, and the rounds they are in', async () => {
    const all = await server.get('ada', '/students');
    assert.match(all.words, /Showing all 3 students/);
    assert.match(all.words, /Stefan Learner ST-1 Kingsbridge University MSW Final & autumn/);
    const theirs = await server.get('coordinator', '/students');
    assert.match(theirs.words, /Showing all 2 students/);
    assert.doesNotMatch(theirs.words, /E-1/);
    assert.match((await server.get('otherLead', '/students')).words, /There are no students here yet/);
    for (const who of ['childrensLead', 'educator', 'student', 'board', 'evaluator'] as const) {
      assert.equal((await server.get(who, '/students')).status, 403, who);
    }
  });

  it('do not find what is not there, or not theirs', async () => {
    const theirs = await idOf('E-1');
    assert.equal((await server.get('ada', `/students/${theirs}`)).status, 200);
    assert.equal((await server.get('coordinator', `/students/${theirs}`)).status, 404);
    assert.equal((await server.get('coordinator', `/students/${theirs}/edit`)).status, 404);
    assert.equal((await server.post('coordinator', `/students/${theirs}/withdraw`, { reason: 'left' })).status, 404);
    assert.equal((await server.get('ada', `/students/${randomUUID()}`)).status, 404);
    assert.equal((await server.get('otherLead', `/students/${server.world.studentId}`)).status, 404);
  });

  it('show what people typed as text', async () => {
    for (const path of ['/students', `/students/${await idOf('E-1')}`]) {
      const { body } = await server.get('ada', path);
      assert.ok(body.includes('&lt;img src=x onerror=alert(1)&gt;') && !body.includes('<img src=x'), path);
    }
  });

  it('filter, order, page and download', async () => {
    const references = async (query: string) => {
      const { body } = await server.get('ada', `/students?${query}`);
      return [...body.matchAll(/<\/th><td[^>]*>([^<]*)</g)].map((match) => match[1]);
    };
    const { eastmoor } = server.world.organisations;
    assert.deepEqual(await references(`university=${eastmoor}`), ['E-1']);
    assert.deepEqual(await references('programme=BA'), ['K-9']);
    assert.deepEqual(await references('q=%C3%A5sa'), ['K-9']);
    assert.deepEqual(await references('withdrawn=yes'), []);
    assert.deepEqual(await references('sort=reference&direction=descending'), ['ST-1', 'K-9', 'E-1']);
    assert.deepEqual(await references('sort=reference&perPage=1&page=2'), ['K-9']);
    assert.equal((await references('university=nonsense&programme=nonsense&sort=nonsense')).length, 3);
    const csv = await server.get('ada', '/students?programme=MSW&as=csv');
    assert.match(
      csv.body,
      /Name,Reference,University,Programme,Rounds\n"?Stefan Learner"?,ST-1,Kingsbridge University,MSW,Final & autumn\n$/,
    );
    assert.equal((await server.get('ada', '/students?as=xlsx')).status, 200);
  });

  it('add a student; a co-ordinator’s university is chosen already, and is the only one', async () => {
    const form = await server.get('coordinator', '/students/add');
    assert.deepEqual(
      [...form.body.matchAll(/<option value="[^"]+" selected>([^<]*)/g)].map((match) => match[1]),
      ['Kingsbridge University'],
    );
    assert.doesNotMatch(form.body, /Eastmoor/);
    const added = await server.post('coordinator', '/students/add', filled());
    assert.equal(added.location, `/students/${await idOf('N-1')}`);
    const { words } = await server.get('coordinator', added.location ?? '');
    assert.match(words, /BA, Kingsbridge University Nils New .* in no placement round yet/);
    assert.match(words, /A student was added by Kamala Iyer/);
    const foreign = filled({ reference: 'N-2', providerId: server.world.organisations.eastmoor });
    assert.equal((await server.post('coordinator', '/students/add', foreign)).status, 403);
    assert.equal((await server.post('consultant', '/students/add', filled({ reference: 'N-2' }))).status, 403);
  });

  it('keep what was typed, and say at each field what to put right', async () => {
    const refused = await server.post(
      'coordinator',
      '/students/add',
      filled({ name: '', reference: 'x'.repeat(101), programme: ' ' }),
    );
    assert.equal(refused.status, 422);
    assert.match(
      refused.words,
      /There is a problem Enter the student’s name Enter a reference of 100 characters or fewer Enter the programme/,
    );
    assert.match(refused.body, /<a href="#reference">/);
    assert.match(refused.body, /id="reference"[^>]*value="x{101}"/);
    const university = await server.post(
      'ada',
      '/students/add',
      filled({ providerId: server.world.organisations.thornham }),
    );
    assert.match(university.body, /<a href="#providerId">Choose the university/);
    const taken = await server.post('coordinator', '/students/add', filled({ reference: 'E-1' }));
    assert.match(taken.body, /<a href="#reference">Another student in the partnership already has the reference E-1/);
  });

  it('change, withdraw and bring back, each told in the timeline', async () => {
    const path = `/students/${server.world.studentId}`;
    assert.match((await server.get('coordinator', path)).words, /Final & autumn : waiting/);
    const details = filled({ reference: 'ST-1', name: 'Stefan Lerner', programme: 'MSW' });
    assert.equal((await server.post('coordinator', `${path}/edit`, details)).notice, 'The changes are saved.');
    assert.equal((await server.post('coordinator', `${path}/edit`, details)).notice, undefined);

    const none = await server.post('coordinator', `${path}/withdraw`);
    assert.match(none.body, /<a href="#reason">Choose why the student is withdrawn/);
    const withdrawn = await server.post('coordinator', `${path}/withdraw`, { reason: 'paused' });
    assert.equal(withdrawn.notice, 'Withdrawn. The record stays.');
    assert.match((await server.get('ada', '/students?withdrawn=yes')).words, /Stefan Lerner/);
    assert.doesNotMatch((await server.get('ada', '/students')).words, /Stefan Lerner/);
    assert.match((await server.get('ada', path)).words, /Withdrawn on .* Bring back to the programme/);

    assert.equal((await server.post('coordinator', `${path}/back`)).notice, 'Back on the programme.');
    assert.match(
      (await server.get('ada', path)).words,
      /A student is back on the programme by Kamala Iyer .* A student was withdrawn: paused or deferred their studies by .* record was changed: name by/,
    );
    assert.doesNotMatch((await server.get('consultant', path)).words, /Change details/);
  });
});

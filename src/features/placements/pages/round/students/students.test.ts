import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { keepStudents } from '../../../../people/index.ts';
import { makeRound, type RoundWorld } from '../../../test-support/round-world.ts';
import { roundRoutes } from '../../index.ts';

const form = {
  stage: 'final',
  preferredAreas: 'hospital\nsafeguarding\n',
  homeOutcode: 'kt3 4ab',
  drives: 'yes',
  maxTravelKm: '12.5',
  requiredOrganisation: '',
  earlierService: 'adults',
  earlierStatutory: '',
  earlierOrganisation: 'thornham',
  needs: 'step-free',
  excluded: 'Aldermere/Safeguarding\nThornham',
};

describe('students of a round', () => {
  let server: TestServer;
  let round: RoundWorld;
  before(async () => {
    server = await testServer({ routes: roundRoutes });
    round = await makeRound(server.database, server.world);
  });
  after(() => server.close());

  const list = () => `/rounds/${round.roundId}/students`;
  const profile = () => `${list()}/${round.profileId}`;

  it('are listed to those who place, without needs and declared interests', async () => {
    for (const who of ['ada', 'consultant', 'coordinator'] as const) {
      const page = await server.get(who, list());
      assert.match(
        page.words,
        /Showing 1 student .* Stefan Learner ST-1 Kingsbridge University MSW Final safeguarding KT2 No Not placed/,
      );
      assert.doesNotMatch(page.words, /step-free|Aldermere/);
    }
    for (const who of ['childrensLead', 'educator', 'student', 'board'] as const) {
      assert.equal((await server.get(who, list())).status, 403);
    }
    const file = await server.get('ada', `${list()}?as=csv`);
    assert.match(file.body, /Stefan Learner,ST-1/);
    assert.doesNotMatch(file.body, /step-free/);
  });

  it('have a filter for each question', async () => {
    assert.match((await server.get('ada', `${list()}?stage=first`)).words, /No students match these filters/);
    assert.match((await server.get('ada', `${list()}?q=hosp`)).words, /Showing 1 student/);
    assert.match((await server.get('ada', `${list()}?state=withdrawn`)).words, /No students match/);
  });

  it('show their needs and interests to the student and those who place, and to nobody else', async () => {
    for (const who of ['ada', 'consultant', 'coordinator', 'student'] as const) {
      const page = await server.get(who, profile());
      assert.match(page.words, /Access needs step-free/, who);
      assert.match(page.words, /May not be placed with Aldermere\/Safeguarding/, who);
    }
    for (const who of ['childrensLead', 'trustLead', 'educator', 'otherLead'] as const) {
      assert.equal((await server.get(who, profile())).status, 404, who);
    }
    assert.doesNotMatch((await server.get('student', profile())).words, /Withdraw from the round/);
  });

  it('are changed by hand, with an event that names the fields and holds no values', async () => {
    const done = await server.post('coordinator', `${profile()}/edit`, form);
    assert.deepEqual([done.status, done.notice], [303, 'Stefan Learner’s profile was changed.']);
    const page = await server.get('ada', profile());
    assert.match(page.words, /hospital, safeguarding Home outcode KT3 May use a car Yes Longest journey 12.5 km/);
    assert.match(page.words, /Earlier placement Adults’, Thornham Council/);
    assert.match(page.words, /May not be placed with Aldermere Children’s Trust\/Safeguarding; Thornham Council/);
    const events = await server.as('ada', (tx) =>
      tx.selectFrom('event').select('payload').where('kind', '=', 'student.profile-changed').execute(),
    );
    assert.equal(events.length, 1);
    assert.doesNotMatch(JSON.stringify(events), /step-free|Aldermere|KT3/);
    const again = await server.post('coordinator', `${profile()}/edit`, form);
    assert.equal(again.notice, undefined, 'the same values again change nothing');
  });

  it('keep what was typed when something is wrong, and say what', async () => {
    const wrong = { ...form, homeOutcode: 'QQ9', maxTravelKm: 'far', excluded: 'Atlantis', preferredAreas: 'x\ny' };
    const page = await server.post('ada', `${profile()}/edit`, wrong);
    assert.equal(page.status, 422);
    assert.match(page.words, /There is a problem .*“QQ9” is not an outcode.*Enter a number of kilometres/);
    assert.match(page.body, /value="QQ9"/);
    const unknown = await server.post('ada', `${profile()}/edit`, { ...form, excluded: 'Atlantis <b>' });
    assert.match(unknown.words, /No partner is called “Atlantis <b>”/);
    assert.doesNotMatch(unknown.body, /Atlantis <b>/);
  });

  it('are added by hand, onto the register and into the round, once', async () => {
    const student = {
      ...form,
      reference: 'ST-9',
      name: '👩🏽‍🎓 שרה',
      programme: 'BA',
      provider: server.world.organisations.kingsbridge,
    };
    const done = await server.post('coordinator', `${list()}/add`, student);
    assert.equal(done.notice, '👩🏽‍🎓 שרה is now in the round.');
    assert.match((await server.get('coordinator', list())).words, /Showing all 2 students .*👩🏽‍🎓 שרה ST-9/);
    const twice = await server.post('coordinator', `${list()}/add`, student);
    assert.match(twice.words, /ST-9 is in this round already/);
    const elsewhere = await server.post('coordinator', `${list()}/add`, {
      ...student,
      reference: 'ST-10',
      provider: server.world.organisations.eastmoor,
    });
    assert.notEqual(elsewhere.status, 303);
  });

  it('are brought in by a practice consultant where they are on the register, which others keep', async () => {
    const { kingsbridge, eastmoor } = server.world.organisations;
    const { body } = await server.get('consultant', `${list()}/add`);
    for (const university of [kingsbridge, eastmoor]) assert.match(body, new RegExp(`<option value="${university}"`));
    const student = { ...form, reference: 'ST-20', name: 'Una Known', programme: 'BA', provider: eastmoor };
    const unknown = await server.post('consultant', `${list()}/add`, student);
    assert.equal(unknown.status, 422);
    assert.match(unknown.words, /No student on the register has the reference ST-20\. The university’s placement/);
    await server.as('ada', (tx, me) =>
      keepStudents(tx, me, [{ reference: 'ST-20', name: 'Una Known', programme: 'BA', providerId: eastmoor }]),
    );
    assert.equal((await server.post('consultant', `${list()}/add`, student)).notice, 'Una Known is now in the round.');
    const { rowCount } = await server.as('consultant', async (tx) => {
      const { numUpdatedRows } = await tx.updateTable('student').set({ programme: 'MSW' }).executeTakeFirst();
      return { rowCount: numUpdatedRows };
    });
    assert.equal(rowCount, 0n);
  });

  it('are withdrawn and brought back, each once', async () => {
    assert.match((await server.post('ada', `${profile()}/withdraw`)).notice ?? '', /withdrawn from the round/);
    assert.equal((await server.post('ada', `${profile()}/withdraw`)).notice, undefined);
    assert.doesNotMatch((await server.get('ada', list())).words, /Stefan Learner/);
    assert.match((await server.post('ada', `${profile()}/back`)).notice ?? '', /is back/);
    assert.equal((await server.post('childrensLead', `${profile()}/withdraw`)).status, 403);
    const events = await server.as('ada', (tx) =>
      tx
        .selectFrom('event')
        .select('kind')
        .where('kind', 'in', ['student.profile-withdrawn', 'student.profile-back'])
        .execute(),
    );
    assert.deepEqual(
      events.map(({ kind }) => kind),
      ['student.profile-withdrawn', 'student.profile-back'],
    );
  });
});

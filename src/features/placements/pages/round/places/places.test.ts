import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { makeRound, type RoundWorld } from '../../../test-support/round-world.ts';
import { roundRoutes } from '../../index.ts';

describe('places of a round', () => {
  let server: TestServer;
  let round: RoundWorld;
  before(async () => {
    server = await testServer({ routes: roundRoutes });
    round = await makeRound(server.database, server.world);
  });
  after(() => server.close());

  const list = () => `/rounds/${round.roundId}/places`;
  const offer = () => `${list()}/${round.offers.thornham}`;
  const form = () => ({
    reference: 'OF-1',
    service: server.world.services.thornhamChildren,
    team: 'first response ',
    area: 'safeguarding',
    setting: 'yes',
    work: 'yes',
    records: 'no',
    places: '2',
    stages: ['final', 'first'],
    outcode: 'KT1',
    driverRequired: 'no',
    provides: 'step-free',
    educator: 'PE-1',
    onSiteSupervisor: 'yes',
    partner: 'yes',
    nqswVacancies: '',
  });

  it('are everybody’s to those who place, and one’s own services’ to an employer’s lead', async () => {
    assert.match((await server.get('ada', list())).words, /Showing all 2 offers/);
    const own = await server.get('childrensLead', list());
    assert.match(
      own.words,
      /Showing 1 offer .*OF-1 Thornham Council Children’s First Response safeguarding Yes 1 Final Edie Practice Offered/,
    );
    assert.doesNotMatch(own.words, /Aldermere|Safeguarding SM1/);
    assert.match(own.words, /1 place offered by 1 of 1 service /);
    assert.equal((await server.get('trustLead', offer())).status, 404);
    assert.equal((await server.get('student', list())).status, 403);
    assert.doesNotMatch((await server.get('childrensLead', `${list()}?as=csv`)).body, /Aldermere/);
  });

  it('are statutory if all three limbs hold, and only then', async () => {
    const done = await server.post('childrensLead', `${offer()}/edit`, form());
    assert.equal(done.notice, 'The offer OF-1 was changed.');
    assert.match(
      (await server.get('ada', offer())).words,
      /Statutory No Statutory setting Yes Enough statutory work Yes Student updates case records No Places 2 Stages First, Final/,
    );
    assert.equal((await server.post('childrensLead', `${offer()}/edit`, form())).notice, undefined);
    await server.post('childrensLead', `${offer()}/edit`, { ...form(), records: 'yes' });
    assert.match((await server.get('ada', offer())).words, /Statutory Yes/);
  });

  it('are refused with what is wrong, and what was typed', async () => {
    const page = await server.post('childrensLead', `${list()}/add`, {
      ...form(),
      reference: '',
      places: '-1',
      stages: [],
      team: '<script>',
    });
    assert.equal(page.status, 422);
    assert.match(page.words, /Enter a reference .*Enter how many students at a time.*Choose at least one stage/);
    assert.match(page.body, /value="&lt;script&gt;"/);
    const taken = await server.post('childrensLead', `${list()}/add`, form());
    assert.match(taken.words, /Another offer in this round already has this reference/);
    const hidden = await server.post('childrensLead', `${list()}/add`, { ...form(), reference: 'OF-2' });
    assert.match(hidden.words, /already has the reference OF-2/);
    const foreign = await server.post('childrensLead', `${list()}/add`, {
      ...form(),
      reference: 'OF-8',
      service: server.world.services.aldermereChildren,
      educator: '',
    });
    assert.equal(foreign.status, 403);
    const elsewhere = await server.post('ada', `${list()}/add`, {
      ...form(),
      reference: 'OF-8',
      service: server.world.services.aldermereChildren,
    });
    assert.match(elsewhere.words, /Choose an educator of the same organisation, or nobody/);
  });

  it('are offered by a lead, with a team that is new', async () => {
    const done = await server.post('childrensLead', `${list()}/add`, {
      ...form(),
      reference: 'OF-5',
      team: 'Kinship',
      educator: '',
    });
    assert.equal(done.notice, '2 places in Kinship are now offered.');
    const teams = await server.as('childrensLead', (tx) =>
      tx.selectFrom('team').select('name').where('name', '=', 'Kinship').execute(),
    );
    assert.equal(teams.length, 1);
  });

  it('are withdrawn for a reason that is counted by partner, and stand again', async () => {
    const without = await server.post('childrensLead', `${offer()}/withdraw`, {});
    assert.match(without.words, /Choose why it is withdrawn/);
    const done = await server.post('childrensLead', `${offer()}/withdraw`, { reason: 'capacity' });
    assert.equal(done.notice, 'The offer OF-1 was withdrawn.');
    const page = await server.get('ada', list());
    assert.match(page.words, /2 places were withdrawn .* Thornham Council The team cannot take a student 1 2 0/);
    assert.match((await server.get('ada', offer())).words, /Withdrawn on .*: The team cannot take a student/);
    assert.equal((await server.post('trustLead', `${offer()}/back`)).status, 404);
    assert.match((await server.post('childrensLead', `${offer()}/back`)).notice ?? '', /stands again/);
    const events = await server.as('ada', (tx) =>
      tx.selectFrom('event').select(['kind', 'payload']).where('kind', '=', 'offer.withdrawn').execute(),
    );
    assert.deepEqual(
      events.map(({ payload }) => payload),
      [{ reason: 'capacity', places: 2, committed: false }],
    );
  });
});

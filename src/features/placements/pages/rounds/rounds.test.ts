import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { homeRoutes } from '../../../home/index.ts';
import { roundsAtHome } from '../../at-home.ts';
import { makeRound } from '../../test-support/round-world.ts';
import { roundRoutes } from '../index.ts';

const form = {
  name: 'First placements, January',
  academicYear: '2026-27',
  tranche: 'First BA',
  allocationDay: '1/12/2036',
  starts: '11/01/2027',
  ends: '2027-05-28',
  currencyYears: '2',
  currencyOtherLearnerYears: '3',
  asAt: '01/01/2027',
  driverKm: '35',
  otherKm: '15',
  maxOffSiteKm: '50',
  outOfCurrency: 'exclude',
  'rank-travel': '2',
  'rank-preference': '3',
  'rank-currency': 'not-used',
};

describe('rounds', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer({ routes: [...roundRoutes, ...homeRoutes([roundsAtHome])] });
  });
  after(() => server.close());

  const made = async () => {
    const round = await server.as('ada', (tx) =>
      tx.selectFrom('round').select(['id', 'policy', 'starts']).where('name', '=', form.name).executeTakeFirst(),
    );
    assert.ok(round);
    return round;
  };

  it('say that there is none yet', async () => {
    assert.match((await server.get('ada', '/rounds')).words, /There is no round yet\. Add the first/);
    assert.match(
      (await server.get('childrensLead', '/rounds')).words,
      /There is no round yet\. Your partnership’s central team/,
    );
  });

  it('are added with the rules of their allocation, the objectives in the order chosen', async () => {
    const done = await server.post('coordinator', '/rounds/add', form);
    const { id, policy, starts } = await made();
    assert.deepEqual([done.status, done.location, starts], [303, `/rounds/${id}/import`, '2027-01-11']);
    assert.deepEqual(policy, {
      currencyYears: 2,
      currencyOtherLearnerYears: 3,
      asAt: '2027-01-01',
      maxTravelKm: { driver: 35, other: 15 },
      maxOffSiteKm: 50,
      outOfCurrency: 'exclude',
      objectives: ['placed', 'travel', 'preference'],
    });
    assert.equal((await server.get('board', '/rounds')).status, 403);
  });

  it('are refused with every mistake named, and what was typed kept', async () => {
    const wrong = {
      ...form,
      name: '',
      ends: '11/01/2027',
      academicYear: '2026-28',
      'rank-contrast': '2',
      starts: '31/02/2027',
    };
    const page = await server.post('ada', '/rounds/add', wrong);
    assert.equal(page.status, 422);
    assert.match(page.words, /Enter a name for the round/);
    assert.match(page.words, /Enter two years that follow each other/);
    assert.match(page.words, /“31\/02\/2027” is not a date/);
    assert.match(
      page.words,
      /“Travel” and “Contrast with the earlier placement” both have place 2|“Contrast with the earlier placement” and “Travel” both have place 2/,
    );
    assert.match(page.body, /value="31\/02\/2027"/);
    const order = await server.post('ada', '/rounds/add', { ...form, name: 'Other', ends: '11/01/2027' });
    assert.match(order.words, /The last day must be after the first day/);
    assert.match((await server.post('ada', '/rounds/add', form)).words, /Another round has this name/);
    assert.equal((await server.post('childrensLead', '/rounds/add', form)).status, 403);
  });

  it('are changed, and what changed is in the timeline', async () => {
    const { id } = await made();
    const before = await server.get('ada', `/rounds/${id}/edit`);
    assert.match(before.body, /value="11\/01\/2027"/);
    const done = await server.post('ada', `/rounds/${id}/edit`, { ...form, driverKm: '30', tranche: 'First' });
    assert.equal(done.notice, 'First placements, January was changed.');
    assert.equal(
      (await server.post('ada', `/rounds/${id}/edit`, { ...form, driverKm: '30', tranche: 'First' })).notice,
      undefined,
    );
    assert.match(
      (await server.get('ada', `/rounds/${id}/timeline`)).words,
      /The round was changed: tranche and rules of the allocation by Ada Fenwick/,
    );
    assert.equal((await server.get('otherLead', `/rounds/${id}`)).status, 404);
  });

  it('open on what the person comes for, and tell where they stand in their own numbers', async () => {
    const { roundId } = await makeRound(server.database, server.world);
    const path = `/rounds/${roundId}`;
    assert.equal((await server.get('ada', path)).location, `${path}/students`);
    assert.equal((await server.get('childrensLead', path)).location, `${path}/places`);
    assert.equal((await server.get('student', path)).location, `${path}/allocation`);
    const strip =
      /Allocation day is in 9 days \(.*\)\. 1 student · 3 places offered by 2 of 3 services · 1 of 1 educator current/;
    assert.match((await server.get('ada', `${path}/students`)).words, strip);
    assert.match(
      (await server.get('consultant', `${path}/educators`)).words,
      /1 educator of 1 can have students in this round, 1 student at a time/,
    );
    assert.equal((await server.get('ada', '/rounds/not-an-id')).status, 404);
  });

  it('remind at home of services that have not answered, each of their own', async () => {
    assert.match(
      (await server.get('ada', '/')).words,
      /Allocation day of Final placements, autumn is in 9 days: 1 service has not answered/,
    );
    assert.doesNotMatch((await server.get('childrensLead', '/')).words, /Allocation day/);
    assert.doesNotMatch((await server.get('student', '/')).words, /Allocation day/);
  });
});

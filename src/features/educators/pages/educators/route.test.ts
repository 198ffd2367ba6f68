import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { yearsBefore } from '../../../../engines/allocation/currency.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { daysAfter, today } from '../../../../platform/web/today.ts';
import { homeRoutes } from '../../../home/index.ts';
import { educatorsAtHome } from '../../at-home.ts';
import { keepEducators } from '../../commands.ts';
import { driftDays } from '../../currency.ts';
import { educatorRoutes } from '../../index.ts';
import { educators } from '../../store.ts';
import { detailsIn, independent } from '../../test-support/details.ts';

/** When the last student ended of somebody who is out of currency after 30 more days. */
const soonOut = () => yearsBefore(daysAfter(today(), 30), 2);

describe('the pages of practice educators', () => {
  let server: TestServer;
  const idOf = async (reference: string) =>
    server.as('ada', async (tx) => (await educators(tx, { references: [reference] }))[0]?.id ?? 'none');
  const filled = (otherwise: Record<string, string> = {}) => ({
    name: 'Nia Newcomer',
    reference: 'N-1',
    place: server.world.services.thornhamChildren,
    outcode: 'kt2',
    peps: '1',
    lastStudentEnded: '',
    otherLearnerEnded: '14/9/2025',
    teachesPracticeEducation: 'no',
    capacity: '1',
    offSite: 'no',
    ...otherwise,
  });

  before(async () => {
    server = await testServer({ routes: [...homeRoutes([educatorsAtHome]), ...educatorRoutes] });
    const { services, organisations } = server.world;
    const inTrust = { organisationId: organisations.aldermere, serviceId: services.aldermereChildren };
    const inAdults = { serviceId: services.thornhamAdults, service: 'adults' } as const;
    await server.as('ada', (tx, me) =>
      keepEducators(tx, me, [
        detailsIn(server.world, { reference: 'D-1', name: 'Dora Drift', lastStudentEnded: soonOut() }),
        detailsIn(server.world, { reference: 'O-1', name: 'Otto Over', lastStudentEnded: '2015-01-01', ...inAdults }),
        detailsIn(server.world, {
          reference: 'T-1',
          name: '<script>alert(1)</script>',
          lastStudentEnded: today(),
          ...inTrust,
        }),
        detailsIn(server.world, {
          reference: 'I-1',
          name: '=Ivy & Co 🧑‍🏫',
          lastStudentEnded: today(),
          ...independent,
        }),
      ]),
    );
  });
  after(() => server.close());

  it('say first how many are current, drift and are out, of those that one may see', async () => {
    const soon = formatDate(daysAfter(today(), driftDays));
    const { words } = await server.get('ada', '/educators');
    assert.match(
      words,
      new RegExp(`4 educators are current ; 1 drifts out of currency before ${soon} ; 1 is out of currency`),
    );
    assert.match(words, /Showing all 5 educators/);
    const lead = await server.get('childrensLead', '/educators');
    assert.match(lead.words, /2 educators are current ; 1 drifts .* none are out/);
    assert.match(lead.words, /Dora Drift/);
    assert.doesNotMatch(lead.words, /Otto|Ivy|script/);
    assert.match((await server.get('trustLead', '/educators')).words, /1 educator is current ; none drift/);
  });

  it('are for those whose role includes them', async () => {
    for (const who of ['educator', 'student', 'board', 'evaluator'] as const) {
      assert.equal((await server.get(who, '/educators')).status, 403, who);
    }
    const elsewhere = await server.get('otherLead', '/educators');
    assert.match(elsewhere.words, /There are no practice educators here yet/);
    assert.equal((await server.get('otherLead', `/educators/${server.world.educatorId}`)).status, 404);
    assert.equal((await server.get('trustLead', `/educators/${server.world.educatorId}`)).status, 404);
    assert.equal((await server.get('ada', `/educators/${randomUUID()}`)).status, 404);
    assert.equal((await server.get('ada', '/educators/not-an-id')).status, 404);
  });

  it('show what people typed as text', async () => {
    const list = await server.get('ada', '/educators');
    assert.ok(list.body.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
    assert.ok(!list.body.includes('<script>alert'));
    const one = await server.get('ada', `/educators/${await idOf('T-1')}`);
    assert.ok(!one.body.includes('<script>alert'));
    assert.match(one.body, /<title>&lt;script&gt;/);
  });

  it('filter, order and page', async () => {
    const names = async (query: string) => {
      const { body } = await server.get('ada', `/educators?${query}`);
      return [...body.matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]*)</g)].map((match) => match[1]);
    };
    const { organisations } = server.world;
    assert.deepEqual(await names('currency=drifting'), ['Dora Drift']);
    assert.deepEqual(await names('currency=out'), ['Otto Over']);
    assert.deepEqual(await names('organisation=independent'), ['=Ivy &amp; Co 🧑‍🏫']);
    assert.deepEqual(await names(`organisation=${organisations.thornham}&service=adults`), ['Otto Over']);
    assert.deepEqual(await names('q=dRif'), ['Dora Drift']);
    assert.deepEqual(await names('peps=none'), []);
    assert.deepEqual(await names('left=yes'), []);
    assert.equal((await names('organisation=nonsense&peps=nonsense&page=x')).length, 5);
    assert.deepEqual(
      (await names('sort=reference&direction=descending')).at(0),
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    );
    assert.deepEqual(await names('sort=currency&perPage=1'), ['Otto Over']);
    assert.deepEqual(await names('sort=currency&perPage=1&page=2'), ['Dora Drift']);
  });

  it('download what is seen, safe for spreadsheets', async () => {
    const csv = await server.get('ada', '/educators?organisation=independent&as=csv');
    assert.equal(csv.headers['content-type'], 'text/csv; charset=utf-8');
    assert.match(
      csv.body,
      /Name,Reference,Organisation,Service,PEPS stage,Currency,Capacity,Off-site,Last student ended/,
    );
    assert.match(
      csv.body,
      new RegExp(`\n'=Ivy & Co 🧑‍🏫,I-1,Independent,Children’s,PEPS 2,Current until .*,2,Yes,${today()}`),
    );
    assert.equal(csv.body.trim().split('\n').length, 2);
    assert.equal((await server.get('ada', '/educators?as=xlsx')).status, 200);
  });

  it('add an educator, and tell that it happened', async () => {
    const added = await server.post('childrensLead', '/educators/add', filled());
    assert.equal(added.location, `/educators/${await idOf('N-1')}`);
    assert.equal(added.notice, 'Nia Newcomer is now on the register.');
    const { words } = await server.get('childrensLead', added.location ?? '');
    assert.match(words, /Thornham Council, children’s service Nia Newcomer Current until the first student ends/);
    assert.match(words, /Last other learner ended 14 September 2025/);
    assert.match(words, /A practice educator was added by Tessa Thorn/);
  });

  it('offer an employer lead their own services only', async () => {
    const options = async (who: 'ada' | 'childrensLead' | 'trustLead') =>
      [...(await server.get(who, '/educators/add')).body.matchAll(/<option value="[^"]+">([^<]*)/g)].map(
        (match) => match[1],
      );
    assert.deepEqual(await options('childrensLead'), ['Thornham Council: children’s service']);
    assert.deepEqual(await options('trustLead'), ['Aldermere Children’s Trust: children’s service']);
    assert.equal((await options('ada')).length, 5);
    const place = server.world.services.thornhamAdults;
    assert.equal(
      (await server.post('childrensLead', '/educators/add', filled({ place, reference: 'N-2' }))).status,
      403,
    );
  });

  it('keep what was typed, and say at each field what to put right', async () => {
    const wrong = { name: ' ', place: randomUUID(), outcode: 'XX1', lastStudentEnded: '31/02/2026', capacity: 'many' };
    const refused = await server.post('ada', '/educators/add', filled(wrong));
    assert.equal(refused.status, 422);
    assert.match(refused.body, /<title>Error: /);
    assert.match(
      refused.words,
      /There is a problem Enter the educator’s name Enter an outcode in Great Britain, such as KT1: “XX1” is not one/,
    );
    assert.match(refused.body, /<a href="#lastStudentEnded">[^<]*“31\/02\/2026” is not a date/);
    assert.match(refused.body, /id="lastStudentEnded"[^>]*value="31\/02\/2026"/);
    assert.match(refused.body, /id="capacity"[^>]*value="many"/);
    assert.match(refused.body, /value="1" checked/, 'the PEPS stage chosen');
    const unknown = await server.post('ada', '/educators/add', filled({ place: randomUUID() }));
    assert.match(unknown.body, /<a href="#place">Choose where the educator works/);
    const taken = await server.post('ada', '/educators/add', filled({ reference: 'PE-1' }));
    assert.match(taken.body, /<a href="#reference">Another educator in the partnership already has the reference PE-1/);
    assert.match(taken.body, /id="name"[^>]*value="Nia Newcomer"/);
  });

  it('change an educator', async () => {
    const path = `/educators/${await idOf('D-1')}`;
    const form = await server.get('childrensLead', `${path}/edit`);
    assert.match(form.body, /id="name"[^>]*value="Dora Drift"/);
    assert.match(form.body, /<option value="[^"]+" selected>Thornham Council: children’s service/);
    const name = `Dora ${'long '.repeat(30)}name`;
    const changed = await server.post('childrensLead', `${path}/edit`, filled({ reference: 'D-1', name }));
    assert.deepEqual([changed.location, changed.notice], [path, 'The changes are saved.']);
    const { words } = await server.get('ada', path);
    assert.ok(words.includes(name));
    assert.match(
      words,
      /record was changed: name, outcode, PEPS stage, end of the last student, end of the last other learner, capacity and off-site work by Tessa Thorn/,
    );
    const same = await server.post('childrensLead', `${path}/edit`, filled({ reference: 'D-1', name }));
    assert.deepEqual([same.location, same.notice], [path, undefined]);
    assert.equal((await server.get('trustLead', `${path}/edit`)).status, 404);
    assert.equal((await server.post('trustLead', `${path}/edit`, filled())).status, 404);
  });

  it('mark an educator as left, and back again', async () => {
    const path = `/educators/${await idOf('O-1')}`;
    const left = await server.post('consultant', `${path}/leave`, { left: 'yes' });
    assert.match(left.notice ?? '', /^Marked as left/);
    assert.match((await server.get('ada', path)).words, /Marked as left on .* Mark as back again/);
    assert.match((await server.get('ada', '/educators?left=yes')).words, /Otto Over/);
    assert.doesNotMatch((await server.get('ada', '/educators')).words, /Otto Over/);
    assert.equal((await server.post('consultant', `${path}/leave`, { left: 'no' })).notice, 'Back on the register.');
    assert.match((await server.get('ada', path)).words, /A practice educator is back by Colin Pryce/);
  });

  it('bring those who drift to the home page of those who see to it', async () => {
    await server.as('ada', (tx, me) =>
      keepEducators(tx, me, [detailsIn(server.world, { reference: 'D-2', lastStudentEnded: soonOut() })]),
    );
    const sentence = /1 practice educator drifts out of currency before .* by /;
    const home = await server.get('consultant', '/');
    assert.match(home.words, sentence);
    assert.ok(home.words.includes(`by ${formatDate(daysAfter(today(), 30))}`), 'the first who does says by when');
    assert.match((await server.get('childrensLead', '/')).words, sentence);
    assert.doesNotMatch((await server.get('trustLead', '/')).words, /drift/);
    assert.doesNotMatch((await server.get('coordinator', '/')).words, /drift/);
  });
});

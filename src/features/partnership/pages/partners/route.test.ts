import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import type { PersonaName } from '../../../../../test/support/personas.ts';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { formatDate } from '../../../../platform/web/dates.ts';
import { daysAfter, today } from '../../../../platform/web/today.ts';
import { homeRoutes } from '../../../home/index.ts';
import { partnershipAtHome, partnershipRoutes } from '../../index.ts';
import { partner, partners } from '../../store.ts';

describe('the pages of partners', () => {
  let server: TestServer;
  before(async () => {
    server = await testServer({ routes: [...homeRoutes([partnershipAtHome]), ...partnershipRoutes] });
  });
  after(() => server.close());

  const pathOf = (name: 'kingsbridge' | 'thornham' | 'aldermere' | 'faraway') =>
    `/partners/${server.world.organisations[name]}`;
  const filled = (otherwise: Record<string, string> = {}) => ({
    name: 'Saltmarsh & District NHS Trust',
    shortName: 'Saltmarsh',
    kind: 'nhs-trust',
    ukprn: '',
    tier: 'secondary',
    starts: '1/9/2020',
    ends: '',
    ...otherwise,
  });
  const british = (day: string) => day.split('-').toReversed().join('/');

  it('list the partners for everybody who works with them', async () => {
    for (const who of ['ada', 'consultant', 'coordinator', 'childrensLead', 'board', 'evaluator'] as const) {
      const { words } = await server.get(who, '/partners');
      assert.match(words, /4 partners with 3 services at present\. .*Showing all 4 partners/, who);
      assert.match(words, /Thornham Council Local authority Children’s and adults’ Primary From 1 September 2020/);
      assert.equal(words.includes('Add a partner'), who === 'ada', who);
    }
    assert.equal((await server.get('student', '/partners')).status, 403);
    assert.equal((await server.get('educator', '/partners')).status, 403);
    assert.match((await server.get('otherLead', '/partners')).words, /1 partner with 1 service .* Faraway Council/);
  });

  it('filter, order and download', async () => {
    const names = async (query: string) => {
      const { body } = await server.get('board', `/partners?${query}`);
      return [...body.matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]*)</g)].map((match) => match[1]);
    };
    assert.deepEqual(await names('kind=childrens-trust'), ['Aldermere Children’s Trust']);
    assert.deepEqual(await names('q=10099002'), ['University of Eastmoor']);
    assert.deepEqual(await names('tier=secondary'), []);
    assert.deepEqual(await names('former=yes'), []);
    assert.deepEqual((await names('direction=descending')).at(0), 'University of Eastmoor');
    const csv = await server.get('board', '/partners?q=thorn&as=csv');
    assert.match(
      csv.body,
      /Partner,Kind,Services,Tier,Period\nThornham Council,Local authority,Children’s and adults’,Primary,From 1 September 2020\n/,
    );
  });

  it('are changed by the lead alone', async () => {
    const [partnerPath, service] = [pathOf('thornham'), server.world.services.thornhamChildren];
    const team = server.world.teams.thornhamFirst;
    const forms = [
      '/partners/add',
      `${partnerPath}/edit`,
      `${partnerPath}/services/add`,
      `${partnerPath}/services/${service}/edit`,
      `${partnerPath}/services/${service}/teams/add`,
      `${partnerPath}/teams/${team}/edit`,
      `${partnerPath}/memberships/add`,
    ];
    for (const path of forms) {
      assert.equal((await server.get('ada', path)).status, 200, path);
      for (const who of ['consultant', 'coordinator', 'childrensLead', 'board'] as const) {
        assert.equal((await server.get(who, path)).status, 403, `${who} ${path}`);
        assert.equal((await server.post(who, path, filled())).status, 403, `${who} ${path}`);
      }
      if (path !== '/partners/add') assert.equal((await server.get('otherLead', path)).status, 404, path);
    }
    assert.doesNotMatch((await server.get('board', partnerPath)).words, /Change|Add/);
  });

  it('do not find what is not there', async () => {
    assert.equal((await server.get('ada', `/partners/${randomUUID()}`)).status, 404);
    assert.equal((await server.get('ada', pathOf('faraway'))).status, 404);
    assert.equal((await server.get('ada', '/partners/thornham')).status, 404);
    const foreign = `${pathOf('aldermere')}/services/${server.world.services.thornhamChildren}/teams/add`;
    assert.equal((await server.get('ada', foreign)).status, 404);
    assert.equal((await server.post('ada', foreign, { name: 'X', outcode: '' })).status, 404);
    assert.equal((await server.get('ada', `${pathOf('thornham')}/teams/${randomUUID()}/edit`)).status, 404);
    assert.equal((await server.get('ada', `${pathOf('thornham')}/memberships/${randomUUID()}/end`)).status, 404);
  });

  it('tell how many people a partner has, but not few of them to those whose people they are not', async () => {
    const line = async (who: PersonaName, name: 'thornham' | 'kingsbridge') =>
      /(?:Practice educators|Students on the register) (Not shown|\d+)/.exec(
        (await server.get(who, pathOf(name))).words,
      )?.[1];
    const { thornham } = server.world.organisations;
    const add = (count: number) =>
      server.as('ada', async (tx) => {
        const persons = Array.from({ length: count }, () => ({ id: randomUUID(), name: 'Somebody' }));
        await tx.insertInto('person').values(persons).execute();
        await tx
          .insertInto('educator')
          .values(
            persons.map(({ id }) => ({
              partnership_id: server.world.partnershipId,
              person_id: id,
              reference: id,
              organisation_id: thornham,
              service_id: server.world.services.thornhamAdults,
              service_kind: 'adults' as const,
              outcode: 'KT1',
              peps: '2' as const,
              capacity: 1,
            })),
          )
          .execute();
      });
    for (const who of ['ada', 'consultant', 'coordinator', 'childrensLead'] as const) {
      assert.equal(await line(who, 'thornham'), '1', who);
    }
    assert.equal(await line('board', 'thornham'), 'Not shown');
    assert.equal(await line('board', 'kingsbridge'), 'Not shown');
    await add(4);
    assert.equal(await line('board', 'thornham'), '5');
    assert.equal(await line('trustLead', 'thornham'), undefined, 'a rival’s supply, however many they are');
    assert.equal(await line('childrensLead', 'thornham'), 'Not shown', 'four in the other service could be worked out');
    await add(1);
    assert.equal(await line('childrensLead', 'thornham'), '6');
    const [own, others] = await Promise.all([
      server.get('childrensLead', pathOf('thornham')),
      server.get('trustLead', pathOf('thornham')),
    ]);
    assert.match(own.body, /<a[^>]*href="\/educators\?organisation=/);
    assert.doesNotMatch(others.body, /href="\/educators\?/);
  });

  it('add a partner, its services and teams, and tell so', async () => {
    const added = await server.post('ada', '/partners/add', filled());
    assert.equal(added.notice, 'Saltmarsh & District NHS Trust is now a partner. Add its services next.');
    const path = added.location ?? '';
    await server.post('ada', `${path}/services/add`, { kind: 'adults', name: 'Mental health' });
    const service = (await server.as('ada', (tx) => partner(tx, path.slice(10))))?.services[0]?.id;
    await server.post('ada', `${path}/services/${service}/teams/add`, { name: '<i>Crisis</i>', outcode: 'kt9' });
    await server.post('ada', `${path}/services/${service}/edit`, { name: 'Mental health and wellbeing' });
    const page = await server.get('board', path);
    assert.match(page.words, /Adults’ service: Mental health and wellbeing <i>Crisis<\/i> \(KT9\)/);
    assert.ok(!page.body.includes('<i>Crisis'));
    const { words } = await server.get('ada', path);
    assert.match(
      words,
      /The adults’ service was given another name by Ada Fenwick .* A team was added by .* The adults’ service was added by .* The partner was added by .* Became a secondary member from 1 September 2020/,
    );
    const twice = await server.post('ada', `${path}/services/add`, { kind: 'adults', name: 'Again' });
    assert.match(twice.body, /<a href="#kind">Saltmarsh &amp; District NHS Trust already has an adults’ service/);
  });

  it('keep what was typed, and say at each field what to put right', async () => {
    const wrong = {
      name: ' ',
      shortName: 'x'.repeat(61),
      kind: 'club',
      ukprn: '12',
      tier: '',
      starts: '31/2/2026',
      ends: '',
    };
    const refused = await server.post('ada', '/partners/add', filled(wrong));
    assert.equal(refused.status, 422);
    for (const field of ['name', 'shortName', 'kind', 'ukprn', 'tier', 'starts']) {
      assert.ok(refused.body.includes(`<a href="#${field}">`), field);
    }
    assert.match(refused.body, /id="starts"[^>]*value="31\/2\/2026"/);
    const backwards = await server.post(
      'ada',
      '/partners/add',
      filled({ name: 'Other', starts: '01/09/2026', ends: '31/08/2026' }),
    );
    assert.match(backwards.body, /<a href="#ends">Enter a last day on or after the day it starts/);
    const known = await server.post('ada', '/partners/add', filled({ name: 'THORNHAM council' }));
    assert.match(known.body, /<a href="#name">Thornham Council is already a partner/);
    const long = '🏥 '.repeat(60);
    assert.equal((await server.post('ada', '/partners/add', filled({ name: long, shortName: 'Long' }))).status, 303);
    assert.ok((await server.get('ada', '/partners')).words.includes(long.trim()));
  });

  it('end a membership, add the next, and remind the lead of one that nothing follows', async () => {
    const path = pathOf('kingsbridge');
    const held = (await server.as('ada', partners)).find(({ id }) => path.endsWith(id))?.memberships[0];
    const soon = daysAfter(today(), 20);
    const early = await server.post('ada', `${path}/memberships/${held?.id}/end`, { ends: '31/08/2020' });
    assert.match(early.body, /<a href="#ends">Enter a day on or after 1 September 2020/);
    const ended = await server.post('ada', `${path}/memberships/${held?.id}/end`, { ends: british(soon) });
    assert.equal(ended.notice, `The membership’s last day is ${formatDate(soon)}.`);
    const reminder = `The membership of Kingsbridge University ends on ${formatDate(soon)} and nothing follows it`;
    assert.ok((await server.get('ada', '/')).words.includes(reminder));
    assert.ok(!(await server.get('board', '/')).words.includes(reminder));

    const next = { holder: 'whole', tier: 'secondary', starts: british(soon), ends: '' };
    const clash = await server.post('ada', `${path}/memberships/add`, next);
    assert.match(
      clash.body,
      /<a href="#starts">Kingsbridge University already holds a primary membership from 1 September 2020 to/,
    );
    const starts = british(daysAfter(soon, 1));
    assert.equal((await server.post('ada', `${path}/memberships/add`, { ...next, starts })).status, 303);
    assert.ok(!(await server.get('ada', '/')).words.includes(reminder), 'the next follows');
    const { words } = await server.get('board', path);
    assert.match(
      words,
      /Whole organisation Secondary From .* To come Whole organisation Primary 1 September 2020 to .* Running/,
    );
  });

  it('change a partner and a team', async () => {
    const path = pathOf('thornham');
    const details = { name: 'Thornham Borough Council', shortName: 'Thornham', kind: 'local-authority', ukprn: '' };
    assert.equal((await server.post('ada', `${path}/edit`, details)).notice, 'The changes are saved.');
    assert.equal((await server.post('ada', `${path}/edit`, details)).notice, undefined);
    const team = `${path}/teams/${server.world.teams.thornhamFirst}/edit`;
    assert.match((await server.get('ada', team)).body, /id="name"[^>]*value="First Response"/);
    const wrong = await server.post('ada', team, { name: 'First contact', outcode: 'nowhere' });
    assert.match(wrong.body, /<a href="#outcode">[^<]*“nowhere” is not one/);
    assert.equal((await server.post('ada', team, { name: 'First contact', outcode: '' })).status, 303);
    const { words } = await server.get('ada', path);
    assert.match(words, /A team: name and outcode changed by Ada Fenwick .* The partner’s details: name changed by/);
  });
});

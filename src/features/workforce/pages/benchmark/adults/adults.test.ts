import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { addService, figuresOf, keepReturn, totalsOf } from '../../../test-support/services-together.ts';
import { publishedRoutes } from '../../published/index.ts';

const path = '/workforce/benchmark';
const heading = 'year,geography,turnover,vacancy,agency,leavers_within_3_years,source';
const first = `${heading}
2019-20,England,13.6,8.3,7,not available,A plan
2019-20,London,17.0,13.4,27,not available,A plan
2019-20,Partnership,15.2,1.0,29,not available,Our own count
2020-21,England,13.6,7.5,8,64.7,A plan
2020-21,London,18.5,10.9,26,not available,A plan
2020-21,Partnership,11.7,6.6,31,not available,Our own count
`;

describe('the benchmark of adults’ services', () => {
  let server: TestServer;
  const services: string[] = [];
  before(async () => {
    server = await testServer({ routes: publishedRoutes });
    const { database, world } = server;
    const together = { database, partnershipId: world.partnershipId, sentBy: world.personas.childrensLead.personId };
    for (const name of ['Upper', 'Lower', 'Middle']) services.push(await addService(together, 'adults', name));
    for (const service of services) {
      const size = { inPost: 100, leavers: 20, starters: 20, agency: 15 };
      await keepReturn(together, service, 2022, figuresOf('adults', 2022, size));
    }
    await totalsOf(together, 'adults', 2022);
  });
  after(() => server.close());

  const load = (content: string) =>
    server.postFiles('ada', '/workforce/published', { files: { name: 'adults.csv', content } });

  it('is there without any published figures: the partnership’s own, and in words that nothing is loaded', async () => {
    const { words } = await server.get('board', path);
    assert.match(words, /No published figures are here yet/);
    assert.match(words, /Nothing that is published of adults’ social workers is loaded here/);
    assert.match(words, /2021-22 20\.0% [\d.]+ of [\d.]+ full-time equivalents, 3 services Not rated baseline year/);
    assert.doesNotMatch(words, /[ (]0\.0% [\d.]/);
  });

  it('shows the partnership, its region and England year by year, with arrows and colours where there is data', async () => {
    assert.equal((await load(first)).status, 303);
    const { words } = await server.get('ada', path);
    assert.match(words, /In 2020-21 turnover and vacancy were below London; agency was above it\./);
    assert.match(words, /2019-20 15\.2% as loaded, not from returns Green baseline year, below London 17\.0% 13\.6%/);
    assert.match(
      words,
      /2020-21 31\.0% ↑ up 2\.0 on 2019-20 as loaded, not from returns Red worse, above London 26\.0% ↓ down 1\.0 on 2019-20/,
    );
    assert.match(
      words,
      /2021-22 20\.0% ↑ up 8\.3 on 2020-21 [^G]* Not rated worse, not comparable with London not in edition 2021/,
    );
    assert.match(words, /Leavers within 3 years .* 2020-21 not available not available 64\.7%/);
    assert.match(
      words,
      /The others are as edition 2021 of adults’ figures has them \(adults\.csv\): A plan and Our own count/,
    );
    assert.match(words, /Red: worse than in 2019-20, and above London/);
  });

  it('as a file too, empty where nothing is known', async () => {
    const { body } = await server.get('board', `${path}/adults?as=csv`);
    assert.match(body, /2021,2020-21,turnover,London,18\.5,up,,/);
    assert.match(body, /,2020-21,agency,partnership,31,up,red,"?as loaded, not from returns/);
    assert.match(body, /2021,2021-22,vacancy,England,,,,not in edition 2021/);
    assert.equal((await server.get('coordinator', `${path}/adults`)).status, 403);
    assert.equal((await server.get('board', `${path}/adults?as=xlsx`)).status, 200);
  });

  it('keeps editions of its own beside children’s, says what the later one revised, and replaces none unasked', async () => {
    assert.match((await load(first)).notice ?? '', /Edition 2021 is here already and the same/);
    const changed = await load(first.replace('18.5', '18.6'));
    assert.equal(changed.status, 422);
    assert.match(changed.words, /Edition 2021 of adults’ figures is here already .* differs from it in 1 row/);
    const later = await load(
      first.replaceAll('2020-21,London,18.5', '2020-21,London,18.4').concat('2021-22,England,14,8,8,,B\n'),
    );
    assert.equal(later.status, 303, later.words);
    const { words } = await server.get('ada', path);
    assert.match(words, /2020-21, London: 18\.4% here; edition 2021 said 18\.5%/);
    assert.match(
      (await server.get('ada', '/workforce/published')).words,
      /Edition 2022 of adults’ figures 7 rows: England, London and Partnership/,
    );
    const template = await server.get('ada', '/workforce/published/adults-template.csv');
    assert.equal(template.body.replace('\uFEFF', '').trim(), heading);
    assert.equal((await server.get('board', '/workforce/published/adults-template.csv')).status, 403);
  });

  it('and who looked is told to the services in the totals', async () => {
    const { rows } = await server.database.as({ kind: 'system' }, (tx) =>
      sql<{ id: string }>`select service_id as id from workforce_look
        where person_id = ${server.world.personas.board.personId} and page = 'partnership'`.execute(tx),
    );
    assert.deepEqual(rows.map(({ id }) => id).toSorted(), services.toSorted());
  });
});

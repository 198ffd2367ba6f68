import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { latestCensusYear, yearName } from '../../../../engines/workforce/calendar.ts';
import { today } from '../../../../platform/web/today.ts';
import { homeRoutes } from '../../../home/index.ts';
import { workforceAtHome } from '../../at-home.ts';
import { workforceRoutes } from '../../index.ts';
import { workforceHeld, workforceKept } from '../../retention.ts';
import { censusXml, permanent } from '../../test-support/census-file.ts';
import { sendingPages } from '../../test-support/sending-pages.ts';
import { threeYears } from '../../test-support/three-years.ts';
import { totalsJob } from '../../totals/job.ts';

const latest = latestCensusYear(today());

describe('the pages of one’s own workforce figures', () => {
  let server: TestServer;
  let path = '';
  before(async () => {
    server = await testServer({ routes: [...workforceRoutes, ...homeRoutes([workforceAtHome])], jobs: [totalsJob] });
    path = `/workforce/services/${server.world.services.thornhamChildren}`;
  });
  after(() => server.close());

  const { read, send } = sendingPages(
    () => server,
    () => path,
  );
  const one = censusXml([permanent(1)], { year: latest });

  it('tell what was found, with n and N of every share, and what is not known', async () => {
    await send(censusXml([permanent(1), permanent(2)], { year: latest }));
    for (const { xml } of threeYears(latest)) await send(xml);
    const page = await server.get('childrensLead', path);
    assert.match(page.words, /social workers left in .*; the year before it was about one in five/);
    assert.match(page.words, /Turnover 32\.9% 33\.0 of 100\.4 full-time equivalents .*: 20\.9% \(23\.4 of 112\.0\)/);
    assert.match(page.words, /Up 12\.0 percentage points Partnership: no total yet Known of 149 of 150 people counted/);
    assert.match(page.words, /Stability 77\.2% 95 of 123 people/);
    assert.match(page.words, /16 of 37 leavers \(43\.2%\) had been in their role under 2 years/);
    assert.match(page.words, /Newly qualified social worker 8 29\.6% 6\.8/);
    assert.match(
      page.words,
      /8 of 27 starters \(29\.6%\) were newly qualified, and 5 \(18\.5%\) came from an agency\./,
    );
    assert.match(page.words, /stayed for 2 years or more/);
    assert.match(page.words, /Case holder Senior practitioner 2 of 71 \(2\.8%\)/);
    assert.match(page.words, /Why they left leavers 34 of 37 \(91\.9%\)/);
    const earlier = await server.get('childrensLead', `${path}?year=${latest - 2}`);
    assert.match(earlier.words, new RegExp(`The rates of ${yearName(latest - 2)}`));
    assert.match(earlier.words, /Average caseload 17\.5 1,544 cases for 88\.4 full-time equivalents/);
    assert.match(earlier.words, /no return here/);
    assert.match((await server.get('childrensLead', `${path}?year=x`)).words, /Turnover 32\.9%/);
  });

  it('give every figure as a file', async () => {
    const get = (query: string) => server.get('childrensLead', `${path}/figures?${query}`);
    const all = await get(`year=${latest}`);
    assert.match(all.body, /^﻿?figure,year,category,n,N,percent,full-time equivalents,note/);
    for (const line of [
      /Turnover,.*,full-time equivalents,33,100\.4,32\.9,,known of 149 of 150/,
      /Why leavers went,.*,Resigned,22,37,59\.5,18\.4/,
      /Newly qualified who stay,/,
      /Case holder to Case holder,52,71,73\.2/,
      /What is known,.*,"Why they left, leavers",34,37,91\.9/,
      /not known: the return of 30 September/,
    ]) {
      assert.match(all.body, line);
    }
    const one = await get('table=leavers-by-reason&as=csv');
    assert.match(one.body, /Resigned/);
    assert.doesNotMatch(one.body, /Turnover/);
    assert.match(String((await get('as=xlsx')).headers['content-type']), /spreadsheetml/);
  });

  it('are nobody else’s', async () => {
    for (const page of ['', '/figures', '/send', '/returns', '/template.csv']) {
      assert.equal((await server.get('trustLead', `${path}${page}`)).status, 404, page);
      for (const who of ['ada', 'consultant', 'board', 'evaluator', 'coordinator', 'educator', 'student'] as const) {
        assert.equal((await server.get(who, `${path}${page}`)).status, 403, `${who} ${page}`);
      }
    }
    assert.equal((await read(one, 'census.xml', 'trustLead')).status, 404);
    assert.equal((await server.post('trustLead', `${path}/sharing`, { shares: 'nothing' })).status, 404);
  });

  it('leave nothing in the log of what a return holds', async () => {
    const { rows } = await server.database.as({ kind: 'system' }, (tx) =>
      sql<{ all: string }>`select string_agg(payload::text, ' ') as all from event`.execute(tx),
    );
    assert.match(rows[0]?.all ?? '', /"year"/);
    assert.doesNotMatch(rows[0]?.all ?? '', /census\.xml|SW10|XXXX|175|workers|broken/);
  });

  it('show what was sent, which rules are broken how often, what is shared, and who looked', async () => {
    const page = await server.get('childrensLead', `${path}/returns`);
    assert.match(
      page.words,
      new RegExp(`${yearName(latest)} Counts Withdraw the return of ${yearName(latest)} 175 4 `),
    );
    assert.match(page.words, new RegExp(`${yearName(latest)} Replaced .* 2 0 `));
    assert.match(page.words, /FTE is more than 1 [^.]*? 1 1 1/);
    assert.match(page.words, /Who looked Day Who At what .* Tessa Thorn your own figures/);
    assert.match(page.body, /value="totals" checked/);
    const unsaid = await server.post('childrensLead', `${path}/sharing`);
    assert.equal(unsaid.status, 422);
    assert.match(unsaid.words, /There is a problem Choose what others see of your returns/);
    const nothing = await server.post('childrensLead', `${path}/sharing`, { shares: 'nothing' });
    assert.match(nothing.notice ?? '', /no longer count in the partnership’s totals/);
    assert.match((await server.get('childrensLead', `${path}/returns`)).body, /value="nothing" checked/);
    assert.equal((await server.post('childrensLead', `${path}/sharing`, { shares: 'nothing' })).notice, undefined);
    assert.match(
      (await server.post('childrensLead', `${path}/sharing`, { shares: 'totals' })).notice ?? '',
      /now count/,
    );
  });

  it('names a colleague who looked, and nobody of another service', async () => {
    const { personId, partnershipId } = server.world.personas.board;
    await server.database.as({ kind: 'system', partnershipId }, (tx) =>
      tx
        .insertInto('workforce_look')
        .values(
          [server.world.services.thornhamChildren, server.world.services.aldermereChildren].map((service_id) => ({
            partnership_id: partnershipId,
            service_id,
            person_id: personId,
            page: 'partnership' as const,
          })),
        )
        .execute(),
    );
    const { words } = await server.get('childrensLead', `${path}/returns`);
    assert.equal([...words.matchAll(/Beatrix Chair totals that you are in/g)].length, 1);
  });

  it('withdraw a return once that is said twice', async () => {
    const list = await server.get('childrensLead', `${path}/returns`);
    const [, asking = ''] = /href="([^"]*\/withdraw)"/.exec(list.body) ?? [];
    const page = await server.get('childrensLead', asking);
    assert.match(page.words, new RegExp(`Withdraw the return of ${yearName(latest)} .* tells of 175`));
    assert.equal((await server.get('trustLead', asking)).status, 404);
    const done = await server.post('childrensLead', asking);
    assert.equal(done.notice, `The return of ${yearName(latest)} was withdrawn.`);
    assert.match((await server.get('childrensLead', `${path}/returns`)).words, /Withdrawn/);
    assert.equal((await server.get('childrensLead', asking)).status, 404);
    assert.match((await server.get('childrensLead', path)).words, new RegExp(`The rates of ${yearName(latest - 1)}`));
    const home = await server.get('childrensLead', '/');
    assert.match(home.words, new RegExp(`${yearName(latest)}: the last is of ${yearName(latest - 1)}`));
  });

  it('forget after a day what was not sent; a person’s looks can be told and erased', async () => {
    await read(one);
    const { personId, partnershipId } = server.world.personas.childrensLead;
    const system = { kind: 'system', partnershipId } as const;
    const forget = () =>
      server.database.as(system, async (tx) => (await workforceKept[0]?.forget(tx, { months: 12 })) ?? -1);
    assert.equal(await forget(), 0);
    await server.database.as(system, (tx) =>
      sql`update workforce_return set sent_at = now() - interval '25 hours' where state = 'draft'`.execute(tx),
    );
    assert.equal(await forget(), 1);
    assert.equal(await forget(), 0);
    const tell = () => server.database.as(system, (tx) => workforceHeld.tell(tx, personId));
    const before = await tell();
    assert.ok((before.returns_sent?.length ?? 0) >= 4);
    assert.equal(before.figures_looked_at?.length, 1);
    await read(one);
    await server.database.as(system, (tx) => workforceHeld.erase(tx, personId));
    const after = await tell();
    assert.equal(after.returns_sent?.length, before.returns_sent?.length, 'what counts stays, the draft goes');
    assert.deepEqual(after.figures_looked_at, []);
  });
});

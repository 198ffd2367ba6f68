import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { sql } from 'kysely';
import type { PersonaName } from '../../../../../test/support/personas.ts';
import { type Answer, type TestServer, testServer } from '../../../../../test/support/server.ts';
import { latestCensusYear, yearName } from '../../../../engines/workforce/calendar.ts';
import { today } from '../../../../platform/web/today.ts';
import { homeRoutes } from '../../../home/index.ts';
import { workforceAtHome } from '../../at-home.ts';
import { workforceRoutes } from '../../index.ts';
import { workforceHeld, workforceKept } from '../../retention.ts';
import { agency, censusXml, type Fields, leaver, permanent } from '../../test-support/census-file.ts';
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

  const read = (content: string | Uint8Array, name = 'census.xml', who: PersonaName = 'childrensLead') =>
    server.postFiles(who, `${path}/send`, { files: { name, content } });
  const census = (workers: readonly Fields[], year = latest) => censusXml(workers, { year });
  const draftOn = (page: Answer) => /name="draft" value="([^"]*)"/.exec(page.body)?.[1] ?? '';
  async function send(content: string): Promise<Answer> {
    const sent = await read(content);
    assert.equal(sent.status, 303, sent.words);
    const draft = draftOn(await server.get('childrensLead', `${path}/send`));
    const kept = await server.post('childrensLead', `${path}/send/keep`, { draft });
    assert.equal(kept.status, 303, kept.words);
    return kept;
  }

  it('begin by saying what is missing, and lead to where it is sent', async () => {
    const hub = await server.get('childrensLead', '/workforce');
    assert.match(hub.words, /Thornham Council: Children and families No return is here yet/);
    assert.match(hub.words, new RegExp(`send the return of ${yearName(latest)}`));
    assert.match((await server.get('childrensLead', path)).words, /No workforce return yet .* Send a return/);
    const home = await server.get('childrensLead', '/');
    assert.match(home.words, new RegExp(`Send the workforce return of ${yearName(latest)}: there is none yet`));
    assert.doesNotMatch((await server.get('board', '/workforce')).words, /Your own service|Thornham/);
    const template = await server.get('childrensLead', `${path}/template.csv`);
    assert.match(template.body, /year,service,employment,person,fte,/);
  });

  it('refuse what is no return of this service, and say what to do', async () => {
    const refused = async (content: string | Uint8Array, sentence: RegExp, name?: string) => {
      const answer = await read(content, name);
      assert.equal(answer.status, 422, answer.words);
      assert.match(answer.words, /There is a problem/);
      assert.match(answer.words, sentence);
    };
    const none = await server.postFiles('childrensLead', `${path}/send`, {});
    assert.equal(none.status, 422);
    assert.match(none.words, /There is a problem Choose the file of your return/);
    const file = { name: 'a.xml', content: census([permanent(1)]) };
    const three = await server.postFiles('childrensLead', `${path}/send`, { files: [file, file, file] });
    assert.match(three.words, /Choose one return at a time/);
    const two = await server.postFiles('childrensLead', `${path}/send`, { files: [file, { ...file, name: 'b.xml' }] });
    assert.match(two.words, /a\.xml and b\.xml are more than one return/);
    await refused('name,age\nAda,36\n', /people\.csv is not a return that we know/, 'people.csv');
    await refused('<html></html>', /page\.xml/, 'page.xml');
    await refused('', /is empty/, 'empty.csv');
    await refused(randomBytes(100_000), /noise\.bin/, 'noise.bin');
    await refused(
      Buffer.alloc(51 * 1024 * 1024, 'a'),
      /The file is larger than 50 MB\. Nothing was read from it/,
      'big.xml',
    );
    const adults = `year,service,employment,fte\n${latest},adults,in post,1\n`;
    await refused(
      adults,
      /adults\.csv is a return of adults’ services, and this is Children and families/,
      'adults.csv',
    );
    assert.doesNotMatch((await server.get('childrensLead', `${path}/send`)).words, /What was read/);
  });

  it('show what a return holds before anything counts, with the rules that it breaks', async () => {
    const workers = [permanent(1, { FTE: 37, FTE30: 37 }), permanent(2), leaver(3, { RoleEndDate: `${latest}-03-31` })];
    assert.equal((await read(census([...workers, agency(4)]))).location, `${path}/send#draft`);
    const page = await server.get('childrensLead', `${path}/send`);
    assert.match(
      page.words,
      /Return Children’s social work workforce census Census year .* Workers 4 From census\.xml/,
    );
    assert.match(page.words, /Turnover 100\.0% 1\.0 of 1\.0 full-time equivalents 2 of 3 people/);
    assert.match(
      page.words,
      /Rules that the return breaks \(2\) Field Rule Times FTE is more than 1 [^.]*? 1 FTE30 .* 1 FTE 37 is more/,
    );
    assert.match((await server.get('childrensLead', path)).words, /No workforce return yet/);
    const csv = await server.get('childrensLead', `${path}/send/rules?as=csv`);
    assert.match(csv.body, /census\.xml,1,FTE,37,"is more than 1/);
    const xlsx = await server.get('childrensLead', `${path}/send/rules?as=xlsx`);
    assert.match(String(xlsx.headers['content-type']), /spreadsheetml/);
    assert.match((await server.get('childrensLead', '/')).words, /was read and is not sent yet/);
    assert.match((await server.get('childrensLead', '/workforce')).words, /was read and is not sent: look at it/);
    const gone = await server.post('childrensLead', `${path}/send/discard`);
    assert.equal(gone.notice, 'The return was discarded. Nothing of it is kept.');
    assert.equal((await server.get('childrensLead', `${path}/send/rules`)).status, 404);
    assert.doesNotMatch((await server.get('childrensLead', '/')).words, /was read|was discarded/);
  });

  it('do not say that nobody left where no date of leaving can be read', async () => {
    const american = (one: number) =>
      leaver(one, { RoleEndDate: `03/${10 + one}/${latest}`, RoleStartDate: '10/21/2015' });
    await send(census([permanent(90), permanent(91), ...[1, 2, 3].map(american)], latest - 9));
    const page = await server.get('childrensLead', path);
    assert.match(page.words, /How many children’s social workers left in .* is not known/);
    assert.match(page.words, /leavers: not known \(3 may be\), starters: not known \(3 may be\)/);
    assert.match(page.words, /Turnover not known: of 3 who left or may have left in the year, it is told of none/);
    assert.match(page.words, /Of 3 of the 5 workers in the return it is not known how they stand/);
    assert.match(page.words, /Why leavers went Not known: of 3 workers/);
    assert.match(
      (await server.get('childrensLead', `${path}/figures`)).body,
      /Why leavers went,[^,]*,,,,,,,not known: 3/,
    );
    assert.match(page.words, /gone or through an agency workers in the return 2 of 5/);
    const list = await server.get('childrensLead', `${path}/returns`);
    await server.post('childrensLead', /href="([^"]*\/withdraw)"/.exec(list.body)?.[1] ?? '');
    const none = await server.get('childrensLead', path);
    assert.match(none.words, /No workforce return counts .* the latest of them was that of/);
  });

  it('send the return that was looked at, and no other', async () => {
    const none = await server.post('childrensLead', `${path}/send/keep`, { draft: 'x' });
    assert.equal(none.status, 422);
    assert.match(none.words, /There is nothing to send any more/);
    await read(census([permanent(1)]));
    const first = draftOn(await server.get('childrensLead', `${path}/send`));
    await read(census([permanent(1), permanent(2)]));
    const other = await server.post('childrensLead', `${path}/send/keep`, { draft: first });
    assert.equal(other.status, 422);
    assert.match(other.words, /You have read other files since .* Nothing was sent/);
    const sent = await server.post('childrensLead', `${path}/send/keep`, { draft: draftOn(other) });
    assert.deepEqual([sent.status, sent.notice], [303, `The workforce return of ${yearName(latest)} was sent.`]);
    assert.match((await server.get('childrensLead', '/')).words, /Nothing waits for you/);
  });

  it('tell what was found, with n and N of every share, and what is not known', async () => {
    for (const { xml } of threeYears(latest)) await send(xml);
    const page = await server.get('childrensLead', path);
    assert.match(page.words, /social workers left in .*; the year before it was about one in five/);
    assert.match(page.words, /Turnover 32\.9% 33\.0 of 100\.4 full-time equivalents .*: 20\.9% \(23\.4 of 112\.0\)/);
    assert.match(page.words, /Up 12\.0 percentage points Known of 149 of 150 people counted/);
    assert.match(page.words, /Stability 77\.2% 95 of 123 people/);
    assert.match(
      page.words,
      /\d\d\.\d% of leavers had been in their role under 2 years: \d+\.\d of 33\.0 full-time equivalents, 16 of 37 people/,
    );
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
    assert.match(all.body, /^﻿?figure,year,category,n,N,percent,average,full-time equivalents,note/);
    for (const line of [
      /Turnover,.*,full-time equivalents,33,100\.4,32\.9,,,known of 149 of 150/,
      /Average caseload,.*,full-time equivalents,[\d,.]+,,1\d(\.\d)?,,known of/,
      /When leavers went,.*,Under 2 years,[\d.]+,33,\d\d(\.\d)?,,[\d.]+,"shares are of full-time equivalents; 16 of 37/,
      /Why leavers went,.*,Resigned,22,37,59\.5,,18\.4/,
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
    assert.equal((await read(census([permanent(1)]), 'census.xml', 'trustLead')).status, 404);
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
    await read(census([permanent(1)]));
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
    await read(census([permanent(1)]));
    await server.database.as(system, (tx) => workforceHeld.erase(tx, personId));
    const after = await tell();
    assert.equal(after.returns_sent?.length, before.returns_sent?.length, 'what counts stays, the draft goes');
    assert.deepEqual(after.figures_looked_at, []);
  });
});

import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { latestCensusYear, yearName } from '../../../../../engines/workforce/calendar.ts';
import { today } from '../../../../../platform/web/today.ts';
import { homeRoutes } from '../../../../home/index.ts';
import { workforceAtHome } from '../../../at-home.ts';
import { workforceRoutes } from '../../../index.ts';
import { agency, censusXml, type Fields, leaver, permanent } from '../../../test-support/census-file.ts';
import { sendingPages } from '../../../test-support/sending-pages.ts';
import { totalsJob } from '../../../totals/job.ts';

const latest = latestCensusYear(today());

describe('the pages on which a return is sent', () => {
  let server: TestServer;
  let path = '';
  before(async () => {
    server = await testServer({ routes: [...workforceRoutes, ...homeRoutes([workforceAtHome])], jobs: [totalsJob] });
    path = `/workforce/services/${server.world.services.thornhamChildren}`;
  });
  after(() => server.close());

  const { read, draftOn } = sendingPages(
    () => server,
    () => path,
  );
  const census = (workers: readonly Fields[]) => censusXml(workers, { year: latest });

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
    assert.match(page.words, /Rules that the return breaks \(2\) .* 1 FTE 37 is more than 1/);
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
});

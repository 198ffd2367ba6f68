import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { type Answer, type TestServer, testServer } from '../../../../../../test/support/server.ts';
import { latestCensusYear, yearName } from '../../../../../engines/workforce/calendar.ts';
import { today } from '../../../../../platform/web/today.ts';
import { workforceRoutes } from '../../../index.ts';
import { censusXml, permanent } from '../../../test-support/census-file.ts';
import { totalsJob } from '../../../totals/job.ts';

const latest = latestCensusYear(today());
const year = yearName(latest);

let server: TestServer;
let path = '';
before(async () => {
  server = await testServer({ routes: workforceRoutes, jobs: [totalsJob] });
  path = `/workforce/services/${server.world.services.thornhamChildren}`;
});
after(() => server.close());

const census = { name: 'census.xml', content: censusXml([permanent(1)], { year: latest }) };
const get = (page: string) => server.get('childrensLead', `${path}/${page}`);
async function read(fields: { copy?: 'yes' }): Promise<Answer> {
  assert.equal((await server.postFiles('childrensLead', `${path}/send`, { files: census, ...fields })).status, 303);
  return get('send');
}
const keep = (fields: { keep?: 'yes' }) => server.post('childrensLead', `${path}/send/keep`, fields);
const fileOn = (page: Answer) => /href="([^"]*\/files\/1)"/.exec(page.body)?.[1] ?? '';

it('keeps no copy of a file unless it is asked to', async () => {
  const page = await read({});
  assert.match(page.body, /name="copy" type="checkbox" value="yes"(?![^>]*checked)/);
  assert.match(page.words, /Keep a copy of the file for us It tells who your workers are/);
  assert.match(page.words, /Copy of the file not kept/);
  assert.doesNotMatch(page.body, /name="keep"/);
  await keep({ keep: 'yes' });
  assert.doesNotMatch((await get('returns')).words, /Copies of files/);
});

it('offers once more to forget the copy before the return is sent', async () => {
  const page = await read({ copy: 'yes' });
  assert.match(page.words, /Copy of the file here, encrypted/);
  assert.match(page.body, /name="keep" type="checkbox" value="yes" checked[^>]* form="send-return"/);
  await keep({});
  assert.doesNotMatch((await get('returns')).words, /Copies of files/);
});

it('gives the file back to those who answer for the service, and deletes it when they say so', async () => {
  await read({ copy: 'yes' });
  assert.equal((await keep({ keep: 'yes' })).status, 303);
  const list = await get('returns');
  const until = today().slice(0, 4);
  assert.match(
    list.words,
    new RegExp(`Copies of files .* ${year} census\\.xml \\d+ \\w+ ${Number(until) + 2} Delete the file`),
  );
  const file = fileOn(list);
  const download = await server.get('childrensLead', file);
  assert.equal(download.body, census.content);
  assert.match(String(download.headers['content-disposition']), /^attachment; filename="census\.xml"/);
  assert.equal(download.headers['cache-control'], 'no-store');
  for (const other of [file.replace(/1$/, '2'), file.replace(/1$/, 'x'), file.replace(/1$/, '99999999999')]) {
    assert.equal((await server.get('childrensLead', other)).status, 404, other);
  }
  const deletion = file.replace(/1$/, 'delete');
  for (const [who, status] of [
    ['trustLead', 404],
    ['ada', 403],
    ['consultant', 403],
    ['board', 403],
  ] as const) {
    assert.equal((await server.get(who, file)).status, status, who);
    assert.equal((await server.post(who, deletion)).status, status, who);
  }
  assert.match((await get('returns')).body, new RegExp(deletion));
  const gone = await server.post('childrensLead', deletion);
  assert.equal(gone.notice, `The copy of the return of ${year} was deleted. Its figures stay.`);
  const after = await get('returns');
  assert.doesNotMatch(after.words, /Copies of files/);
  assert.match(after.words, new RegExp(`${year} Counts`));
  assert.equal((await server.get('childrensLead', file)).status, 404);
  assert.equal((await server.post('childrensLead', deletion)).status, 404);
});

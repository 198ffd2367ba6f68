import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { workforceRoutes } from '../../index.ts';
import { totalsJob } from '../../totals/job.ts';

const workers = {
  name: 'workers.csv',
  content: `LOCALESTID,UNIQUEWORKERID,STATUS,DOB,GENDER,ETHNICITY,STARTDATE,EMPLSTATUS,DAYSSICK,MAINJOBROLE,CONTHOURS,AVGHOURS
Q1,a,UPDATE,23/10/1970,2,31,01/11/2024,1,5,6,37,
Q1,b,UPDATE,,1,42,01/09/2011,2,999,6,18.5,
Q1,c,UPDATE,,3,99,,4,,6,,37
`,
};
const workplaces = {
  name: 'workplaces.csv',
  content: `LOCALESTID,STATUS,ESTNAME,ALLJOBROLES,STARTERS,LEAVERS,VACANCIES
Q1,UPDATE,North,6;8,2;5,1;9,3;0
`,
};

describe('the workforce pages of an adults’ service', () => {
  let server: TestServer;
  let path = '';
  before(async () => {
    server = await testServer({ routes: workforceRoutes, jobs: [totalsJob] });
    const { services, organisations, personas } = server.world;
    path = `/workforce/services/${services.thornhamAdults}`;
    const { personId, partnershipId } = personas.childrensLead;
    await server.database.as({ kind: 'system' }, (tx) =>
      tx
        .insertInto('role_held')
        .values({
          person_id: personId,
          partnership_id: partnershipId,
          role: 'employer-lead',
          organisation_id: organisations.thornham,
          service_id: services.thornhamAdults,
          starts: '2020-09-01',
          ends: null,
        })
        .execute(),
    );
  });
  after(() => server.close());

  async function send(...files: { name: string; content: string }[]) {
    const read = await server.postFiles('childrensLead', `${path}/send`, { files });
    assert.equal(read.status, 303, read.words);
    const sent = await server.post('childrensLead', `${path}/send/keep`);
    assert.equal(sent.status, 303, sent.words);
    return server.get('childrensLead', path);
  }

  it('count people and posts where full-time equivalents are not told', async () => {
    const page = await send(workers, workplaces);
    assert.match(page.words, /One in two adults’ social workers left/);
    assert.match(page.words, /Turnover 50\.0% 1 of 2 people/);
    assert.match(page.words, /Vacancy 60\.0% 3 of 5 posts/);
    assert.match(page.words, /When leavers went The return does not tell it of the only one: it is not known/);
    assert.doesNotMatch(page.words, /Resigned/);
    const file = await server.get('childrensLead', `${path}/figures?table=leavers-by-reason`);
    assert.match(file.body, /Why leavers went,[^,]*,,,1,,,not known/);
    assert.match(page.words, /Lines over the years begin when the return of a second year is sent/);
    assert.match(page.words, /workers\.csv and workplaces\.csv/);
  });

  it('say what is not told, and never that it is nought', async () => {
    const page = await send(workers);
    assert.match(page.words, /How many adults’ social workers left in .* is not known/);
    assert.match(page.words, /Turnover not told in this return/);
    assert.match(page.words, /Vacancy not told in this return/);
    assert.match(page.words, /leavers: not told/);
    assert.match(page.words, /The return does not tell of leavers\./);
    assert.match(page.words, /Stability not known: the return of 30 September \d+ is not here/);
    assert.doesNotMatch(page.words, /Turnover 0\.0%/);
    const file = await server.get('childrensLead', `${path}/figures`);
    assert.match(file.body, /Turnover,.*,,,,,not told in this return/);
    assert.match(file.body, /Why leavers went,[^,]*,,,,,,not told in this return/);
  });

  it('count vacancies in full-time equivalents where a plain template tells them so', async () => {
    const people = ['in post,1', 'in post,1', 'in post,0.5', 'vacancy,1.5'].map((one) => `2023-24,adults,${one}`);
    await send({ name: 'plain.csv', content: `year,service,employment,fte\n${people.join('\n')}\n` });
    const { words } = await server.get('childrensLead', `${path}?year=2024`);
    assert.match(words, /Vacancy 37\.5% 1\.5 of 4\.0 full-time equivalents/);
    assert.match(
      words,
      /divided by vacant posts and social workers in post together, in full-time equivalents \(DfE\)/,
    );
  });

  it('are two for whoever answers for both services', async () => {
    const hub = await server.get('childrensLead', '/workforce');
    assert.match(
      hub.words,
      /Your own services Thornham Council: Children and families .* Thornham Council: Adult social care/,
    );
  });
});

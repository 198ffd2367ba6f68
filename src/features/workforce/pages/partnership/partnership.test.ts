import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import type { PersonaName } from '../../../../../test/support/personas.ts';
import { type TestServer, testServer } from '../../../../../test/support/server.ts';
import { latestCensusYear, yearName } from '../../../../engines/workforce/calendar.ts';
import { today } from '../../../../platform/web/today.ts';
import {
  addService,
  endReturn,
  figuresOf,
  keepReturn,
  type Together,
  totalsOf,
} from '../../test-support/services-together.ts';
import { askJob } from '../../totals/ask-job.ts';
import { partnershipRoutesBeside } from './index.ts';

const path = '/workforce/partnership';
const year = latestCensusYear(today());
let server: TestServer;
let together: Together;
let services: string[];
let outer: string;

before(async () => {
  server = await testServer({ routes: partnershipRoutesBeside(async () => []), jobs: [askJob] });
  const { database, world } = server;
  together = {
    database,
    partnershipId: world.partnershipId,
    sentBy: world.personas.childrensLead.personId,
  };
  services = [world.services.thornhamChildren];
  for (const name of ['Upper', 'Lower', 'Middle']) services.push(await addService(together, 'children', name));
  outer = await addService(together, 'children', 'Outer');
  await server.services.jobs.work(server.services);
});
after(() => server.close());

async function keepAll(of: number, leavers: number): Promise<void> {
  for (const [at, service] of services.entries()) {
    const size = { inPost: 110 + 20 * at, leavers: leavers + 3 * at, starters: 20, agency: 15 };
    await keepReturn(together, service, of, figuresOf('children', of, size));
  }
  await totalsOf(together, 'children', of);
}

const readers: PersonaName[] = ['ada', 'consultant', 'childrensLead', 'trustLead', 'board', 'evaluator'];

it('before three services have sent, it says why there is nothing, and by which rule', async () => {
  const page = await server.get('board', path);
  assert.match(page.words, /No totals of children’s services yet/);
  assert.match(page.words, /no children’s services have sent theirs, and it takes at least 3/);
  assert.match(page.words, /Counts of 1 to 4 people are hidden/);
  assert.equal((await server.get('ada', `${path}/figures`)).status, 404);
  assert.match((await server.get('ada', `${path}?service=adults`)).words, /No totals of adults’ services yet/);
});

it('tells what is found across services, with n, N, of how many it is known, and the year before', async () => {
  await keepAll(year - 1, 15);
  await keepAll(year, 22);
  const { words } = await server.get('board', path);
  assert.match(
    words,
    new RegExp(`Across 4 children’s services, .* social workers left in ${yearName(year)}; the year before it was `),
  );
  assert.match(words, /Edition 1 of the totals of .* from the returns of 4 services\. It holds every return/);
  assert.match(words, /560 social workers in post, 106 who left in the year/);
  assert.match(words, /Turnover \d+\.\d% [\d.]+ of [\d.]+ full-time equivalents/);
  assert.match(words, /Known of 666 of 666 people counted/);
  assert.match(words, /up \d+\.\d percentage points since/);
  assert.match(words, /Turnover rose from \d+\.\d% in .* to \d+\.\d% in /);
  assert.match(words, /Totals over partners need at least 3 of them/);
  assert.match(words, /\d+ of 560 social workers in post \(\d+\.\d%\) are 60 or will be within 5 years/);
});

it('shows another year that was asked for, and the latest where that is not there', async () => {
  assert.match(
    (await server.get('board', `${path}?year=${year - 1}`)).words,
    new RegExp(`left in ${yearName(year - 1)}`),
  );
  for (const none of ['1999', 'soon']) {
    assert.match((await server.get('board', `${path}?year=${none}`)).words, new RegExp(`left in ${yearName(year)}`));
  }
});

it('is seen by those who see totals, and by nobody else', async () => {
  for (const who of readers) assert.equal((await server.get(who, path)).status, 200, who);
  for (const who of ['student', 'educator', 'coordinator'] as const) {
    assert.equal((await server.get(who, path)).status, 403, who);
    assert.equal((await server.get(who, `${path}/figures`)).status, 403, who);
  }
  assert.match((await server.get('otherLead', path)).words, /No totals of children’s services yet/);
});

it('what is hidden says so: on the page, and in every file', async () => {
  const small = services.slice(0, 3);
  for (const [at, service] of small.entries()) {
    const size = { inPost: 40 + at, leavers: at + 1, starters: 3, agency: 0 };
    await keepReturn(together, service, year - 2, figuresOf('children', year - 2, size));
  }
  await totalsOf(together, 'children', year - 2);
  const { words } = await server.get('board', `${path}?year=${year - 2}`);
  assert.match(words, new RegExp(`Across 3 children’s services, how many .* left in ${yearName(year - 2)} is hidden`));
  assert.match(words, /Turnover hidden/);
  assert.match(words, /Why leavers went Every count of it is hidden/);
  const csv = await server.get('board', `${path}/figures?year=${year - 2}&table=leavers-by-reason`);
  const lines = csv.body.trim().split(/\r?\n/).slice(1);
  assert.ok(
    lines.length > 0 && lines.every((line) => /^Why leavers went,[^,]*,[^,]*,,,,3,hidden$/.test(line)),
    csv.body,
  );
});

it('gives each table as CSV, and all as CSV, Excel and Word', async () => {
  const rates = await server.get('board', `${path}/figures?table=rates`);
  assert.match(String(rates.headers['content-type']), /text\/csv/);
  assert.match(rates.body, new RegExp(`Turnover,${yearName(year)},full-time equivalents,[\\d.]+,[\\d.]+,[\\d.]+,4,`));
  const ages = await server.get('board', `${path}/figures?table=in-post-by-age`);
  const people = ages.body
    .split(/\r?\n/)
    .slice(1, 6)
    .map((line) => Number(line.split(',')[3]));
  assert.equal(
    people.reduce((sum, n) => sum + n, 0),
    560,
  );
  const all = await server.get('board', `${path}/figures`);
  assert.ok(all.body.includes('Who reaches the age of 66') && all.body.includes('Vacancy'));
  for (const [as, type] of [
    ['xlsx', /spreadsheetml/],
    ['docx', /wordprocessingml/],
  ] as const) {
    const file = await server.get('board', `${path}/figures?as=${as}`);
    assert.match(String(file.headers['content-type']), type);
    assert.match(String(file.headers['content-disposition']), new RegExp(`\\.${as}`));
    assert.ok(file.body.startsWith('PK'));
  }
});

it('writes down, for each service in the total, who looked, once a day', async () => {
  const looks = await server.database.as({ kind: 'system', partnershipId: together.partnershipId }, (tx) =>
    sql<{ service_id: string; page: string }>`select service_id, page from workforce_look
      where person_id = ${server.world.personas.evaluator.personId}`.execute(tx),
  );
  assert.deepEqual(looks.rows.map(({ service_id }) => service_id).toSorted(), services.toSorted());
  assert.ok(looks.rows.every(({ page }) => page === 'partnership'));
});

it('says how many returns came since that it cannot hold, and why', async () => {
  const size = { inPost: 100, leavers: 15, starters: 10, agency: 15 };
  await keepReturn(together, outer, year, figuresOf('children', year, size));
  await totalsOf(together, 'children', year);
  const { words } = await server.get('board', path);
  assert.match(words, /Edition 1 of the totals .* from the returns of 4 services/);
  assert.match(words, /Since then 1 service has sent a return, which it does not hold. Whoever took one edition away/);
  assert.match((await server.get('ada', path)).words, /Outer: Children .* Not in edition 1/);
  await endReturn(together, outer, year, 'withdrawn');
});

it('still holds a return that was withdrawn since, and says so', async () => {
  const [, upper = ''] = services;
  await endReturn(together, upper, year, 'withdrawn');
  await totalsOf(together, 'children', year);
  const { words } = await server.get('board', path);
  assert.match(words, /Edition 1 of the totals .* from the returns of 4 services/);
  assert.match(
    words,
    /Since then 1 service withdrew theirs or shares it no more, which it still holds: what was shown stays shown\. Whoever/,
  );
  await keepReturn(
    together,
    upper,
    year,
    figuresOf('children', year, { inPost: 130, leavers: 25, starters: 20, agency: 15 }),
  );
});

it('tells the central team alone whose data is in', async () => {
  for (const who of ['ada', 'consultant'] as const) {
    const { words } = await server.get(who, path);
    assert.match(words, new RegExp(`Whose data is in 4 returns of ${yearName(year)} from 6 services\\.`));
    assert.match(words, new RegExp(`Upper: Children ${yearName(year)}, sent on .*, today Yes, in edition 1`));
    assert.match(
      words,
      /Aldermere Children’s Trust: Children’s social care None yet.* No: nothing was sent of that year/,
    );
  }
  for (const who of ['childrensLead', 'board', 'evaluator'] as const) {
    assert.doesNotMatch((await server.get(who, path)).words, /Whose data is in|Upper/);
  }
  assert.match((await server.get('ada', path)).body, /action="\/workforce\/partnership\/nudge"/);
  assert.doesNotMatch((await server.get('consultant', path)).body, /nudge/);
});

it('asks a service’s employer leads for its return by e-mail, and not twice within a week', async () => {
  const ask = (who: PersonaName, service: string) => server.post(who, `${path}/nudge`, { service });
  const aldermere = server.world.services.aldermereChildren;
  const answer = await ask('ada', aldermere);
  assert.equal(answer.location, `${path}?service=children`);
  assert.match(answer.notice ?? '', /An e-mail goes to 1 employer lead of Aldermere Children’s Trust/);
  for (let tries = 0; tries < 200 && server.sent.length === 0; tries += 1) await wait(50);
  const [mail, another] = server.sent;
  assert.equal(another, undefined);
  assert.equal(mail?.to, 'trustlead@example.org');
  assert.match(mail?.text ?? '', new RegExp(`workforce return of ${yearName(year)} of Aldermere Children’s Trust`));
  assert.ok(mail?.text.includes(`/workforce/services/${aldermere}/send`));

  const again = await ask('ada', aldermere);
  assert.equal(again.status, 422);
  assert.match(again.words, /was asked on .* a week must go by/);
  assert.match((await server.get('ada', path)).words, /None yet Asked on /);
  await server.database.owner((client) => client.query(`update event set at = at - interval '8 days'`));
  assert.equal((await ask('ada', aldermere)).status, 303);

  assert.match(
    (await server.get('ada', path)).words,
    /Outer: Children None yet Nobody with an e-mail address answers for it/,
  );
  assert.match((await ask('ada', services[0] ?? '')).words, /is here already\. Nobody was asked/);
  assert.match((await ask('ada', outer)).words, /Nobody with an e-mail address answers for Outer: Children/);
  assert.equal((await ask('ada', server.world.services.farawayAdults)).status, 404);
  for (const who of ['consultant', 'childrensLead', 'board'] as const) {
    assert.equal((await ask(who, aldermere)).status, 403, who);
  }
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sql } from 'kysely';
import type { PersonaName } from '../../../../../test/support/personas.ts';
import { latestCensusYear, yearName } from '../../../../engines/workforce/calendar.ts';
import { today } from '../../../../platform/web/today.ts';
import { partnershipPages } from '../../test-support/partnership-pages.ts';
import { endReturn, figuresOf, keepReturn, totalsOf } from '../../test-support/services-together.ts';

const path = '/workforce/partnership';
const year = latestCensusYear(today());
const { all, keepAll } = partnershipPages();

const readers: PersonaName[] = ['ada', 'consultant', 'childrensLead', 'trustLead', 'board', 'evaluator'];

it('before three services have sent, it says why there is nothing, and by which rule', async () => {
  const { server } = all();
  const page = await server.get('board', path);
  assert.match(page.words, /No totals of children’s services yet/);
  assert.match(page.words, /no children’s services have sent theirs, and it takes at least 3/);
  assert.match(page.words, /Counts of 1 to 4 people are hidden/);
  assert.equal((await server.get('ada', `${path}/figures`)).status, 404);
  assert.match((await server.get('ada', `${path}?service=adults`)).words, /No totals of adults’ services yet/);
});

it('tells what is found across services, with n, N, of how many it is known, and the year before', async () => {
  const { server } = all();
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
  assert.match(words, /All rates of .* Turnover, headcount 18\.9% 106 of 560 people 666 of 666 \d+\.\d%/);
  assert.match(
    words,
    new RegExp(
      `How good the data is .*${yearName(year)} 4 9 of 9 \\d of everybody.* 30 September \\d+, \\d+ (year|month)s?.* ago`,
    ),
  );
  assert.match(words, /Agency, headcount \d+\.\d% 60 of 620 people 620 of 620 /);
  assert.match(words, /Turnover rose from \d+\.\d% in .* to \d+\.\d% in /);
  assert.match(words, /Totals over partners need at least 3 of them/);
  assert.match(words, /\d+ of 560 social workers in post \(\d+\.\d%\) are 60 or will be within 5 years/);
});

it('shows another year that was asked for, and the latest where that is not there', async () => {
  const { server } = all();
  assert.match(
    (await server.get('board', `${path}?year=${year - 1}`)).words,
    new RegExp(`left in ${yearName(year - 1)}`),
  );
  for (const none of ['1999', 'soon']) {
    assert.match((await server.get('board', `${path}?year=${none}`)).words, new RegExp(`left in ${yearName(year)}`));
  }
});

it('is seen by those who see totals, and by nobody else', async () => {
  const { server } = all();
  for (const who of readers) assert.equal((await server.get(who, path)).status, 200, who);
  for (const who of ['student', 'educator', 'coordinator'] as const) {
    assert.equal((await server.get(who, path)).status, 403, who);
    assert.equal((await server.get(who, `${path}/figures`)).status, 403, who);
  }
  assert.match((await server.get('otherLead', path)).words, /No totals of children’s services yet/);
});

it('what is hidden says so: on the page, and in every file', async () => {
  const { server, together, services } = all();
  const small = services.slice(0, 3);
  for (const [at, service] of small.entries()) {
    const size = { inPost: 40 + at, leavers: at + 1, starters: 3, agency: 0 };
    await keepReturn(together, service, year - 2, figuresOf('children', year - 2, size));
  }
  await totalsOf(together, 'children', year - 2);
  const { words } = await server.get('board', `${path}?year=${year - 2}`);
  assert.match(words, new RegExp(`Across 3 children’s services, how many .* left in ${yearName(year - 2)} is hidden`));
  assert.match(words, /Turnover hidden/);
  assert.match(words, new RegExp(`How good the data is .*${yearName(year - 2)} 3 \\d of 9; [1-9] hidden `));
  assert.match(words, /Why leavers went Every count of it is hidden/);
  const csv = await server.get('board', `${path}/figures?year=${year - 2}&table=leavers-by-reason`);
  const lines = csv.body.trim().split(/\r?\n/).slice(1);
  assert.ok(
    lines.length > 0 && lines.every((line) => /^Why leavers went,[^,]*,[^,]*,,,,,3,hidden$/.test(line)),
    csv.body,
  );
});

it('gives each table as CSV, and all as CSV, Excel and Word', async () => {
  const { server } = all();
  const rates = await server.get('board', `${path}/figures?table=rates`);
  assert.match(String(rates.headers['content-type']), /text\/csv/);
  assert.match(rates.body, new RegExp(`Turnover,${yearName(year)},full-time equivalents,[\\d.]+,[\\d.]+,[\\d.]+,,4,`));
  assert.match(
    rates.body,
    new RegExp(`Average caseload,${yearName(year)},full-time equivalents,[\\d.]+,[\\d.]+,,[\\d.]+,4,`),
  );
  const ages = await server.get('board', `${path}/figures?table=in-post-by-age`);
  const people = ages.body
    .split(/\r?\n/)
    .slice(1, 6)
    .map((line) => Number(line.split(',')[3]));
  assert.equal(
    people.reduce((sum, n) => sum + n, 0),
    560,
  );
  const every = await server.get('board', `${path}/figures`);
  assert.ok(every.body.includes('Who reaches the age of 66') && every.body.includes('Vacancy'));
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
  const { server, together, services } = all();
  const looks = await server.database.as({ kind: 'system', partnershipId: together.partnershipId }, (tx) =>
    sql<{ service_id: string; page: string }>`select service_id, page from workforce_look
      where person_id = ${server.world.personas.evaluator.personId}`.execute(tx),
  );
  assert.deepEqual(looks.rows.map(({ service_id }) => service_id).toSorted(), services.toSorted());
  assert.ok(looks.rows.every(({ page }) => page === 'partnership'));
});

it('says how many returns came since that it cannot hold, and why', async () => {
  const { server, together, outer } = all();
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
  const { server, together, services } = all();
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

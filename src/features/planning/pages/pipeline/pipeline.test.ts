import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import type { PersonaName } from '../../../../../test/support/personas.ts';
import { type Answer, type TestServer, testServer } from '../../../../../test/support/server.ts';
import { pipelineFor } from '../../pipeline/pipeline-for.ts';
import { pipelineTotalsJob } from '../../pipeline/totals/job.ts';
import { conversionTable, destinationsTable, programmesTable, totalsNow } from '../../test-support/pipeline-tables.ts';
import { planningRoutes } from '../index.ts';

const path = '/plan/pipeline';
let server: TestServer;

before(async () => {
  server = await testServer({ routes: planningRoutes, jobs: [pipelineTotalsJob] });
});
after(() => server.close());

const send = (who: PersonaName, content: string, name = 'table.csv') =>
  server.postFiles(who, `${path}/send`, { file: { name, content } });
const digestOf = ({ body }: Answer): string => /name="digest" value="([^"]*)"/.exec(body)?.[1] ?? '';

async function sendAndAccept(who: PersonaName, content: string): Promise<Answer> {
  const read = await send(who, content);
  assert.equal(read.location, `${path}/send#changes`, read.words);
  return server.post(who, `${path}/send/accept`, { digest: digestOf(await server.get(who, `${path}/send`)) });
}
const totals = (kind: 'conversion' | 'destinations' | 'programmes') =>
  totalsNow(server.database, server.world.partnershipId, kind);

it('is empty at first, and says how it is filled to those who may', async () => {
  const ada = await server.get('ada', path);
  assert.match(ada.words, /No figures of placements and NQSWs can be shown yet/);
  assert.match(ada.words, /Send a table of placements and NQSWs/);
  const board = await server.get('board', path);
  assert.match(board.words, /totals over services need rows of at least 3 organisations/);
  assert.doesNotMatch(board.words, /Send/);
  assert.equal((await server.get('board', `${path}/figures`)).status, 404);
  for (const who of ['educator', 'student'] as const) assert.equal((await server.get(who, path)).status, 403);
  for (const who of ['board', 'evaluator', 'consultant'] as const) {
    assert.equal((await server.get(who, path)).status, 200, who);
    assert.equal((await server.get(who, `${path}/send`)).status, 403, who);
  }
});

it('refuses what is no table of the pipeline, and says what to do', async () => {
  const none = await server.postFiles('childrensLead', `${path}/send`, {});
  assert.match(none.words, /There is a problem Choose the file of your table/);
  const people = await send('childrensLead', 'name,age\nAda,36\n', 'people.csv');
  assert.equal(people.status, 422);
  assert.match(people.words, /people\.csv does not have the headings of one of the three tables\. Nothing was changed/);
  const template = await server.get('childrensLead', `${path}/template?kind=conversion`);
  assert.match(template.body, /organisation,service,nqsw_year,placement_year,students_placed/);
});

it('tells each row that cannot be used with column and reason, and takes the others', async () => {
  const table = conversionTable(
    ['Thornham', 'children', '2017-18', 19, 5, 12],
    ['Thornham', 'children', '2018-20', 25, 5, 12],
    ['Thornham', 'children', '2018-19', 5, 25, 30],
    ['Thornham', 'children', '2016-17', 'some', 5, 12],
    ['Nowhere', 'children', '2017-18', 19, 5, 12],
    ['Thornham', 'adults', '2017-18', 7, 3, 8],
    ['Aldermere', 'children', '2017-18', 7, 3, 8],
    ['Aldermere', 'adults', '2017-18', 7, 3, 8],
    ['Thornham', 'children', '2015-16', 9, 3, 8],
    ['Thornham', 'children', '2015-16', 9, 4, 8],
  );
  await send('childrensLead', table);
  const page = await server.get('childrensLead', `${path}/send`);
  assert.match(page.words, /Placements and NQSWs in table\.csv: 1 new, 9 cannot be used/);
  for (const told of [
    /3 nqsw_year 2018-20 is not an academic year an academic year such as 2017-18/,
    /4 placed_and_recruited 25 is more than the 5 of students_placed/,
    /5 students_placed some is neither a whole number nor a word/,
    /6 organisation Nowhere is not a partner here/,
    /7 organisation Thornham is not yours to send/,
    /8 organisation Aldermere is not yours to send/,
    /9 service adults is not a service that Aldermere Children’s Trust has here/,
    /10 is of the same as row 11/,
    /11 is of the same as row 10/,
  ]) {
    assert.match(page.words, told);
  }
  const rows = await server.get('childrensLead', `${path}/send/rows?as=csv`);
  assert.match(rows.body, /Thornham,children,2018-20.*nqsw_year is not an academic year/);
  assert.doesNotMatch(rows.body, /Thornham,children,2017-18/);
});

it('makes the changes that were looked at, and no other', async () => {
  const stale = await server.post('childrensLead', `${path}/send/accept`, { digest: 'of yesterday' });
  assert.equal(stale.status, 422);
  assert.match(stale.words, /Something has changed since this page was opened/);
  const page = await server.get('childrensLead', `${path}/send`);
  const made = await server.post('childrensLead', `${path}/send/accept`, { digest: digestOf(page) });
  assert.match(made.notice ?? '', /1 change was made\. .* 9 rows could not be used and are kept here for a day/);
  const left = await server.get('childrensLead', `${path}/send`);
  assert.match(left.words, /There is nothing to change: no row of it waits/);
  assert.equal(
    (await server.post('childrensLead', `${path}/send/discard`)).notice,
    'The file was discarded. Nothing was changed.',
  );
  const none = await server.post('childrensLead', `${path}/send/accept`, { digest: 'x' });
  assert.match(none.words, /There is no file here any more/);
  const again = await send('childrensLead', conversionTable(['thornham', 'children', '2017/18', 19, 5, 12]));
  assert.equal(again.status, 303);
  const same = await server.get('childrensLead', `${path}/send`);
  assert.match(same.words, /1 unchanged There is nothing to change: its rows are here/);
});

it('shows a service its own, and the lead every row with both percentages and both years', async () => {
  await sendAndAccept(
    'ada',
    conversionTable(
      ['Thornham', 'children', '2018-19', 25, 5, 12],
      ['Thornham', 'adults', '2018-19', 7, 'not known', 6],
      ['Aldermere', 'children', '2018-19', 64, 33, 64],
    ),
  );
  const own = await server.get('childrensLead', path);
  assert.match(
    own.words,
    /Thornham Council, children’s 2018-19 2017-18 25 5 12 20\.0% \(5 of 25\) 41\.7% \(5 of 12\) not known/,
  );
  assert.doesNotMatch(own.words, /Aldermere|adults’ 2018/);
  const ada = await server.get('ada', path);
  assert.match(ada.words, /Of 108 students on placement, 43 were recruited: 39\.8%/);
  assert.match(ada.words, /2018-19 All services 89 2017-18 38 76 42\.7% \(38 of 89\) 50\.0% \(38 of 76\)/);
  assert.match(ada.words, /1 row is not in it, as one of the counts is not known/);
  assert.match(ada.words, /Conversion rose from 26\.3% in 2017-18 to 42\.7% in 2018-19/);
  assert.match(
    ada.words,
    /The level line is the aim of Kent and Medway’s councils, at least 80% of students on placement\./,
  );
  const csv = await server.get('ada', `${path}/figures?kind=conversion`);
  assert.match(
    csv.body,
    /"?Recruited, of students on placement"?,All services,2018-19,38,89,42\.7,students on placement in 2017-18/,
  );
});

it('others see totals only, of three organisations or more, with small numbers hidden', async () => {
  await totals('conversion');
  assert.match((await server.get('board', path)).words, /totals over services need rows of at least 3/);
  for (const name of ['Beacon', 'Coldwater', 'Dunmoor']) await addCouncil(name);
  const rows = ['Beacon', 'Coldwater', 'Dunmoor'].map(
    (name, at) => [name, 'children', '2018-19', 40 + at, 15 + at, 30] as const,
  );
  await sendAndAccept('ada', conversionTable(...rows));
  await totals('conversion');
  const board = await server.get('board', path);
  assert.match(board.words, /totals of the partnership, in which small numbers are hidden/);
  assert.match(board.words, /2018-19 Children’s services 212 2017-18 86 166 40\.6% \(86 of 212\)/);
  assert.doesNotMatch(board.words, /Beacon|Aldermere|Thornham/);
  assert.match(board.words, /2017-18 Children’s services hidden 2016-17 hidden hidden hidden hidden/);
});

it('keeps percentages without numbers apart, and universities to themselves', async () => {
  await sendAndAccept(
    'coordinator',
    programmesTable(
      ['Kingsbridge', 'BA', '2016-17', 'admissions', 60, ''],
      ['Kingsbridge', 'BA', '2016-17', 'progression-1', 46, 60],
      ['Kingsbridge', 'BA', '2017-18', 'progression-1', 58, 60],
      ['Kingsbridge', 'BA', '2018-19', 'progression-1', '', '', '87%'],
    ),
  );
  const refused = await send('coordinator', programmesTable(['Eastmoor', 'BA', '2016-17', 'admissions', 60, '']));
  assert.equal(refused.status, 303);
  assert.match((await server.get('coordinator', `${path}/send`)).words, /Eastmoor is not yours to send/);
  await totals('programmes');
  const ada = await server.get('ada', path);
  assert.match(
    ada.words,
    /BA Through the first year 87\.0%, numbers not known 96\.7% \(58 of 60\) 76\.7% \(46 of 60\) 86\.7% \(104 of 120\)/,
  );
  const own = await server.get('coordinator', path);
  assert.match(
    own.words,
    /Your students of each programme, step by step .* 87\.0%, numbers not known 96\.7% \(58 of 60\)/,
  );
  const file = await server.get('coordinator', `${path}/figures?kind=programmes&whose=own`);
  assert.match(file.body, /Through the first year,BA,2017-18,58,60,96\.7/);
  assert.equal((await server.get('board', `${path}/figures?kind=programmes&whose=own`)).status, 404);
  const board = await server.get('board', path);
  assert.match(board.words, /BA Admitted .*60/);
  assert.doesNotMatch(board.words, /58 of 60|87\.0%/, 'two who did not go on are hidden');
});

it('keeps those who did not respond apart, each percentage with what it is of', async () => {
  const row = (...[activity, employer, role, graduates]: [string, string, string, number | string]) =>
    ['Kingsbridge', 'BA', '2015-16', '6-months', activity, employer, role, graduates] as const;
  await sendAndAccept(
    'coordinator',
    destinationsTable(
      row('work', 'partnership', 'social-worker', 19),
      row('work', 'other-authority', 'social-worker', 10),
      row('work', 'other-employer', 'other-role', 6),
      row('other-activity', '', '', 6),
      row('did-not-respond', '', '', 15),
    ),
  );
  await totals('destinations');
  const board = await server.get('board', path);
  assert.match(board.words, /Answered those asked 73\.2% \(41 of 56\)/);
  assert.match(board.words, /In social work those who answered 70\.7% \(29 of 41\)/);
  assert.match(board.words, /In social work all who were asked 51\.8% \(29 of 56\)/);
  assert.match(board.words, /those in social work 65\.5% \(19 of 29\)/);
  assert.match(
    (await server.get('coordinator', path)).words,
    /Where your own graduates went .* Your graduates by destination/,
  );
  const csv = await server.get('board', `${path}/figures?kind=destinations`);
  assert.match(csv.body, /Did not respond,graduates,2015-16,15/);
});

it('shows over the years whether as many are in social work as is aimed at', async () => {
  const year = (left: string, graduates: number, others: number) =>
    [
      ['Kingsbridge', 'BA', left, '12-months', 'work', 'partnership', 'social-worker', graduates],
      ['Kingsbridge', 'BA', left, '12-months', 'other-activity', '', '', others],
    ] as const;
  const before = (await server.get('coordinator', path)).words;
  assert.doesNotMatch(before, /the share in social work/, 'one year is no line');
  await sendAndAccept('coordinator', destinationsTable(...year('2013-14', 20, 20), ...year('2014-15', 30, 10)));
  const { words } = await server.get('coordinator', path);
  assert.match(
    words,
    /Of those who answered, the share in social work 12 months after graduation rose from 50\.0% in 2013-14 to 75\.0%/,
  );
  assert.match(
    words,
    /The level line is the aim of the Kent and Medway partnership, at least 80% in social work 12 months/,
  );
  assert.doesNotMatch(words, /at least 70%/, 'which is of those who are asked after 6 months');
});

it('takes a row from a form, tells what is wrong at its field, puts it right and removes it', async () => {
  const wrong = await server.post('childrensLead', `${path}/enter/conversion`, {
    organisation: 'Thornham Council',
    service: 'children',
    nqsw_year: 'soon',
    source: '',
  });
  assert.equal(wrong.status, 422);
  assert.match(wrong.words, /“soon” is not an academic year\. Enter an academic year such as 2017-18/);
  assert.match(wrong.body, /href="#nqsw_year"/);
  const typed = {
    organisation: 'Thornham Council',
    service: 'children',
    nqsw_year: '2019-20',
    students_placed: '20',
    placed_and_recruited: '9',
    nqsws: '15',
    source: 'our list',
    as_at: '31/10/2026',
  };
  const kept = await server.post('childrensLead', `${path}/enter/conversion`, typed);
  assert.match(kept.notice ?? '', /The row of 2019-20 is kept/);
  const list = await server.get('childrensLead', `${path}/rows/conversion`);
  assert.match(list.words, /Thornham Council Children’s 2019-20 2018-19 20 9 15 not known our list/);
  assert.doesNotMatch(list.words, /Adults’ 20/);
  const row = /enter\/conversion\?row=([0-9a-f-]{36})/.exec(list.body)?.[1] ?? '';
  assert.match((await server.get('childrensLead', `${path}/enter/conversion?row=${row}`)).body, /value="our list"/);
  assert.equal((await server.get('trustLead', `${path}/enter/conversion?row=${row}`)).status, 404);
  const removing = `${path}/rows/${row}/remove`;
  assert.equal((await server.get('trustLead', removing)).status, 404);
  assert.equal((await server.post('trustLead', removing)).status, 404);
  const asks = await server.get('childrensLead', removing);
  assert.match(asks.words, /Remove this row of placements and NQSWs\?/);
  assert.match(asks.words, /Students on placement with the service 20 Of these, recruited as NQSWs by the service 9/);
  assert.match(asks.words, /The totals that others see are then worked out without it/);
  assert.match((await server.get('childrensLead', `${path}/rows/conversion`)).words, /2019-20 2018-19 20/);
  assert.match(
    (await server.post('childrensLead', removing)).notice ?? '',
    /The row of Thornham Council, Children’s, 2019-20 was removed/,
  );
  assert.doesNotMatch((await server.get('childrensLead', `${path}/rows/conversion`)).words, /2019-20/);
  assert.equal((await server.get('childrensLead', `${path}/enter/programmes`)).status, 404);
  assert.equal((await server.get('childrensLead', `${path}/rows/programmes`)).status, 404);
  const csv = await server.get('childrensLead', `${path}/rows/conversion?as=csv`);
  await send('childrensLead', csv.body, 'rows.csv');
  assert.match((await server.get('childrensLead', `${path}/send`)).words, /rows\.csv: 2 unchanged/);
});

it('lists the rows asked for, in the order and on the page asked for, and hands on the same', async () => {
  const rows = (asked: string) => server.get('ada', `${path}/rows/conversion?${asked}`);
  const placed = ({ body }: Answer) =>
    [...body.matchAll(/numeric">(\d+)<\/td>\s*<td[^>]*numeric">[^<]*<\/td>\s*<td[^>]*numeric">\d+</g)].map(([, n]) =>
      Number(n),
    );
  assert.match((await rows('')).words, /Showing all 7 rows of placements and NQSWs/);
  assert.deepEqual(placed(await rows('sort=students_placed&direction=ascending')), [7, 19, 25, 40, 41, 42, 64]);
  assert.deepEqual(placed(await rows('sort=students_placed&direction=descending&perPage=2&page=2')), [41, 40]);
  assert.match(
    (await rows('sort=placed_and_recruited&direction=descending')).words,
    /Thornham Council Adults’ 2018-19 2017-18 7 not known 6 not known placement register, 31 Oct 2026 Put right [^.]* Remove [^.]*$/m,
  );
  const year = await rows('year=2017-18&service=children');
  assert.match(year.words, /Showing 1 row of placements and NQSWs/);
  assert.match((await rows('whose=Nobody')).words, /No rows of placements and NQSWs match these filters/);
  const file = await rows('whose=Thornham+Council&sort=nqsw_year&as=csv');
  assert.deepEqual(
    file.body
      .trim()
      .split(/\r?\n/)
      .slice(1)
      .map((line) => line.split(',').slice(0, 3).join(' ')),
    ['Thornham Council children 2017-18', 'Thornham Council children 2018-19', 'Thornham Council adults 2018-19'],
  );
  const steps = await server.get('coordinator', `${path}/rows/programmes?sort=step&programme=BA`);
  assert.match(steps.words, /Admitted .* Through the first year/);
  assert.match(steps.words, /87%/);
});

it('gives the projection what is observed, with its n and its sources', async () => {
  const { conversion, services, programmes } = await server.as('ada', (tx) => pipelineFor(tx));
  assert.deepEqual(
    [conversion.ofPlaced.n, conversion.ofPlaced.of, conversion.ofPlaced.known, conversion.ofPlaced.rows],
    [91, 231, 6, 7],
  );
  assert.equal(services.length, 6);
  const [ba] = programmes;
  assert.deepEqual(ba && [ba.provider, ba.programme, ba.admissions?.value, ba.progression.length], [
    'Kingsbridge University',
    'BA',
    60,
    1,
  ]);
  assert.equal(ba?.admissions?.source, 'student records, 2016-17, as at 31 October 2026');
  assert.deepEqual(ba?.progression[0], {
    value: 104 / 120,
    n: 104,
    of: 120,
    source: 'student records, 2016-17 to 2017-18, as at 31 October 2026',
  });
  assert.equal(ba?.award, undefined);
});

async function addCouncil(name: string): Promise<void> {
  const [organisation, service] = [randomUUID(), randomUUID()];
  const { database, world } = server;
  await database.as({ kind: 'system' }, async (tx) => {
    await tx
      .insertInto('organisation')
      .values({ id: organisation, kind: 'local-authority', name: `${name} Council`, short_name: name, ukprn: null })
      .execute();
    await tx
      .insertInto('service')
      .values({ id: service, organisation_id: organisation, kind: 'children', name: 'Children' })
      .execute();
    await tx
      .insertInto('membership')
      .values({
        partnership_id: world.partnershipId,
        organisation_id: organisation,
        tier: 'primary',
        starts: '2020-09-01',
        ends: null,
        service_id: null,
      })
      .execute();
  });
}

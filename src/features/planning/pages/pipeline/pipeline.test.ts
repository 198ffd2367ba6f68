import assert from 'node:assert/strict';
import { it } from 'node:test';
import { pipelinePages } from '../../test-support/pipeline-pages.ts';
import { conversionTable, destinationsTable, programmesTable } from '../../test-support/pipeline-tables.ts';

const path = '/plan/pipeline';
const { server, send, sendAndAccept, totals, addCouncil } = pipelinePages();

it('is empty at first, and says how it is filled to those who may', async () => {
  const ada = await server().get('ada', path);
  assert.match(ada.words, /No figures of placements and NQSWs can be shown yet/);
  assert.match(ada.words, /Send a table of placements and NQSWs/);
  const board = await server().get('board', path);
  assert.match(board.words, /totals over services need rows of at least 3 organisations/);
  assert.doesNotMatch(board.words, /Send/);
  assert.equal((await server().get('board', `${path}/figures`)).status, 404);
  for (const who of ['educator', 'student'] as const) assert.equal((await server().get(who, path)).status, 403);
  for (const who of ['board', 'evaluator', 'consultant'] as const) {
    assert.equal((await server().get(who, path)).status, 200, who);
    assert.equal((await server().get(who, `${path}/send`)).status, 403, who);
  }
});

it('shows a service its own, and the lead every row with both percentages and both years', async () => {
  await sendAndAccept('childrensLead', conversionTable(['Thornham', 'children', '2017-18', 19, 5, 12]));
  await sendAndAccept(
    'ada',
    conversionTable(
      ['Thornham', 'children', '2018-19', 25, 5, 12],
      ['Thornham', 'adults', '2018-19', 7, 'not known', 6],
      ['Aldermere', 'children', '2018-19', 64, 33, 64],
    ),
  );
  const own = await server().get('childrensLead', path);
  assert.match(
    own.words,
    /Thornham Council, children’s 2018-19 2017-18 25 5 12 20\.0% \(5 of 25\) 41\.7% \(5 of 12\) not known/,
  );
  assert.doesNotMatch(own.words, /Aldermere|adults’ 2018/);
  const ada = await server().get('ada', path);
  assert.match(ada.words, /Of 108 students on placement, 43 were recruited: 39\.8%/);
  assert.match(ada.words, /2018-19 All services 89 2017-18 38 76 42\.7% \(38 of 89\) 50\.0% \(38 of 76\)/);
  assert.match(ada.words, /1 row is not in it, as one of the counts is not known/);
  assert.match(ada.words, /Conversion rose from 26\.3% in 2017-18 to 42\.7% in 2018-19/);
  assert.match(
    ada.words,
    /The level line is the aim of Kent and Medway’s councils, at least 80% of students on placement\./,
  );
  const csv = await server().get('ada', `${path}/figures?kind=conversion`);
  assert.match(
    csv.body,
    /"?Recruited, of students on placement"?,All services,2018-19,38,89,42\.7,students on placement in 2017-18/,
  );
});

it('others see totals only, of three organisations or more, with small numbers hidden', async () => {
  await totals('conversion');
  assert.match((await server().get('board', path)).words, /totals over services need rows of at least 3/);
  for (const name of ['Beacon', 'Coldwater', 'Dunmoor']) await addCouncil(name);
  const rows = ['Beacon', 'Coldwater', 'Dunmoor'].map(
    (name, at) => [name, 'children', '2018-19', 40 + at, 15 + at, 30] as const,
  );
  await sendAndAccept('ada', conversionTable(...rows));
  await totals('conversion');
  const board = await server().get('board', path);
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
  assert.match((await server().get('coordinator', `${path}/send`)).words, /Eastmoor is not yours to send/);
  await totals('programmes');
  const ada = await server().get('ada', path);
  assert.match(
    ada.words,
    /BA Through the first year 87\.0%, numbers not known 96\.7% \(58 of 60\) 76\.7% \(46 of 60\) 86\.7% \(104 of 120\)/,
  );
  const own = await server().get('coordinator', path);
  assert.match(
    own.words,
    /Your students of each programme, step by step .* 87\.0%, numbers not known 96\.7% \(58 of 60\)/,
  );
  const file = await server().get('coordinator', `${path}/figures?kind=programmes&whose=own`);
  assert.match(file.body, /Through the first year,BA,2017-18,58,60,96\.7/);
  assert.equal((await server().get('board', `${path}/figures?kind=programmes&whose=own`)).status, 404);
  const board = await server().get('board', path);
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
  const board = await server().get('board', path);
  assert.match(board.words, /Answered those asked 73\.2% \(41 of 56\)/);
  assert.match(board.words, /In social work those who answered 70\.7% \(29 of 41\)/);
  assert.match(board.words, /In social work all who were asked 51\.8% \(29 of 56\)/);
  assert.match(board.words, /those in social work 65\.5% \(19 of 29\)/);
  assert.match(
    (await server().get('coordinator', path)).words,
    /Where your own graduates went .* Your graduates by destination/,
  );
  const csv = await server().get('board', `${path}/figures?kind=destinations`);
  assert.match(csv.body, /Did not respond,graduates,2015-16,15/);
});

it('shows over the years whether as many are in social work as is aimed at', async () => {
  const year = (left: string, graduates: number, others: number) =>
    [
      ['Kingsbridge', 'BA', left, '12-months', 'work', 'partnership', 'social-worker', graduates],
      ['Kingsbridge', 'BA', left, '12-months', 'other-activity', '', '', others],
    ] as const;
  const before = (await server().get('coordinator', path)).words;
  assert.doesNotMatch(before, /the share in social work/, 'one year is no line');
  await sendAndAccept('coordinator', destinationsTable(...year('2013-14', 20, 20), ...year('2014-15', 30, 10)));
  const { words } = await server().get('coordinator', path);
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

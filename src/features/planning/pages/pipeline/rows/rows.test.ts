import assert from 'node:assert/strict';
import { it } from 'node:test';
import type { Answer } from '../../../../../../test/support/server.ts';
import { pipelinePages } from '../../../test-support/pipeline-pages.ts';
import { conversionTable, programmesTable } from '../../../test-support/pipeline-tables.ts';

const path = '/plan/pipeline';
const { server, send, sendAndAccept, addCouncil } = pipelinePages(prepare);

async function prepare(): Promise<void> {
  for (const name of ['Beacon', 'Coldwater', 'Dunmoor']) await addCouncil(name);
  await sendAndAccept(
    'ada',
    conversionTable(
      ['Thornham', 'children', '2017-18', 19, 5, 12],
      ['Thornham', 'children', '2018-19', 25, 5, 12],
      ['Thornham', 'adults', '2018-19', 7, 'not known', 6],
      ['Aldermere', 'children', '2018-19', 64, 33, 64],
      ['Beacon', 'children', '2018-19', 40, 15, 30],
      ['Coldwater', 'children', '2018-19', 41, 16, 30],
      ['Dunmoor', 'children', '2018-19', 42, 17, 30],
    ),
  );
  await sendAndAccept(
    'coordinator',
    programmesTable(
      ['Kingsbridge', 'BA', '2016-17', 'admissions', 60, ''],
      ['Kingsbridge', 'BA', '2017-18', 'progression-1', 58, 60],
      ['Kingsbridge', 'BA', '2018-19', 'progression-1', '', '', '87%'],
    ),
  );
}

it('takes a row from a form, tells what is wrong at its field, puts it right and removes it', async () => {
  const wrong = await server().post('childrensLead', `${path}/enter/conversion`, {
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
  const kept = await server().post('childrensLead', `${path}/enter/conversion`, typed);
  assert.match(kept.notice ?? '', /The row of 2019-20 is kept/);
  const list = await server().get('childrensLead', `${path}/rows/conversion`);
  assert.match(list.words, /Thornham Council Children’s 2019-20 2018-19 20 9 15 not known our list/);
  assert.doesNotMatch(list.words, /Adults’ 20/);
  const row = /enter\/conversion\?row=([0-9a-f-]{36})/.exec(list.body)?.[1] ?? '';
  assert.match((await server().get('childrensLead', `${path}/enter/conversion?row=${row}`)).body, /value="our list"/);
  assert.equal((await server().get('trustLead', `${path}/enter/conversion?row=${row}`)).status, 404);
  const removing = `${path}/rows/${row}/remove`;
  assert.equal((await server().get('trustLead', removing)).status, 404);
  assert.equal((await server().post('trustLead', removing)).status, 404);
  const asks = await server().get('childrensLead', removing);
  assert.match(asks.words, /Remove this row of placements and NQSWs\?/);
  assert.match(asks.words, /Students on placement with the service 20 Of these, recruited as NQSWs by the service 9/);
  assert.match(asks.words, /The totals that others see are then worked out without it/);
  assert.match((await server().get('childrensLead', `${path}/rows/conversion`)).words, /2019-20 2018-19 20/);
  assert.match(
    (await server().post('childrensLead', removing)).notice ?? '',
    /The row of Thornham Council, Children’s, 2019-20 was removed/,
  );
  assert.doesNotMatch((await server().get('childrensLead', `${path}/rows/conversion`)).words, /2019-20/);
  assert.equal((await server().get('childrensLead', `${path}/enter/programmes`)).status, 404);
  assert.equal((await server().get('childrensLead', `${path}/rows/programmes`)).status, 404);
  const csv = await server().get('childrensLead', `${path}/rows/conversion?as=csv`);
  await send('childrensLead', csv.body, 'rows.csv');
  assert.match((await server().get('childrensLead', `${path}/send`)).words, /rows\.csv: 2 unchanged/);
});

it('lists the rows asked for, in the order and on the page asked for, and hands on the same', async () => {
  const rows = (asked: string) => server().get('ada', `${path}/rows/conversion?${asked}`);
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
  const steps = await server().get('coordinator', `${path}/rows/programmes?sort=step&programme=BA`);
  assert.match(steps.words, /Admitted .* Through the first year/);
  assert.match(steps.words, /87%/);
});

import assert from 'node:assert/strict';
import { it } from 'node:test';
import { digestOf, pipelinePages } from '../../../test-support/pipeline-pages.ts';
import { conversionTable } from '../../../test-support/pipeline-tables.ts';

const path = '/plan/pipeline';
const { server, send } = pipelinePages();

it('refuses what is no table of the pipeline, and says what to do', async () => {
  const none = await server().postFiles('childrensLead', `${path}/send`, {});
  assert.match(none.words, /There is a problem Choose the file of your table/);
  const people = await send('childrensLead', 'name,age\nAda,36\n', 'people.csv');
  assert.equal(people.status, 422);
  assert.match(people.words, /people\.csv does not have the headings of one of the three tables\. Nothing was changed/);
  const template = await server().get('childrensLead', `${path}/template?kind=conversion`);
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
  const page = await server().get('childrensLead', `${path}/send`);
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
  const rows = await server().get('childrensLead', `${path}/send/rows?as=csv`);
  assert.match(rows.body, /Thornham,children,2018-20.*nqsw_year is not an academic year/);
  assert.doesNotMatch(rows.body, /Thornham,children,2017-18/);
});

it('makes the changes that were looked at, and no other', async () => {
  const stale = await server().post('childrensLead', `${path}/send/accept`, { digest: 'of yesterday' });
  assert.equal(stale.status, 422);
  assert.match(stale.words, /Something has changed since this page was opened/);
  const page = await server().get('childrensLead', `${path}/send`);
  const made = await server().post('childrensLead', `${path}/send/accept`, { digest: digestOf(page) });
  assert.match(made.notice ?? '', /1 change was made\. .* 9 rows could not be used and are kept here for a day/);
  const left = await server().get('childrensLead', `${path}/send`);
  assert.match(left.words, /There is nothing to change: no row of it waits/);
  assert.equal(
    (await server().post('childrensLead', `${path}/send/discard`)).notice,
    'The file was discarded. Nothing was changed.',
  );
  const none = await server().post('childrensLead', `${path}/send/accept`, { digest: 'x' });
  assert.match(none.words, /There is no file here any more/);
  const again = await send('childrensLead', conversionTable(['thornham', 'children', '2017/18', 19, 5, 12]));
  assert.equal(again.status, 303);
  const same = await server().get('childrensLead', `${path}/send`);
  assert.match(same.words, /1 unchanged There is nothing to change: its rows are here/);
});

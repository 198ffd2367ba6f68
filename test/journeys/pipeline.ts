import assert from 'node:assert/strict';
import { it } from 'node:test';
import {
  conversionTable,
  destinationsTable,
  programmesTable,
  totalsNow,
} from '../../src/features/planning/test-support/pipeline-tables.ts';
import type { Visitor } from '../support/browser.ts';
import type { Stage } from './stage.ts';

const own = conversionTable(
  ['Thornham', 'children', '2017-18', 19, 5, 12],
  ['Thornham', 'children', '2018-19', 25, 5, 12],
  ['Thornham', 'children', '2019-20', 5, 9, 12],
);

/** Services and universities send what became of students; the lead sees it together, and others what may be shown. */
export function pipeline(stage: () => Stage): void {
  it('says before anything is here what is missing, and to whom', async () => {
    const board = await stage().as('board', { keyboard: true });
    await board.follow('Plan');
    await board.follow('Pipeline and conversion');
    await board.sees('No figures of placements and NQSWs can be shown yet', 'rows of at least 3 organisations');
    await board.unfold('What these figures are, and what is hidden');
    await board.seesNothingOf('Send rows');
    await board.picture('pipeline-empty');
    await board.leave();
  });

  for (const scripts of [false, true]) {
    it(`takes in a table, after it was looked at${scripts ? '' : ', without scripts'}`, async () => {
      const tessa = await stage().as('childrensLead', { scripts });
      await tessa.follow('Plan');
      await tessa.follow('Pipeline and conversion');
      await tessa.follow('Send rows');
      await tessa.pressWrongly('Read the table', 'Choose the file of your table');
      await choose(tessa, 'name,age\nAda,36\n', 'people.csv');
      await tessa.press('Read the table', 422);
      await tessa.sees('people.csv does not have the headings of one of the three tables', 'Nothing was changed');
      await tessa.unfold('The table of placements and NQSWs');
      const template = await tessa.download(tessa.link(/^empty table of placements and NQSWs/));
      assert.match(template.bytes.toString(), /organisation,service,nqsw_year/);
      await tessa.picture('pipeline-send');
      await choose(tessa, scripts ? own.replace('19,5,12', '19,6,12') : own, 'ours.csv');
      await tessa.press('Read the table');
      await tessa.sees(
        scripts ? '1 unchanged, 1 updated, 1 cannot be used' : '2 new, 1 cannot be used',
        'is more than the 5 of students_placed',
      );
      await tessa.picture('pipeline-changes');
      const wrong = await tessa.download(tessa.link('rows as CSV'));
      assert.match(wrong.bytes.toString(), /2019-20,,5,9,12/);
      const window = await tessa.another();
      await window.open('/plan/pipeline/send');
      await choose(window, own, 'others.csv');
      await window.press('Read the table');
      const button = scripts ? 'Make this change' : 'Make these 2 changes';
      await tessa.pressWrongly(
        button,
        'Something has changed since this page was opened. Nothing was changed by you. Look at what would change now, below.',
      );
      await tessa.sees('others.csv');
      if (scripts) {
        await tessa.sees('There is nothing to change');
        await tessa.press('Discard this file');
        await tessa.sees('The file was discarded. Nothing was changed.');
      } else {
        await tessa.press(button);
        await tessa.sees(
          '2 changes were made.',
          '1 row could not be used and is kept here for a day, to be put right.',
        );
      }
      if (!scripts) {
        await tessa.follow('Home');
        await tessa.sees('others.csv (Placements and NQSWs) has rows that could not be used');
        await tessa.open('/plan/pipeline/send');
        await tessa.press('Discard this file');
      }
      await tessa.follow('Pipeline');
      await tessa.sees('Your own: seen by you and by the partnership’s lead', '26.3% (5 of 19)');
      await tessa.leave();
    });
  }

  for (const scripts of [false, true]) {
    it(`takes a row by hand, finds it, puts it right and removes it${scripts ? '' : ', without scripts'}`, async () => {
      const tessa = await stage().as('childrensLead', { scripts });
      await tessa.open('/plan/pipeline/rows/conversion');
      await tessa.follow('Enter a row of placements and NQSWs');
      await tessa.select('Organisation', 'Thornham Council');
      await tessa.select('Service', 'Children’s');
      await tessa.type('Year in which NQSWs were recruited', 'last year');
      await tessa.pressWrongly(
        'Keep this row',
        '“last year” is not an academic year. Enter an academic year such as 2017-18',
      );
      await tessa.keeps('Year in which NQSWs were recruited', 'last year');
      if (scripts) await tessa.picture('pipeline-enter');
      await tessa.type('Year in which NQSWs were recruited', '2016-17');
      await tessa.type('Students on placement with the service', '21');
      await tessa.type('Source', 'our list');
      await tessa.type('As at', '31/10/2026');
      await tessa.press('Keep this row');
      await tessa.sees('The row of 2016-17 is kept.', 'Showing all 3 rows of placements and NQSWs');
      await tessa.follow('Students placed');
      if (scripts) await tessa.picture('pipeline-rows');
      await tessa.select('NQSW year', '2016-17');
      await tessa.press('Apply filters');
      await tessa.sees('Showing 1 row of placements and NQSWs', 'our list');
      const seen = await tessa.download(tessa.link('rows of placements and NQSWs as CSV'));
      assert.deepEqual(seen.bytes.toString().match(/20\d\d-\d\d,20\d\d-\d\d/g), ['2016-17,2015-16']);
      await tessa.follow(/^Put right .*2016-17/);
      await tessa.type('Of these, recruited as NQSWs by the service', '8');
      await tessa.press('Keep this row');
      await tessa.follow(/^Remove .*2016-17/);
      await tessa.sees(
        'Remove this row of placements and NQSWs?',
        'Of these, recruited as NQSWs by the service 8',
        'The totals that others see are then worked out without it.',
      );
      if (scripts) await tessa.picture('pipeline-remove');
      await tessa.follow('Cancel');
      await tessa.sees('Showing all 3 rows');
      await tessa.follow(/^Remove .*2016-17/);
      await tessa.press('Remove this row');
      await tessa.sees('The row of Thornham Council, Children’s, 2016-17 was removed.', 'Showing all 2 rows');
      await tessa.leave();
    });
  }

  it('the university tells how students progress and where graduates go', async () => {
    const kamala = await stage().as('coordinator');
    await kamala.open('/plan/pipeline/send');
    await choose(kamala, programmes, 'programmes.csv');
    await kamala.press('Read the table');
    await kamala.press('Make these 6 changes');
    await kamala.follow('Send rows');
    await choose(kamala, destinations, 'destinations.csv');
    await kamala.press('Read the table');
    await kamala.press('Make these 5 changes');
    await kamala.sees('5 changes were made.');
    await kamala.sees('Where your own graduates went', 'Your own admissions and progression');
    await kamala.follow('Rows');
    await kamala.follow('Admissions and progression');
    await kamala.sees('Through the first year', 'student records');
    await kamala.leave();
  });

  it('the lead sees every row, with both percentages and both years, and hands the figures on', async () => {
    const { database } = stage().house.services;
    for (const kind of ['conversion', 'programmes', 'destinations'] as const) {
      await totalsNow(database, stage().world.partnershipId, kind);
    }
    const ada = await stage().as('ada');
    await ada.follow('Plan');
    await ada.picture('plan');
    await ada.follow('Pipeline and conversion');
    await ada.sees(
      'Of 44 students on placement, 10 were recruited: 22.7%',
      'Conversion fell from 26.3% in 2017-18 to 20.0% in 2018-19',
      'Each service: seen by you and by those who answer for it',
      '70.7% (29 of 41)',
      '86.7% (52 of 60)',
    );
    await ada.picture('pipeline');
    const csv = await ada.download(ada.link('CSV of Placements and NQSWs'));
    assert.match(csv.bytes.toString(), /All services,2018-19,5,25,20,students on placement in 2017-18/);
    const chart = await ada.download(ada.link(/as CSV.*Progression/));
    assert.match(chart.bytes.toString(), /Through the first year,BA,2018-19,52,60,86\.7/);
    const board = await stage().as('board', { scripts: false });
    await board.open('/plan/pipeline');
    await board.sees('70.7% (29 of 41)', '86.7% (52 of 60)', 'hidden');
    await board.seesNothingOf('Thornham Council, children’s', '26.3%');
    await board.picture('pipeline-board');
    await ada.leave();
    await board.leave();
  });
}

const programmes = programmesTable(
  ['Kingsbridge', 'BA', '2017-18', 'admissions', 60, ''],
  ['Kingsbridge', 'BA', '2017-18', 'progression-1', 46, 60],
  ['Kingsbridge', 'BA', '2018-19', 'admissions', 60, ''],
  ['Kingsbridge', 'BA', '2018-19', 'progression-1', 52, 60],
  ['Kingsbridge', 'MSW', '2017-18', 'progression-1', 38, 40],
  ['Kingsbridge', 'MSW', '2018-19', 'progression-1', '', '', '90%'],
);
const went = (activity: string, employer: string, role: string, graduates: number) =>
  ['Kingsbridge', 'BA', '2017-18', '6-months', activity, employer, role, graduates] as const;
const destinations = destinationsTable(
  went('work', 'partnership', 'social-worker', 19),
  went('work', 'other-authority', 'social-worker', 10),
  went('work', 'other-employer', 'other-role', 6),
  went('other-activity', '', '', 6),
  went('did-not-respond', '', '', 15),
);

async function choose(who: Visitor, content: string, name: string): Promise<void> {
  await who.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

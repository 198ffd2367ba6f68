import assert from 'node:assert/strict';
import { it } from 'node:test';
import { scenarioJson } from '../../src/features/planning/test-support/scenario.ts';
import { from2023 } from '../../src/features/workforce/test-support/published.ts';
import type { Visitor } from '../support/browser.ts';
import type { Stage } from './stage.ts';

/** As if the invented partners were in the published file. */
const published = from2023.replaceAll('Ashford Vale', 'Thornham').replaceAll('"Beech, City of', '"Aldermere');

/** The lead makes scenarios, runs, changes, shares and freezes them; the board sees what they come to, and compares. */
export function scenarios(stage: () => Stage): void {
  for (const scripts of [true, false]) {
    const how = scripts ? '' : ' without scripts';
    it(`makes a scenario of the present, changes it and freezes it${how}`, async () => {
      const ada = await stage().as('ada', { scripts });
      await ada.open('/workforce/published');
      await choose(ada, 'later.csv', published);
      await ada.press('Load the figures');
      await ada.follow('Plan');
      await ada.follow('Scenarios');
      await ada.picture('plan');
      await ada.follow('New scenario');
      await ada.pressWrongly(
        'Make the scenario',
        'Enter a name for the scenario',
        'Choose where the scenario comes from',
      );
      const name = `The present${how}`;
      await ada.type('Name', name);
      await ada.tick('A scenario file');
      await ada.pressWrongly('Make the scenario', 'Choose the file that holds the scenario');
      await ada.keeps('Name', name);
      await ada.picture('plan-new');
      await ada.tick('The partnership’s current picture');
      await ada.press('Make the scenario');
      await ada.sees(
        'The scenario was made. Change it, or run it as it is.',
        'not run yet',
        'Seen by the central team',
      );
      await ada.press('Run');
      await ada.reach(/At today’s rates all services are .* short in 20\d\d; 8 in 10 chance of between/);
      await ada.unfold('Show the figures as a table');
      await ada.picture('plan-scenario');
      await ada.page
        .getByRole('combobox', { name: 'Service', exact: true })
        .selectOption('Thornham children’s services');
      await ada.page.getByRole('combobox', { name: 'Measure', exact: true }).selectOption('Turnover');
      await ada.press('Show');
      await ada.sees('Turnover, Thornham children’s services', 'How good such forecasts have been');
      await ada.follow('What it rests on');
      await ada.sees('leaving within a year, under 2 years of service', 'None was changed on these pages');
      await ada.picture('plan-rests-on');
      await ada.follow(name);

      await ada.follow('Change it');
      await ada.unfold(/^\s*Thornham children’s services: \d+ values/);
      await ada.picture('plan-edit');
      await ada.type('leaving within a year, under 2 years of service', '140');
      await ada.pressWrongly(
        'Save',
        'Thornham children’s services: leaving within a year, under 2 years of service: 1.4 is not a probability: give a number from 0 to 1.',
      );
      await ada.keeps('leaving within a year, under 2 years of service', '140');
      await ada.type('leaving within a year, under 2 years of service', '12.5');
      await ada.type(/With 2 to 5 years: so many percentage points fewer/, '5');
      await ada.press('Save');
      await ada.sees(
        'The scenario was changed. Run it to see what it comes to.',
        'Before the last change all services',
      );
      await ada.follow('Change it');
      await ada.sees('under 2 years of service – changed');
      await ada.press('Save and run');
      await ada.reach(/With “Retention” all services are .* short in/);
      await ada.sees('Which lever moves the vacancy rate most', 'NQSWs to recruit', 'Placements to offer');
      await ada.picture('plan-levers');
      const file = await ada.download(ada.link('scenario.json'));
      assert.match(file.bytes.toString(), /"was": 0\.\d+/);
      const rows = await ada.download(ada.link('projection.csv'));
      assert.match(rows.bytes.toString(), /^organisation,service,grade,date,measure,mean,p10,p50,p90/);
      const book = await ada.download(ada.link('the projection as Excel'));
      assert.equal(book.bytes.subarray(0, 2).toString(), 'PK');
      await ada.press('Share it');
      await ada.sees('Whoever reads the partnership’s plan sees it now.');
      await ada.press('Freeze it');
      await ada.sees('Frozen: it cannot be changed.');
      await ada.press('Run it again');
      await ada.reach(/With “Retention” all services/);
      await ada.leave();
    });

    it(`takes a file, a copy, and compares; the board sees what is shared${how}`, async () => {
      const ada = await stage().as('ada', { scripts });
      await ada.open('/plan/scenarios/add');
      await ada.type('Name', `From a file${how}`);
      await ada.tick('A scenario file');
      await choose(ada, 'broken.json', '{"a": 1,\n}');
      await ada.press('Make the scenario', 422);
      await ada.sees('broken.json is not JSON: it cannot be read from line 2, column 1 on', 'Nothing was made');
      const [service] = scenarioJson().services;
      await ada.tick('A scenario file');
      const wrong = { ...scenarioJson(), services: [{ ...service, staff: [] }], years: 99 };
      await choose(ada, 'wrong.json', JSON.stringify(wrong));
      await ada.press('Make the scenario', 422);
      await ada.sees(
        'Croydon children’s services: staff in post (services[0].staff): nobody is there',
        'Years ahead (years): 99',
      );
      await ada.picture('plan-file-refused');
      await choose(ada, 'right.json', JSON.stringify(scenarioJson()));
      await ada.press('Make the scenario');
      await ada.press('Run');
      await ada.reach(/With “retention payment” Croydon children’s services are .* short in 2024/);
      await ada.sees('What it costs', '60 students are admitted', 'When agency use falls');
      await ada.press('Share it');
      await ada.follow('Copy to change');
      await ada.type('Name', `A copy${how}`);
      await ada.press('Make the scenario');
      await ada.sees('not run yet');
      await ada.press('Remove it');
      await ada.sees('The scenario was removed, with its projection.');
      await ada.leave();

      const board = await stage().as('board', { scripts });
      await board.follow('Plan');
      await board.follow('Scenarios');
      await board.sees(`From a file${how}`, `The present${how}`);
      await board.seesNothingOf('New scenario', `A copy${how}`);
      await board.follow('Compare scenarios');
      await board.tick(`From a file${how}`);
      await board.tick(`The present${how}`);
      await board.press('Compare');
      await board.sees('They are not of the same services', 'What they come to at the date that each aims at');
      await board.picture('plan-compare');
      await board.follow(`From a file${how}`);
      await board.seesNothingOf('Run it again', 'Change it');
      await board.leave();
    });
  }
}

async function choose(who: Visitor, name: string, content: string): Promise<void> {
  await who.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
}

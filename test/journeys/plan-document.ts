import assert from 'node:assert/strict';
import { it } from 'node:test';
import { sectionIds } from '../../src/features/planning/index.ts';
import { from2023 } from '../../src/features/workforce/test-support/published.ts';
import type { Visitor } from '../support/browser.ts';
import { sendReturns } from './returns.ts';
import type { Stage } from './stage.ts';

/** As if the invented partners were in the published file. */
const published = from2023.replaceAll('Ashford Vale', 'Thornham').replaceAll('"Beech, City of', '"Aldermere');
export const reason = 'The newer edition of the DfE does not name our areas yet.';
export const scenario = 'What the plan tells of';
const workforce = 'Of our posts {children-vacancy} stood empty in {children-vacancy:when}.';

/** The lead writes the year's plan, is told what stands in the way, and puts it to the board. */
export function planDocument(stage: () => Stage): void {
  it('shows the board that there is no plan yet', async () => {
    const board = await stage().as('board', { keyboard: true });
    await board.follow('Plan');
    await board.follow('The labour market plan');
    await board.sees('No plan is here that you see. The partnership’s lead writes it');
    await board.seesNothingOf('Begin a plan');
    await board.leave();
  });

  it('makes, runs, shares and freezes the projection that the plan tells of', async () => {
    await sendReturns(stage());
    const ada = await stage().as('ada');
    await ada.open('/workforce/published');
    await choose(ada, 'later.csv', published);
    await ada.press('Load the figures');
    await ada.open('/plan/scenarios/add');
    await ada.type('Name', scenario);
    await ada.tick('The partnership’s current picture');
    await ada.press('Make the scenario');
    await ada.press('Run');
    await ada.reach(/At today’s rates .* short in 20\d\d/);
    await ada.press('Share it');
    await ada.press('Freeze it');
    await ada.leave();
  });

  it('begins a plan, and writes a section with a figure that is put in', async () => {
    const ada = await stage().as('ada');
    await ada.follow('Plan');
    await ada.follow('The labour market plan');
    await ada.follow('Begin a plan');
    await ada.type('Year of the plan', 'next');
    await ada.pressWrongly('Begin the plan', 'Enter the year of the plan');
    await ada.keeps('Year of the plan', 'next');
    await ada.picture('plan-document-begin');
    await ada.type('Year of the plan', '2026');
    await ada.press('Begin the plan');
    await ada.sees('The plan of 2026 was begun. Write it section by section.', 'nothing in it is decided');
    await ada.follow(/^Write this section.*Current workforce$/);
    const window = await ada.another();
    await window.open(new URL(ada.page.url()).pathname);
    await ada.unfold('Figures that your text can name');
    await ada.sees('{children-vacancy}', 'Vacancy rate, children’s services');
    await ada.picture('plan-document-section');
    await ada.type('Text', workforce);
    await ada.press('Keep this text');
    await ada.sees('“Current workforce” is kept.', /Of our posts \d+(\.\d)?%\[\d+\] stood empty in 2020-21\./);
    assert.equal(await underAnchor(ada), 'Current workforce');
    await window.type('Text', 'Written by somebody who did not know.');
    await window.pressWrongly(
      'Keep this text',
      'Ada Fenwick has written this section since you began, so yours was not kept. It is still in the box: put the two together, and save again.',
    );
    await window.keeps('Text', 'Written by somebody who did not know.');
    await window.sees('What Ada Fenwick kept meanwhile', workforce);
    await ada.open('/plan/documents/begin');
    await ada.type('Year of the plan', '2026');
    await ada.tick('The template');
    await ada.pressWrongly(
      'Begin the plan',
      'The plan of 2026 is being worked on already, so no other was begun. Go on with that one.',
    );
    await ada.leave();
  });

  it('lists what will be done, and what success is measured by', async () => {
    const ada = await stage().as('ada');
    await ada.open('/plan/documents');
    await ada.follow('Labour market plan 2026');
    await ada.follow(/^Write this section.*stimulating recruitment$/);
    await ada.follow('Add an action');
    await ada.type('What will be done', 'Offer every student an interview');
    await ada.pressWrongly('Add the action', 'Enter whose it is', 'Enter by when it will be done');
    await ada.keeps('What will be done', 'Offer every student an interview');
    await ada.type('Whose it is', 'Employers');
    await ada.type('By when', '31/2/2027');
    await ada.pressWrongly(
      'Add the action',
      'Enter by when it will be done, such as 14/09/2026: “31/2/2027” is not a date',
    );
    await ada.type('By when', '28/2/2027');
    await ada.press('Add the action');
    await ada.sees('The action was added.', 'Employers, by 28 February 2027. Planned');
    await ada.follow(/^Change.*interview/);
    await ada.type('What will be done', '');
    await ada.pressWrongly('Save', 'Enter what will be done');
    await ada.type('What will be done', 'Offer every final-year student an interview');
    await ada.press('Save');
    await ada.sees('The action was changed.');
    for (const section of ['pre-qualifying', 'stable-workforce', 'innovation']) await act(ada, section);
    await ada.follow(/^Change.*innovation/);
    await ada.press('Remove this action');
    await ada.sees('“Do what innovation asks for” was removed.');
    await ada.follow('Labour market plan 2026');
    await ada.follow('Choose the measures');
    await ada.follow('Choose a figure');
    await ada.page.getByLabel('Figure').selectOption('children-vacancy');
    await ada.pressWrongly('Add the measure', 'Enter where it should be, such as “15% by 2029”');
    await ada.type('Where it should be', '8% by 2029');
    await ada.press('Add the measure');
    await ada.follow('Add one by hand');
    await ada.pressWrongly(
      'Add the measure',
      'Enter what is measured',
      'Enter where it should be, such as “15% by 2029”',
    );
    await ada.type('What is measured', 'Answers to the survey of newly qualified social workers');
    await ada.type('Where it should be', '70% by 2028');
    await ada.press('Add the measure');
    await ada.follow(/^Change.*survey/);
    await ada.type('What is measured', '');
    await ada.pressWrongly('Save', 'Enter what is measured');
    await ada.type('What is measured', 'Answers to the survey');
    await ada.press('Save');
    await ada.sees('Measures of success: 2 measures', 'Where it should be: 8% by 2029');
    await ada.picture('plan-document-measures');
    await ada.leave();
  });

  it('is shown by the checklist what stands in the way, and puts it right', async () => {
    const ada = await stage().as('ada');
    await ada.open('/plan/documents');
    await ada.follow('Labour market plan 2026');
    await ada.follow('Title, projection and age of the figures');
    await ada.type('Title', '');
    await ada.pressWrongly('Save', 'Enter the title of the plan');
    await ada.follow('Cancel');
    const address = new URL(ada.page.url()).pathname;
    await write(ada, address, 'vision', '');
    await write(ada, address, 'recruitment', 'One in ten posts is empty; 41% of graduates stay with us.');
    await write(ada, address, 'stable-workforce', 'Only three students of last year are still here.');
    await ada.open(`${address}/sections/barriers`);
    await ada.press('Keep this text');
    await ada.follow('Checklist');
    await ada.sees(
      /\d+ things stand in the way/,
      '“Vision” is empty.',
      'Barriers to success: “[[Name what could stop the plan, and what is done about each.]]” is left over from the template',
      '“One in ten posts is empty; 41% of graduates stay with us.” states a figure without its source.',
      'The measure “Answers to the survey” has no source.',
      'tells of fewer than 5 people, who could be known.',
      /The published figures of children’s services end in 2020-21; those of 20\d\d-\d\d are out\./,
      'No scenario is chosen whose projection the plan tells of: choose one.',
    );
    await ada.seesNothingOf('Put it to the board');
    await ada.picture('plan-document-checklist');
    await ada.follow(/^Put it right.*No scenario is chosen/);
    await ada.select('Projection that it tells of', `${scenario} (frozen)`);
    await ada.type('Why newer figures are not used (if they are not)', reason);
    await ada.press('Save');
    await ada.follow('Checklist');
    await ada.follow(/^Put it right.*Answers to the survey/);
    await ada.follow(/^Change.*survey/);
    await ada.type('Source', 'Our own survey, June 2026');
    await ada.press('Save');
    for (const section of sectionIds.filter((id) => id !== 'workforce')) await write(ada, address, section);
    await ada.follow('Checklist');
    await ada.sees('The plan can go to the board', 'what is voted on is what is published');
    await ada.picture('plan-document-clear');
    await ada.press('Put it to the board');
    await ada.sees(
      'The plan is before the board. Its text and figures are locked',
      `Why newer figures are not used: ${reason}`,
    );
    await ada.seesNothingOf('Write this section', 'Choose the measures');
    await ada.open(`${address}/sections/vision`);
    await ada.sees('This plan is before the board, so nothing was changed. Take it back first.', 'not agreed yet');
    assert.equal(new URL(ada.page.url()).pathname, address);
    await ada.leave();
  });
}

/** Writes a section, and comes back to the plan; without a look at the pages, which are the same for every section. */
async function write(who: Visitor, plan: string, section: string, text = `What we say of ${section}.`): Promise<void> {
  await who.page.goto(`${plan}/sections/${section}`);
  await who.type('Text', text);
  await who.button('Keep this text').click();
  await who.page.waitForURL(/#section-/);
}

/** Adds an action from a section's page, and stays there; without a look at the pages, as above. */
async function act(who: Visitor, section: string): Promise<void> {
  await who.page.goto(new URL(who.page.url()).pathname.replace(/[^/]+$/, section));
  await who.link('Add an action').click();
  await who.type('What will be done', `Do what ${section} asks for`);
  await who.type('Whose it is', 'The central team');
  await who.type('By when', '31/3/2027');
  await who.button('Add the action').click();
  await who.page.waitForURL(/#actions$/);
}

/** The words of the heading to which the address leads. */
export async function underAnchor({ page }: Visitor): Promise<string | null> {
  return page.locator(new URL(page.url()).hash).textContent();
}

async function choose(who: Visitor, name: string, content: string): Promise<void> {
  await who.page
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(content) });
}

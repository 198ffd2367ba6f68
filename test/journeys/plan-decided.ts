import assert from 'node:assert/strict';
import { it } from 'node:test';
import { yearName } from '../../src/engines/workforce/calendar.ts';
import { formatDate } from '../../src/platform/web/dates.ts';
import { today } from '../../src/platform/web/today.ts';
import { reason, scenario, underAnchor } from './plan-document.ts';
import { latest } from './returns.ts';
import type { Stage } from './stage.ts';

/** The plan that `planDocument` put to the board is read there, published, and compared with the one of the next year. */
export function planDecided(stage: () => Stage): void {
  it('is before the board, which reads it and takes it along', async () => {
    const board = await stage().as('board', { keyboard: true });
    await board.follow('Labour market plan 2026 is before the strategic board: read it before the vote');
    await board.sees('Put to the strategic board', 'not agreed yet');
    await board.seesNothingOf('Take it back', 'Checklist');
    await board.page.getByRole('link', { name: 'What lies ahead', exact: true }).press('Enter');
    assert.equal(await underAnchor(board), 'What lies ahead');
    const file = await board.download(board.link('Download as Word'));
    assert.equal(file.name, 'Labour market plan 2026.docx');
    assert.equal(file.bytes.subarray(0, 2).toString(), 'PK');
    await board.leave();
  });

  it('is published with the day of the vote, and read by all who read the plan', async () => {
    const ada = await stage().as('ada');
    await ada.follow(/^Labour market plan 2026 is before the board: publish it once it is agreed/);
    await ada.follow('Publish');
    await ada.pressWrongly('Publish', 'Enter the day of the board’s vote');
    await ada.type('Agreed by the strategic board on', '1/1/2999');
    await ada.pressWrongly('Publish', 'The board’s vote must be today or in the past. Nothing was published.');
    await ada.keeps('Agreed by the strategic board on', '1/1/2999');
    await ada.picture('plan-document-publish');
    await ada.type('Agreed by the strategic board on', '1/9/2026');
    await ada.pressWrongly(
      'Publish',
      `The board’s vote cannot be before ${formatDate(today())}, when the plan was put to it. Nothing was published. Enter the day of the vote on this plan.`,
    );
    await ada.type('Agreed by the strategic board on', today());
    await ada.type('What is new in it', 'It is the first.');
    await ada.press('Publish');
    await ada.sees('The plan is published.', `Agreed by the strategic board on ${formatDate(today())}`);
    await ada.picture('plan-document');
    await ada.follow('Versions and history');
    await ada.sees('What is new: It is the first.', 'Locked content: ', 'Every text that was kept');
    await ada.leave();
    for (const who of ['board', 'evaluator', 'trustLead'] as const) {
      const reader = await stage().as(who);
      await reader.follow('Plan');
      await reader.follow('The labour market plan');
      await reader.follow('Labour market plan 2026');
      await reader.sees('What is new: It is the first.', 'Figures taken on ');
      await reader.leave();
    }
    const student = await stage().as('student');
    await student.open('/plan/documents', 403);
    await student.leave();
  });

  it('next year’s begins with it, and is compared with it, without scripts', async () => {
    const ada = await stage().as('ada', { scripts: false });
    await ada.open('/plan/documents/begin');
    await ada.type('Year of the plan', '2027');
    await ada.tick('The text of “Labour market plan 2026”');
    await ada.select('Projection that it tells of', `${scenario} (frozen)`);
    await ada.press('Begin the plan');
    await ada.follow(/^Write this section.*Vision$/);
    await ada.type('Text', 'What we say of vision in another year.');
    await ada.press('Keep this text');
    await ada.follow('Compare with Labour market plan 2026');
    await ada.sees('1 section reads differently', 'Figures', 'Actions');
    assert.equal(await ada.page.locator('ins').count(), 1);
    assert.equal(await ada.page.locator('del').count(), 0);
    await ada.picture('plan-document-compare');
    await ada.follow('Labour market plan 2027');
    await ada.follow('Checklist');
    await ada.sees('stand in the way', 'end in 2020-21');
    await ada.follow(/^Say why newer ones are not used.*end in 2020-21/);
    await ada.type('Why newer figures are not used (if they are not)', reason);
    await ada.press('Save');
    await ada.follow('Checklist');
    await ada.press('Put it to the board');
    await ada.press('Take it back');
    await ada.sees('The plan is a draft again: change it, and put it to the board anew.');
    await ada.follow('Checklist');
    await ada.press('Put it to the board');
    await ada.follow('Publish');
    await ada.type('Agreed by the strategic board on', today());
    await ada.press('Publish');
    await ada.open('/plan/documents');
    await ada.sees('Labour market plan 2027', 'Labour market plan 2026', 'It is the first.');
    await ada.picture('plan-document-list');
    await ada.leave();
    const board = await stage().as('board', { scripts: false });
    await board.open('/plan/documents');
    await board.follow('Labour market plan 2027');
    await board.follow('Compare with Labour market plan 2026');
    await board.sees('1 section reads differently');
    await board.leave();
  });

  it('keeps its numbers when a return that it counts is withdrawn, and says so', async () => {
    const tessa = await stage().as('childrensLead');
    await tessa.open(`/workforce/services/${stage().world.services.thornhamChildren}/returns`);
    await tessa.follow(`Withdraw the return of ${yearName(latest)}`);
    await tessa.press('Withdraw this return');
    const board = await stage().as('board');
    await board.open('/plan/documents');
    await board.follow('Labour market plan 2026');
    await board.sees(
      `Since this plan was published, 1 return that its figures of ${yearName(latest)} count was withdrawn, or is shared no more. The plan keeps its numbers.`,
      'From the returns of 5',
    );
    await tessa.leave();
    await board.leave();
  });
}

import { it } from 'node:test';
import type { Stage } from './stage.ts';

/** A round is set up, its students and places kept by hand. */
export function rounds(stage: () => Stage): void {
  it('sets up a round, puts its dates right, and puts a student into it', async () => {
    const coordinator = await stage().as('coordinator');
    await coordinator.follow('Rounds');
    await coordinator.picture('rounds');
    await coordinator.follow('Add a round');
    await coordinator.type('Name', 'First placements, spring');
    await coordinator.pressWrongly('Add round', 'Enter the tranche', 'Enter the first day of the placements');
    await coordinator.type('Academic year', '2026-27');
    await coordinator.type('Tranche', 'First BA, January');
    await coordinator.type('First day of the placements', '11/01/2027');
    await coordinator.type('Last day of the placements', '30/04/2027');
    await coordinator.press('Add round');
    await coordinator.sees('First placements, spring');
    await coordinator.tab('Timeline');
    await coordinator.follow('Change the round’s dates or rules');
    await coordinator.picture('round-rules');
    await coordinator.type('Last day of the placements', '30/04/2026');
    await coordinator.pressWrongly('Save', 'The last day must be after the first day of the placements');
    await coordinator.type('Last day of the placements', '07/05/2027');
    await coordinator.press('Save');
    await coordinator.follow('Add a student');
    await coordinator.type('Name', 'Ravi Springer');
    await coordinator.pressWrongly('Add student', 'Enter the student’s reference', 'Choose the stage of the placement');
    await coordinator.type('Reference', 'ST-91');
    await coordinator.type('Programme', 'BA');
    await coordinator.tick('First');
    await coordinator.type('Home outcode', 'KT1');
    await coordinator.tick('Yes', 'May use a car on placement');
    await coordinator.press('Add student');
    await coordinator.follow('Ravi Springer');
    await coordinator.picture('profile');
    await coordinator.follow('Change');
    await coordinator.type('Home outcode', 'nowhere');
    await coordinator.pressWrongly('Save');
    await coordinator.type('Home outcode', 'KT2');
    await coordinator.press('Save');
    await coordinator.press('Withdraw from the round');
    await coordinator.press('Bring back into the round');
    await coordinator.tab('Educators');
    await coordinator.leave();
  });

  for (const manner of [{ keyboard: true }, { scripts: false }]) {
    it(`lets an employer’s lead offer a place and take it back, ${manner.keyboard ? 'by keyboard' : 'without scripts'}`, async () => {
      const reference = manner.keyboard ? 'OF-90' : 'OF-91';
      const lead = await stage().as('childrensLead', manner);
      await lead.follow('Rounds');
      await lead.follow('Final placements, autumn');
      await lead.seesNothingOf('Aldermere', 'OF-2', 'Hospital');
      await lead.follow('Offer places');
      await lead.type('Reference', reference);
      await lead.type('Team', 'Family Support');
      await lead.pressWrongly('Offer places', 'Choose the service');
      await lead.keeps('Team', 'Family Support');
      await lead.select('Service', 'Thornham Council, children’s service');
      await lead.type('Outcode', 'KT1');
      await lead.type('Area of practice', 'fostering');
      for (const limb of [/local authority/, /enough statutory work/, /update case records/])
        await lead.tick('Yes', limb);
      await lead.tick('First', 'Stages');
      await lead.tick('No', 'Must the student drive?');
      await lead.tick('No', /on-site supervisor/);
      await lead.press('Offer places');
      await lead.sees('1 place in Family Support is now offered.', reference);
      await lead.picture('places');
      await lead.follow(reference);
      await lead.picture('offer');
      await lead.follow('Change');
      await lead.type('Places', 'many');
      await lead.pressWrongly(/^Save/);
      await lead.type('Places', '2');
      await lead.press(/^Save/);
      await lead.follow('Withdraw this offer');
      await lead.pressWrongly('Withdraw offer', 'Choose why it is withdrawn');
      await lead.tick(/./, 'Why is it withdrawn?');
      await lead.press('Withdraw offer');
      await lead.sees(`The offer ${reference} was withdrawn.`, /\d places were withdrawn/);
      await lead.leave();
    });
  }
}

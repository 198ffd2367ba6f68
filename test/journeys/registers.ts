import { it } from 'node:test';
import type { Stage } from './stage.ts';

/** The central team looks after partners, students and educators by hand. */
export function registers(stage: () => Stage): void {
  it('adds a partner with its service, team and memberships', async () => {
    const lead = await stage().as('ada');
    await lead.follow('Partners');
    await lead.picture('partners');
    await lead.follow('Add a partner');
    await lead.type('Short name', 'Copperfield');
    await lead.pressWrongly('Add partner', 'Enter the organisation’s full name', 'Choose the tier');
    await lead.type('Full name', 'Copperfield Council');
    await lead.tick('Local authority');
    await lead.tick('Primary');
    await lead.type('Member from', '01/09/2025');
    await lead.press('Add partner');
    await lead.sees('Copperfield Council is now a partner. Add its services next.');
    await lead.follow('Change details');
    await lead.type('Full name', '');
    await lead.pressWrongly('Save changes', 'Enter the organisation’s full name');
    await lead.type('Full name', 'Copperfield Borough Council');
    await lead.press('Save changes');
    await lead.follow('Add a service');
    await lead.pressWrongly('Add service', 'Choose children’s or adults’');
    await lead.tick('Adults’ service');
    await lead.type('What the partner calls it', 'Adults and health');
    await lead.press('Add service');
    await lead.follow(/Add a team/);
    await lead.pressWrongly('Add team', 'Enter the team’s name');
    await lead.type('Name of the team', 'Reablement');
    await lead.type('Outcode (optional)', 'KT3');
    await lead.press('Add team');
    await lead.follow(/Change Reablement/);
    await lead.type('Outcode (optional)', 'here');
    await lead.pressWrongly(/Save/);
    await lead.type('Outcode (optional)', 'KT4');
    await lead.press(/Save/);
    await lead.follow(/rename the service/);
    await lead.type('What the partner calls it', '');
    await lead.pressWrongly('Save name', 'Enter what the partner calls the service');
    await lead.type('What the partner calls it', 'Adult care');
    await lead.press('Save name');
    await lead.follow('Add a membership');
    await lead.pressWrongly('Add membership', 'Choose who holds the membership');
    await lead.tick(/Adults’ service/);
    await lead.tick('Secondary');
    await lead.type('Member from', '01/09/2024');
    await lead.type('Last day (optional)', '31/08/2025');
    await lead.press('Add membership');
    await lead.follow(/^End of the primary/);
    await lead.type('Last day', '');
    await lead.pressWrongly('End membership', 'Enter the last day of the membership');
    await lead.type('Last day', '31/08/2027');
    await lead.press('End membership');
    await lead.sees('31 August 2027');
    await lead.picture('partner');
    await lead.leave();
  });

  it('adds a student by keyboard, withdraws them with a reason and brings them back', async () => {
    const coordinator = await stage().as('coordinator', { keyboard: true });
    await coordinator.follow('Students');
    await coordinator.follow('Add a student');
    await coordinator.type('Name', 'Petra Newly');
    await coordinator.pressWrongly('Add student', 'Enter a reference', 'Enter the programme');
    await coordinator.type('Reference', 'ST-90');
    await coordinator.type('Programme', 'MSW');
    await coordinator.press('Add student');
    await coordinator.sees('Petra Newly is now on the register.');
    await coordinator.follow('Change details');
    await coordinator.type('Programme', '');
    await coordinator.pressWrongly('Save changes', 'Enter the programme');
    await coordinator.type('Programme', 'BA');
    await coordinator.press('Save changes');
    await coordinator.follow('Withdraw');
    await coordinator.pressWrongly('Withdraw student', 'Choose why the student is withdrawn');
    await coordinator.tick(/./, 'Why?');
    await coordinator.press('Withdraw student');
    await coordinator.sees('Withdrawn on');
    await coordinator.press('Bring back to the programme');
    await coordinator.leave();
  });

  it('adds an educator without scripts, changes them, and marks them as left', async () => {
    const consultant = await stage().as('consultant', { scripts: false });
    await consultant.follow('Educators');
    await consultant.picture('educators');
    await consultant.follow('Add an educator');
    await consultant.pressWrongly('Add educator', 'Enter the educator’s name');
    await consultant.type('Name', 'Otto Newly');
    await consultant.type('Reference', 'PE-90');
    await consultant.select('Where they work', 'Independent, knows adults’ services');
    await consultant.type('Outcode of where they work', 'KT2');
    await consultant.tick('PEPS 2', 'PEPS stage');
    await consultant.tick('No', 'Do they teach or co-ordinate practice education?');
    await consultant.type('Students at a time', '1');
    await consultant.tick('Yes', 'Can they work off-site?');
    await consultant.press('Add educator');
    await consultant.sees('Otto Newly is now on the register.');
    await consultant.follow('Change details');
    await consultant.type('Students at a time', 'two');
    await consultant.pressWrongly('Save changes');
    await consultant.type('Students at a time', '2');
    await consultant.press('Save changes');
    await consultant.picture('educator');
    await consultant.press('Mark as left');
    await consultant.sees('Marked as left on');
    await consultant.leave();
  });

  it('reads the log of what happened', async () => {
    const lead = await stage().as('ada');
    await lead.follow('Log');
    await lead.sees(/partner was added/i);
    await lead.picture('log');
    await lead.leave();
  });
}

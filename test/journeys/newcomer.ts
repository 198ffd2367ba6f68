import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { demonstrateAtFirstStart } from '../../demo/first-start.ts';
import { type Manner, Visitor } from '../support/browser.ts';
import { type House, openHouse } from '../support/house.ts';
import type { Stage } from './stage.ts';

/** Somebody who has just typed `npm start`: the demonstration, on the embedded database, from the first page to the last. */
export function newcomer(stage: () => Stage): void {
  let house: House;
  before(async () => {
    house = await openHouse({}, 'embedded');
    await demonstrateAtFirstStart(house.services, () => {});
  });
  after(() => house.close());

  const arrive = (manner?: Manner) =>
    Visitor.arrive(stage().browser, { address: house.address, visited: stage().visited }, manner);

  /** Signs in as the first of the people with this role. */
  async function as(role: string, manner?: Manner): Promise<Visitor> {
    const visitor = await arrive(manner);
    await visitor.open('/demonstration');
    const person = visitor.page.locator('section', { has: visitor.page.locator('strong', { hasText: role }) }).first();
    await visitor.go(person.getByRole('button'));
    return visitor;
  }

  it('walks from the personas to an accepted allocation, and back', async () => {
    const lead = await as('Partnership lead');
    await lead.picture('demonstration-home');
    await lead.sees('What needs you');
    await lead.follow('Rounds');
    await lead.follow(/^First and contrasting/);
    await lead.picture('demonstration-students');
    for (const tab of ['Places', 'Educators', 'Import', 'Timeline', 'Allocation']) {
      await lead.tab(tab);
      await lead.picture(`demonstration-${tab.toLowerCase()}`);
    }
    await lead.press(/^Solve again with 3 pins/);
    await lead.reach(/^The allocation: run 3/);
    const student = lead.page.locator('tbody th a').first();
    await lead.go(student);
    await lead.picture('demonstration-student');
    await lead.press(/^Must be here(?! with)/);
    await lead.tab('Allocation');
    await lead.press(/^Solve again with 4 pins/);
    await lead.reach(/^The allocation: run 4/);
    await lead.follow('All runs, and compare them');
    await lead.press('Compare');
    await lead.sees('Run 3 and run 4 compared', 'The same');
    await lead.tab('Allocation');
    await lead.follow('Accept this run');
    await lead.press('Accept this run');
    await lead.sees('Run 4 is accepted');
    await lead.follow('Files to download');
    const { bytes } = await lead.download(lead.link(/^Who is placed where as CSV/));
    assert.ok(bytes.toString().trim().split('\n').length > 60, 'a row for each student placed');
    await lead.tab('Allocation');
    await lead.follow('Re-open the round');
    await lead.type('Why is it re-opened?', 'To try again.');
    await lead.press('Re-open the round');
    await lead.sees('The round is open again');
    await lead.leave();
  });

  for (const role of ['Placement co-ordinator', 'Employer lead', 'Practice educator', 'Student', 'Board member']) {
    it(`shows a ${role.toLowerCase()} their own first page, without scripts`, async () => {
      const visitor = await as(role, { scripts: false });
      await visitor.picture(`demonstration-${role.toLowerCase().replaceAll(' ', '-')}`);
      await visitor.leave();
    });
  }
}

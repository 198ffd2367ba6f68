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

  /** The second walk finds what the first left: a pin and two runs more. */
  const walks = [
    { how: 'by scripts', scripts: true, pins: 3, runs: 2, student: 0 },
    { how: 'without scripts', scripts: false, pins: 4, runs: 4, student: 1 },
  ];
  for (const { how, scripts, pins, runs, student: row } of walks) {
    it(`walks from the personas to an accepted allocation, and back, ${how}`, () => walk({ scripts, pins, runs, row }));
  }

  async function walk({ scripts, pins, runs, row }: { scripts: boolean; pins: number; runs: number; row: number }) {
    const lead = await as('Partnership lead', { scripts });
    await lead.picture('demonstration-home');
    await lead.sees('What needs you');
    await lead.follow('Rounds');
    await lead.follow(/^First and contrasting/);
    await lead.picture('demonstration-students');
    for (const tab of ['Places', 'Educators', 'Import', 'Timeline', 'Allocation']) {
      await lead.tab(tab);
      await lead.picture(`demonstration-${tab.toLowerCase()}`);
    }
    await lead.press(`Solve again with ${pins} pins`);
    await lead.reach(new RegExp(`^The allocation: run ${runs + 1}`));
    const student = lead.page.locator('tbody th a').nth(row);
    await lead.go(student);
    await lead.picture('demonstration-student');
    await lead.press(/^Must be here(?! with)/);
    await lead.tab('Allocation');
    await lead.press(`Solve again with ${pins + 1} pins`);
    await lead.reach(new RegExp(`^The allocation: run ${runs + 2}`));
    await lead.follow('All runs, and compare them');
    await lead.press('Compare');
    await lead.sees(`Run ${runs + 1} and run ${runs + 2} compared`, 'The same');
    await lead.tab('Allocation');
    await lead.follow('Accept this run');
    await lead.press('Accept this run');
    await lead.sees(`Run ${runs + 2} is accepted`);
    await lead.follow('Files to download');
    const { bytes } = await lead.download(lead.link(/^Who is placed where as CSV/));
    assert.ok(bytes.toString().trim().split('\n').length > 60, 'a row for each student placed');
    await lead.tab('Allocation');
    await lead.follow('Re-open the round');
    await lead.type('Why is it re-opened?', 'To try again.');
    await lead.press('Re-open the round');
    await lead.sees('The round is open again');
    await lead.leave();
  }

  for (const role of ['Placement co-ordinator', 'Employer lead', 'Practice educator', 'Student', 'Board member']) {
    it(`shows a ${role.toLowerCase()} their own first page, without scripts`, async () => {
      const visitor = await as(role, { scripts: false });
      await visitor.picture(`demonstration-${role.toLowerCase().replaceAll(' ', '-')}`);
      await visitor.leave();
    });
  }
}

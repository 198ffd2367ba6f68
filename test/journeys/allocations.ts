import assert from 'node:assert/strict';
import { it } from 'node:test';
import { makeRound } from '../../src/features/placements/test-support/round-world.ts';
import { daysAfter, today } from '../../src/platform/web/today.ts';
import type { Visitor } from '../support/browser.ts';
import type { Stage } from './stage.ts';

/** From a round to placements: run, look, pin, run again, compare, accept, pass on, re-open. */
export function allocations(stage: () => Stage): void {
  it('runs an allocation, pins, runs again, compares, accepts and passes the files on', async () => {
    const { roundId } = stage().round;
    const lead = await stage().as('ada');
    await throughRuns(lead, roundId, { waits: true });
    await accept(lead, roundId);
    await files(lead);
    await reopen(lead);
    await accept(lead, roundId);
    await lead.leave();
  });

  it('does all that without scripts, in the round after', async () => {
    const roundId = await roundAfter(stage());
    const coordinator = await stage().as('coordinator', { scripts: false });
    await throughRuns(coordinator, roundId, { waits: false });
    await accept(coordinator, roundId);
    await files(coordinator);
    await reopen(coordinator);
    await coordinator.leave();
  });

  it('tells the second of two who pin at once what the first did', async () => {
    const { roundId } = stage().round;
    const [ada, kamala] = [await stage().as('ada'), await stage().as('coordinator', { scripts: false })];
    for (const who of [ada, kamala]) {
      await who.open(`/rounds/${roundId}/runs`);
      await who.follow('Run 1');
      await who.follow('Stefan Learner');
    }
    await ada.press(/^Must be here(?! with)/);
    await kamala.press(/^Never here with/);
    await kamala.sees('Since you opened the page Ada Fenwick set 1 pin.');
    await kamala.follow('Rounds');
    await ada.open(`/rounds/${roundId}/pins`);
    await ada.sees(/Stefan Learner \(ST-1\).*(Set by )?You/);
    await ada.leave();
    await kamala.leave();
  });
}

/** Another round, of Stefan Learner alone, whose placements begin when those of the first have ended. */
async function roundAfter({ house, world }: Stage): Promise<string> {
  const { database } = house.services;
  const { roundId } = await makeRound(database, world, 'Final placements, spring');
  await database.as({ kind: 'system' }, (tx) =>
    tx
      .updateTable('round')
      .set({ starts: daysAfter(today(), 201), ends: daysAfter(today(), 300) })
      .where('id', '=', roundId)
      .execute(),
  );
  return roundId;
}

async function throughRuns(lead: Visitor, roundId: string, { waits }: { waits: boolean }): Promise<void> {
  await lead.open(`/rounds/${roundId}/allocation`);
  await lead.sees('The allocation has not been run yet');
  await lead.press('Run the allocation');
  await lead.reach('The allocation: run 1');
  await lead.picture('run');
  for (const tab of ['By offer', 'By educator', 'By organisation', 'By student']) await lead.follow(tab);
  if (waits) {
    await lead.follow('Everything that would help, to take to a director');
    await lead.picture('waiting');
  }
  await lead.open(`/rounds/${roundId}/allocation`);
  await lead.follow('Stefan Learner');
  await lead.picture('student-in-run');
  await lead.press(/^Never here(?! with)/);
  await lead.open(`/rounds/${roundId}/pins`);
  await lead.picture('pins');
  await lead.press('Solve again with these pins');
  await lead.reach('The allocation: run 2');
  await lead.open(`/rounds/${roundId}/pins`);
  await lead.press(/^Remove/);
  await lead.sees('The pin is removed.', 'There are no pins in this round');
  await lead.open(`/rounds/${roundId}/allocation`);
  await lead.follow('All runs, and compare them');
  await lead.press('Compare');
  await lead.sees('Run 1 and run 2 compared');
  await lead.picture('compare');
}

async function accept(lead: Visitor, roundId: string): Promise<void> {
  await lead.open(`/rounds/${roundId}/runs`);
  await lead.follow('Run 1');
  await lead.follow('Accept this run');
  await lead.press('Accept this run');
  await lead.sees('Run 1 is accepted');
}

async function files(lead: Visitor): Promise<void> {
  await lead.follow('Files to download');
  await lead.picture('downloads');
  const all = await lead.download(lead.link(/^Who is placed where as CSV/));
  assert.match(all.bytes.toString(), /ST-1/);
  const waits = await lead.download(lead.link(/^Who waits as Excel/));
  assert.equal(waits.bytes.subarray(0, 2).toString(), 'PK', 'a workbook');
  const thornham = await lead.download(lead.link(/^Thornham Council as CSV/));
  assert.match(thornham.name, /thornham/);
  assert.doesNotMatch(thornham.bytes.toString(), /Aldermere|step-free/);
}

async function reopen(lead: Visitor): Promise<void> {
  await lead.open(new URL(lead.page.url()).pathname.replace(/runs.*/, 'allocation'));
  await lead.follow('Re-open the round');
  await lead.pressWrongly('Re-open the round', 'Enter why the round is re-opened');
  await lead.type('Why is it re-opened?', 'A service took back a place.');
  await lead.press('Re-open the round');
  await lead.sees('The round is open again');
}

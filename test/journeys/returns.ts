import { latestCensusYear } from '../../src/engines/workforce/calendar.ts';
import {
  addService,
  figuresOf,
  keepReturn,
  totalsOf,
} from '../../src/features/workforce/test-support/services-together.ts';
import { today } from '../../src/platform/web/today.ts';
import type { Stage } from './stage.ts';

export const latest = latestCensusYear(today());

const sent = new WeakMap<Stage, Promise<void>>();

/** Four councils and Thornham keep returns of three years, and there are totals of them; once on a stage. */
export function sendReturns(stage: Stage): Promise<void> {
  const sending = sent.get(stage) ?? send(stage);
  sent.set(stage, sending);
  return sending;
}

async function send({ house, world }: Stage): Promise<void> {
  const of = {
    database: house.services.database,
    partnershipId: world.partnershipId,
    sentBy: world.personas.childrensLead.personId,
  };
  const services = [world.services.thornhamChildren];
  for (const name of ['Upper', 'Lower', 'Middle', 'Outer']) services.push(await addService(of, 'children', name));
  for (const year of [latest - 2, latest - 1, latest]) {
    for (const [at, service] of services.entries()) {
      const leavers = 16 + at + 3 * (year - latest);
      const size = { inPost: 110 + 20 * at, leavers, starters: 20 + at, agency: 14 + 2 * at };
      await keepReturn(of, service, year, figuresOf('children', year, size));
    }
    await totalsOf(of, 'children', year);
  }
}

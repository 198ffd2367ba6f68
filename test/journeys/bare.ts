import { after, before, it } from 'node:test';
import { Visitor } from '../support/browser.ts';
import { type House, openHouse } from '../support/house.ts';
import type { Stage } from './stage.ts';

/** Tandem as it is put into use: in production, on an empty PostgreSQL, with no demonstration. */
export function bare(stage: () => Stage): void {
  let house: House;
  before(async () => {
    house = await openHouse({ NODE_ENV: 'production' });
  });
  after(() => house.close());

  it('says how the first administrator is made, and offers no personas', async () => {
    const visitor = await Visitor.arrive(stage().browser, { address: house.address, visited: stage().visited });
    await visitor.open('/');
    await visitor.sees('Nobody can sign in yet', 'npx tandem user add');
    await visitor.seesNothingOf('npx tandem demo', 'invented');
    await visitor.picture('bare');
    await visitor.open('/demonstration', 404);
    await visitor.open('/developer/mail', 404);
    await visitor.leave();
  });
}

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { sql } from 'kysely';
import { bothDatabases, testDatabase } from '../../../../test/support/database.ts';
import { makeWorld, type PersonaName, type World } from '../../../../test/support/personas.ts';
import { asPersona } from '../../../../test/support/server.ts';
import type { Database, Tx } from '../../../platform/database/index.ts';
import {
  addService,
  endReturn,
  figuresOf,
  keepReturn,
  type Together,
  totalsOf,
} from '../test-support/services-together.ts';
import { sinceShown } from './standing.ts';
import { earlierTotals, latestTotals } from './store.ts';

const year = 2025;

bothDatabases((kind) => {
  let database: Database;
  let world: World;
  let together: Together;
  let services: string[];
  before(async () => {
    database = await testDatabase(kind);
    world = await makeWorld(database);
    together = { database, partnershipId: world.partnershipId, sentBy: world.personas.childrensLead.personId };
    services = [world.services.thornhamChildren, world.services.aldermereChildren];
    for (const name of ['Upper', 'Lower', 'Middle', 'Outer']) {
      services.push(await addService(together, 'children', name));
    }
  });
  after(() => database.close());

  const as = <T>(who: PersonaName, work: (tx: Tx) => Promise<T>) => asPersona(database, world.personas[who], work);
  const keep = (at: number, inPost: number) =>
    keepReturn(
      together,
      services[at] ?? '',
      year,
      figuresOf('children', year, { inPost, leavers: Math.round(inPost / 6), starters: 20, agency: 12 }),
    );
  const workOut = () => totalsOf(together, 'children', year);
  const shownTo = (who: PersonaName) => as(who, (tx) => latestTotals(tx, 'children'));
  const since = (who: PersonaName) => as(who, (tx) => sinceShown(tx, 'children', year));
  const inPost = async () => (await shownTo('ada'))[0]?.shown.tables.inPostBySex?.columnTotals?.[0];

  it('two services make no total', async () => {
    await keep(0, 120);
    await keep(1, 150);
    await workOut();
    assert.deepEqual(await shownTo('ada'), []);
    assert.equal((await since('ada')).sent, 2);
  });

  it('three make the first edition, in which their sums stand', async () => {
    await keep(2, 180);
    await workOut();
    const [total] = await shownTo('ada');
    assert.equal(total?.edition, 1);
    assert.deepEqual(total?.services.toSorted(), services.slice(0, 3).toSorted());
    assert.deepEqual(await inPost(), { value: 450 });
    const { turnoverFte } = total.shown.rates;
    assert.ok('n' in turnoverFte && turnoverFte.d > 0);
    assert.deepEqual(await since('ada'), { sent: 3, joined: 0, renewed: 0, gone: 0 });
  });

  it('nothing is made anew where nothing has changed', async () => {
    await workOut();
    assert.equal((await shownTo('ada'))[0]?.edition, 1);
  });

  it('a fourth that joins is withheld: the first edition stays, and what it lacks is counted', async () => {
    await keep(3, 90);
    await workOut();
    const [total] = await shownTo('board');
    assert.equal(total?.edition, 1);
    assert.deepEqual(await inPost(), { value: 450 });
    assert.deepEqual(await since('board'), { sent: 4, joined: 1, renewed: 0, gone: 0 });
  });

  it('with three that join there is a second edition', async () => {
    await keep(4, 110);
    await workOut();
    assert.equal((await shownTo('ada'))[0]?.edition, 1);
    await keep(5, 100);
    await workOut();
    const [total] = await shownTo('ada');
    assert.equal(total?.edition, 2);
    assert.equal(total.services.length, 6);
    assert.deepEqual(await inPost(), { value: 750 });
    assert.deepEqual(await since('ada'), { sent: 6, joined: 0, renewed: 0, gone: 0 });
  });

  it('one that withdraws, or sends another return, leaves the edition as it is', async () => {
    await endReturn(together, services[5] ?? '', year, 'withdrawn');
    await workOut();
    assert.equal((await shownTo('ada'))[0]?.edition, 2);
    assert.deepEqual(await since('ada'), { sent: 5, joined: 0, renewed: 0, gone: 1 });
    await keep(0, 121);
    await workOut();
    assert.deepEqual(await inPost(), { value: 750 });
    assert.deepEqual(await since('ada'), { sent: 5, joined: 0, renewed: 1, gone: 1 });
  });

  it('a service that shares nothing is in no edition to come', async () => {
    await as('trustLead', (tx) =>
      sql`insert into workforce_sharing (partnership_id, service_id, shares, set_by)
        values (here(), ${services[1]}, 'nothing', me())`.execute(tx),
    );
    await workOut();
    const [total] = await shownTo('ada');
    assert.equal(total?.edition, 3);
    assert.equal(total.services.includes(services[1] ?? ''), false);
    assert.deepEqual(await since('ada'), { sent: 4, joined: 0, renewed: 0, gone: 0 });
  });

  it('nobody but the system reads what totals are made of', async () => {
    for (const who of ['ada', 'consultant', 'board', 'evaluator'] as const) {
      const seen = await as(who, (tx) => tx.selectFrom('workforce_return').select('id').execute());
      assert.deepEqual(seen, [], `${who} sees returns`);
      await assert.rejects(
        as(who, (tx) => earlierTotals(tx, 'children', year)),
        /permission denied/,
      );
    }
    const own = await as('childrensLead', (tx) => tx.selectFrom('workforce_return').select('service_id').execute());
    assert.deepEqual(new Set(own.map(({ service_id }) => service_id)), new Set([services[0]]));
  });

  it('who may not see totals is told nothing of them; another partnership has its own', async () => {
    for (const who of ['student', 'educator', 'coordinator', 'otherLead'] as const) {
      assert.deepEqual(await shownTo(who), []);
      assert.equal((await since(who)).sent, 0);
    }
    await totalsOf({ ...together, partnershipId: world.elsewhereId }, 'children', year);
    assert.deepEqual(await shownTo('otherLead'), []);
    await totalsOf({ ...together, partnershipId: randomUUID() }, 'children', year);
    assert.equal((await shownTo('ada'))[0]?.edition, 3);
  });
});

import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { bothDatabases, testDatabase } from '../../../test/support/database.ts';
import { makeWorld, type PersonaName, type World } from '../../../test/support/personas.ts';
import { asPersona } from '../../../test/support/server.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Me } from '../../platform/identity/me.ts';
import { addEducator, compare, keepEducators } from './commands.ts';
import { educators } from './store.ts';
import { detailsIn } from './test-support/details.ts';

bothDatabases((kind) => {
  let database: Database;
  let world: World;
  before(async () => {
    database = await testDatabase(kind);
    world = await makeWorld(database);
  });
  after(() => database.close());

  const as = <T>(who: PersonaName, work: (tx: Tx, me: Me) => Promise<T>) =>
    asPersona(database, world.personas[who], work);

  it('brings the register in line with a list, and changes nothing the second time', async () => {
    const list = [
      detailsIn(world, { reference: 'PE-1', name: 'Edie Practice', lastStudentEnded: '2026-04-01' }),
      detailsIn(world, { reference: 'L-1' }),
      detailsIn(world, { reference: 'L-2', name: '<b>Ben</b>', otherLearnerEnded: '2025-01-31' }),
    ];
    const changes = async () =>
      (await as('childrensLead', (tx) => compare(tx, list))).map(({ change, fields }) => [change, ...fields]);
    assert.deepEqual(await changes(), [['updated', 'lastStudentEnded', 'capacity', 'offSite'], ['new'], ['new']]);
    const first = await as('childrensLead', (tx, me) => keepEducators(tx, me, list));
    assert.deepEqual([first.added, first.updated, first.unchanged], [2, 1, 0]);
    assert.equal(first.ids.get('PE-1'), world.educatorId);
    assert.deepEqual(await changes(), [['unchanged'], ['unchanged'], ['unchanged']]);
    const again = await as('childrensLead', (tx, me) => keepEducators(tx, me, list));
    assert.deepEqual([again.added, again.updated, again.unchanged], [0, 0, 3]);
    assert.deepEqual(again.ids, first.ids);
    const told = await as('ada', (tx) =>
      tx
        .selectFrom('event')
        .select('kind')
        .where('subject_id', '=', first.ids.get('L-2') ?? '')
        .execute(),
    );
    assert.deepEqual(
      told.map((event) => event.kind),
      ['educator.added'],
    );
  });

  it('takes nothing of a list that holds one row of somebody else’s', async () => {
    const aldermere = {
      organisationId: world.organisations.aldermere,
      serviceId: world.services.aldermereChildren,
    };
    await as('ada', (tx, me) => addEducator(tx, me, detailsIn(world, { reference: 'A-2', ...aldermere })));
    const theirs = detailsIn(world, { reference: 'N-2', ...aldermere });
    await assert.rejects(
      as('childrensLead', (tx, me) => keepEducators(tx, me, [detailsIn(world, { reference: 'N-1' }), theirs])),
      /1 row \(N-2\).*Nothing was changed/,
    );
    await assert.rejects(
      as('childrensLead', (tx, me) =>
        keepEducators(tx, me, [detailsIn(world, { reference: 'N-1' }), detailsIn(world, { reference: 'A-2' })]),
      ),
      /A-2/,
    );
    assert.deepEqual(await as('ada', (tx) => educators(tx, { references: ['N-1', 'N-2'] })), []);
  });
});

describe('a long list', () => {
  it('of ten thousand educators is added, changed and compared in seconds', async (test) => {
    const database = await testDatabase();
    const world = await makeWorld(database);
    const rows = Array.from({ length: 10_000 }, (_, index) =>
      detailsIn(world, { reference: `B-${index}`, name: `Educator ${index}` }),
    );
    const timed = async (what: string, who: PersonaName, work: (tx: Tx, me: Me) => Promise<unknown>) => {
      const started = performance.now();
      await asPersona(database, world.personas[who], work);
      const milliseconds = Math.round(performance.now() - started);
      test.diagnostic(`${what}: ${milliseconds} ms`);
      assert.ok(milliseconds < 10_000, what);
    };
    await timed('added', 'childrensLead', (tx, me) => keepEducators(tx, me, rows));
    await timed('changed', 'childrensLead', (tx, me) =>
      keepEducators(
        tx,
        me,
        rows.map((row) => ({ ...row, name: `${row.name}!`, capacity: 3 })),
      ),
    );
    await timed('unchanged', 'childrensLead', (tx, me) =>
      keepEducators(
        tx,
        me,
        rows.map((row) => ({ ...row, name: `${row.name}!`, capacity: 3 })),
      ),
    );
    await timed('read by the lead of the service', 'childrensLead', (tx) => educators(tx));
    await timed('read by the central team', 'ada', (tx) => educators(tx));
    await timed('read by the lead of another employer', 'trustLead', (tx) => educators(tx));
    await database.close();
  });
});

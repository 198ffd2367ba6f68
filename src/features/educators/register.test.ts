import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { bothDatabases, testDatabase } from '../../../test/support/database.ts';
import { makeWorld, type PersonaName, type World } from '../../../test/support/personas.ts';
import { asPersona } from '../../../test/support/server.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Me } from '../../platform/identity/me.ts';
import { Forbidden, NotFound, Refused } from '../../platform/web/reply.ts';
import { addEducator, changeEducator, markLeft } from './commands.ts';
import { educator, educators } from './store.ts';
import { detailsIn, independent } from './test-support/details.ts';

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
  const references = (who: PersonaName) =>
    as(who, async (tx) => (await educators(tx)).map(({ reference }) => reference).sort());
  const happened = (id: string) =>
    as('ada', (tx) =>
      tx
        .selectFrom('event')
        .select(['kind', 'payload', 'organisation_id'])
        .where('subject_id', '=', id)
        .orderBy('id')
        .execute(),
    );

  it('keeps what was given, and says that it did', async () => {
    const details = detailsIn(world, { reference: 'K-1' });
    const id = await as('childrensLead', (tx, me) => addEducator(tx, me, details));
    const { personId, organisation, leftAt, ...kept } = (await as('childrensLead', (tx) => educator(tx, id))) ?? {};
    assert.deepEqual(kept, { ...details, id });
    assert.deepEqual(organisation, { name: 'Thornham Council', shortName: 'Thornham' });
    assert.equal(leftAt, undefined);
    assert.ok(personId);
    assert.deepEqual(await happened(id), [
      { kind: 'educator.added', payload: {}, organisation_id: world.organisations.thornham },
    ]);
  });

  it('shows each only the educators that are theirs to see', async () => {
    await as('ada', async (tx, me) => {
      await addEducator(
        tx,
        me,
        detailsIn(world, { reference: 'A-1', serviceId: world.services.thornhamAdults, service: 'adults' }),
      );
      await addEducator(
        tx,
        me,
        detailsIn(world, {
          reference: 'A-2',
          organisationId: world.organisations.aldermere,
          serviceId: world.services.aldermereChildren,
        }),
      );
      await addEducator(tx, me, detailsIn(world, { reference: 'A-3', ...independent }));
    });
    assert.deepEqual(await references('ada'), ['A-1', 'A-2', 'A-3', 'K-1', 'PE-1']);
    assert.deepEqual(await references('coordinator'), await references('ada'));
    assert.deepEqual(await references('childrensLead'), ['K-1', 'PE-1']);
    assert.deepEqual(await references('trustLead'), ['A-2']);
    assert.deepEqual(await references('educator'), ['PE-1']);
    for (const who of ['student', 'board', 'evaluator', 'otherLead'] as const)
      assert.deepEqual(await references(who), []);
  });

  it('finds by organisation, service, stage, words and whether they left', async () => {
    const found = (wanted: Parameters<typeof educators>[1]) =>
      as('ada', async (tx) => (await educators(tx, wanted)).map(({ reference }) => reference).sort());
    assert.deepEqual(await found({ organisationId: world.organisations.aldermere }), ['A-2']);
    assert.deepEqual(await found({ independent: true }), ['A-3']);
    assert.deepEqual(await found({ service: 'adults' }), ['A-1']);
    assert.deepEqual(await found({ peps: 'none' }), []);
    assert.deepEqual(await found({ text: 'ångs', left: false }), ['A-1', 'A-2', 'A-3', 'K-1']);
    assert.deepEqual(await found({ text: '%' }), [], 'signs of patterns are letters like others');
    assert.deepEqual(await found({ left: true }), []);
  });

  it('changes details and the person’s name, and names the fields, not the values', async () => {
    const [before] = await as('ada', (tx) => educators(tx, { references: ['K-1'] }));
    assert.ok(before);
    const details = detailsIn(world, {
      reference: 'K-1b',
      name: 'Zoe Angstrom 👩🏽‍🏫',
      peps: '1',
      lastStudentEnded: undefined,
    });
    await as('childrensLead', (tx, me) => changeEducator(tx, me, before.id, details));
    const now = await as('ada', (tx) => educator(tx, before.id));
    assert.deepEqual(
      [now?.reference, now?.name, now?.peps, now?.lastStudentEnded],
      ['K-1b', 'Zoe Angstrom 👩🏽‍🏫', '1', undefined],
    );
    assert.equal(now?.personId, before.personId);
    assert.deepEqual((await happened(before.id)).at(-1)?.payload, {
      fields: ['reference', 'name', 'peps', 'lastStudentEnded'],
    });
    await as('childrensLead', (tx, me) => changeEducator(tx, me, before.id, details));
    assert.equal((await happened(before.id)).length, 2, 'nothing changed, nothing happened');
  });

  it('refuses a reference that somebody else has, seen or hidden', async () => {
    const mine = await as('ada', (tx) => educators(tx, { references: ['K-1b'] }));
    for (const reference of ['PE-1', 'A-2']) {
      const details = detailsIn(world, { reference });
      const refused = (error: unknown) =>
        error instanceof Refused && error.problems[0]?.field === 'reference' && /already has/.test(error.message);
      await assert.rejects(
        as('childrensLead', (tx, me) => addEducator(tx, me, details)),
        refused,
      );
      await assert.rejects(
        as('childrensLead', (tx, me) => changeEducator(tx, me, mine[0]?.id ?? '', details)),
        refused,
      );
    }
  });

  it('refuses those who may not, and does not find what they cannot see', async () => {
    const adults = detailsIn(world, { reference: 'X', serviceId: world.services.thornhamAdults, service: 'adults' });
    await assert.rejects(
      as('childrensLead', (tx, me) => addEducator(tx, me, adults)),
      Forbidden,
    );
    await assert.rejects(
      as('educator', (tx, me) => markLeft(tx, me, world.educatorId, true)),
      Forbidden,
    );
    await assert.rejects(
      as('childrensLead', (tx, me) => changeEducator(tx, me, world.educatorId, { ...adults, reference: 'PE-1' })),
      Forbidden,
    );
    await assert.rejects(
      as('trustLead', (tx, me) => markLeft(tx, me, world.educatorId, true)),
      NotFound,
    );
    await assert.rejects(
      as('otherLead', (tx, me) => markLeft(tx, me, world.educatorId, true)),
      NotFound,
    );
  });

  it('marks as left and back again, once each', async () => {
    const mark = (left: boolean) => as('childrensLead', (tx, me) => markLeft(tx, me, world.educatorId, left));
    await mark(true);
    await mark(true);
    assert.ok((await as('ada', (tx) => educator(tx, world.educatorId)))?.leftAt);
    await mark(false);
    assert.equal((await as('ada', (tx) => educator(tx, world.educatorId)))?.leftAt, undefined);
    assert.deepEqual(
      (await happened(world.educatorId)).map((event) => event.kind),
      ['educator.left', 'educator.back'],
    );
  });
});

import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, it } from 'node:test';
import { bothDatabases, testDatabase } from '../../../test/support/database.ts';
import { makeWorld, type PersonaName, type World } from '../../../test/support/personas.ts';
import { asPersona } from '../../../test/support/server.ts';
import type { Database, Tx } from '../../platform/database/index.ts';
import type { Me } from '../../platform/identity/me.ts';
import { Forbidden, NotFound, Refused } from '../../platform/web/reply.ts';
import { addMembership, endMembership } from './commands/membership.ts';
import { addPartner, addService, changePartner, renameService } from './commands/partner.ts';
import { addTeam, changeTeam, keepTeams, teamKey } from './commands/team.ts';
import { readSettings } from './settings.ts';
import { partner, partners, peopleOf, readDirectory } from './store.ts';
import { teamsOf } from './teams.ts';

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
  const events = (organisationId: string) =>
    as('ada', async (tx) =>
      (
        await tx.selectFrom('event').select('kind').where('subject_id', '=', organisationId).orderBy('id').execute()
      ).map(({ kind }) => kind),
    );
  const details = { name: 'Saltmarsh NHS Trust', shortName: 'Saltmarsh', kind: 'nhs-trust', ukprn: undefined } as const;
  const place = { tier: 'secondary', starts: '2026-09-01', ends: undefined } as const;
  const refusedAt = (field: string) => (error: unknown) =>
    error instanceof Refused && error.problems[0]?.field === field;

  it('shows the partners of one’s own partnership, with services and memberships', async () => {
    const names = (who: PersonaName) => as(who, async (tx) => (await partners(tx)).map(({ shortName }) => shortName));
    const here = ['Aldermere', 'Kingsbridge', 'Thornham', 'Eastmoor'];
    for (const who of ['ada', 'coordinator', 'trustLead', 'student', 'board'] as const)
      assert.deepEqual(await names(who), here);
    assert.deepEqual(await names('otherLead'), ['Faraway']);
    const thornham = await as('board', (tx) => partner(tx, world.organisations.thornham));
    assert.deepEqual(
      thornham?.services.map((service) => service.kind),
      ['children', 'adults'],
    );
    assert.equal(thornham?.memberships[0]?.tier, 'primary');
    assert.equal(await as('ada', (tx) => partner(tx, world.organisations.faraway)), undefined);
  });

  it('adds a partner with its place, and knows it by its names from then on', async () => {
    const { id, kept } = await as('ada', (tx, me) => addPartner(tx, me, details, place));
    assert.equal(kept, undefined);
    const found = await as('coordinator', async (tx) => (await readDirectory(tx)).called('saltmarsh'));
    assert.deepEqual(found, [{ id, ...details }]);
    assert.deepEqual(await events(id), ['partner.membership-added', 'partner.added']);
    await assert.rejects(
      as('ada', (tx, me) => addPartner(tx, me, { ...details, name: ' saltmarsh nhs TRUST' }, place)),
      refusedAt('name'),
    );
    await assert.rejects(
      as('ada', (tx, me) => addPartner(tx, me, { ...details, name: 'Other', ukprn: '10099001' }, place)),
      refusedAt('ukprn'),
    );
  });

  it('takes an organisation of another partnership as it is known there', async () => {
    const again = { ...details, name: 'faraway council', shortName: 'FC' };
    const { id, kept } = await as('ada', (tx, me) => addPartner(tx, me, again, place));
    assert.deepEqual([id, kept?.shortName], [world.organisations.faraway, 'Faraway']);
    const here = await as('ada', (tx) => partner(tx, id));
    assert.deepEqual([here?.name, here?.memberships.length, here?.services.length], ['Faraway Council', 1, 1]);
    assert.equal(
      (await as('otherLead', (tx) => partner(tx, id)))?.memberships[0]?.tier,
      'primary',
      'its place there is its own',
    );
  });

  it('changes what an organisation is, unless the name or number is another’s', async () => {
    const id = world.organisations.aldermere;
    const now = {
      name: 'Aldermere Trust',
      shortName: 'Aldermere',
      kind: 'childrens-trust',
      ukprn: '10099009',
    } as const;
    assert.equal(await as('ada', (tx, me) => changePartner(tx, me, id, now)), true);
    assert.equal(await as('ada', (tx, me) => changePartner(tx, me, id, now)), false);
    await assert.rejects(
      as('ada', (tx, me) => changePartner(tx, me, id, { ...now, name: 'THORNHAM COUNCIL' })),
      refusedAt('name'),
    );
    await assert.rejects(
      as('ada', (tx, me) => changePartner(tx, me, id, { ...now, ukprn: '10099001' })),
      refusedAt('ukprn'),
    );
    assert.deepEqual(await events(id), ['partner.changed']);
  });

  it('adds and renames services, one of a kind', async () => {
    const id = world.organisations.aldermere;
    await as('ada', (tx, me) => addService(tx, me, id, { kind: 'adults', name: 'Adults' }));
    await assert.rejects(
      as('ada', (tx, me) => addService(tx, me, id, { kind: 'adults', name: 'More' })),
      refusedAt('kind'),
    );
    const service = world.services.aldermereChildren;
    assert.equal(await as('ada', (tx, me) => renameService(tx, me, id, service, 'Social care')), true);
    assert.equal(await as('ada', (tx, me) => renameService(tx, me, id, service, 'Social care')), false);
    const foreign = world.services.thornhamChildren;
    await assert.rejects(
      as('ada', (tx, me) => renameService(tx, me, id, foreign, 'Mine')),
      NotFound,
    );
  });

  it('adds and changes teams, one of a name in a service', async () => {
    const [id, serviceId] = [world.organisations.thornham, world.services.thornhamChildren];
    await as('ada', (tx, me) => addTeam(tx, me, id, { serviceId, name: 'Fostering', outcode: 'KT3' }));
    await assert.rejects(
      as('ada', (tx, me) => addTeam(tx, me, id, { serviceId, name: ' fostering', outcode: undefined })),
      refusedAt('name'),
    );
    const change = (name: string) =>
      as('ada', (tx, me) => changeTeam(tx, me, id, world.teams.thornhamFirst, { name, outcode: 'KT1' }));
    await assert.rejects(change('FOSTERING'), refusedAt('name'));
    assert.deepEqual([await change('First response'), await change('First response')], [true, false]);
    await assert.rejects(
      as('ada', (tx, me) =>
        changeTeam(tx, me, world.organisations.aldermere, world.teams.thornhamFirst, { name: 'X', outcode: undefined }),
      ),
      NotFound,
    );
    assert.deepEqual(await events(id), ['partner.team-added', 'partner.team-changed']);
  });

  it('keeps the teams that a list names: finds those that are there, adds the others, once', async () => {
    const serviceId = world.services.thornhamAdults;
    const list = [
      { serviceId, name: 'HOSPITAL ', outcode: 'XX1' },
      { serviceId, name: 'Reablement', outcode: 'KT2' },
      { serviceId, name: 'reablement', outcode: 'KT2' },
    ];
    const kept = await as('coordinator', (tx) => keepTeams(tx, list));
    assert.equal(kept.get(teamKey(serviceId, 'Hospital')), world.teams.thornhamHospital);
    assert.deepEqual(await as('coordinator', (tx) => keepTeams(tx, list)), kept);
    const teams = await as('ada', (tx) => teamsOf(tx, [serviceId]));
    assert.deepEqual(
      teams.map(({ name, outcode }) => [name, outcode]),
      [
        ['Hospital', 'KT2'],
        ['reablement', 'KT2'],
      ],
    );
    await assert.rejects(
      as('trustLead', (tx) => keepTeams(tx, [{ serviceId, name: 'Theirs', outcode: undefined }])),
      /row-level security/,
    );
  });

  it('adds and ends memberships that do not contradict each other', async () => {
    const id = world.organisations.thornham;
    const add = (serviceId: string | undefined, starts: string) =>
      as('ada', (tx, me) =>
        addMembership(tx, me, { organisationId: id, serviceId, tier: 'secondary', starts, ends: undefined }),
      );
    await assert.rejects(add(world.services.thornhamAdults, '2026-09-01'), refusedAt('starts'));
    const held = (await as('ada', (tx) => partner(tx, id)))?.memberships[0]?.id ?? '';
    await assert.rejects(
      as('ada', (tx, me) => endMembership(tx, me, id, held, '2020-08-31')),
      refusedAt('ends'),
    );
    await as('ada', (tx, me) => endMembership(tx, me, id, held, '2026-08-31'));
    await add(world.services.thornhamAdults, '2026-09-01');
    await add(world.services.thornhamChildren, '2026-09-01');
    await assert.rejects(add(world.services.thornhamChildren, '2030-09-01'), refusedAt('starts'));
    await assert.rejects(
      as('ada', (tx, me) => endMembership(tx, me, id, randomUUID(), '2027-01-01')),
      NotFound,
    );
    assert.deepEqual((await events(id)).slice(-3), [
      'partner.membership-ended',
      'partner.membership-added',
      'partner.membership-added',
    ]);
  });

  it('is changed by the lead alone, and by the lead of this partnership', async () => {
    for (const who of ['consultant', 'coordinator', 'trustLead', 'board'] as const) {
      await assert.rejects(
        as(who, (tx, me) => addPartner(tx, me, details, place)),
        Forbidden,
        who,
      );
      await assert.rejects(
        as(who, (tx, me) => changePartner(tx, me, world.organisations.eastmoor, details)),
        Forbidden,
        who,
      );
    }
    await assert.rejects(
      as('otherLead', (tx, me) => changePartner(tx, me, world.organisations.eastmoor, details)),
      NotFound,
    );
    await assert.rejects(
      as('otherLead', (tx, me) => endMembership(tx, me, world.organisations.eastmoor, randomUUID(), '2030-01-01')),
      NotFound,
    );
  });

  it('counts people for those who see them, and for those who do not', async () => {
    const of = (who: PersonaName, id: string) => as(who, (tx) => peopleOf(tx, id));
    const { thornham, kingsbridge } = world.organisations;
    assert.deepEqual((await of('childrensLead', thornham)).educators, { total: 1, visible: 1 });
    assert.deepEqual((await of('board', thornham)).educators, { total: 1, visible: 0 });
    assert.deepEqual((await of('board', kingsbridge)).students, { total: 1, visible: 0 });
    assert.deepEqual((await of('otherLead', kingsbridge)).students, { total: 0, visible: 0 });
  });

  it('reads the partnership’s own periods of currency, with the national ones where it set none', async () => {
    const usual = { currencyYears: 2, currencyOtherLearnerYears: 3, retentionMonths: 6 };
    assert.deepEqual(await as('ada', readSettings), usual);
    const set = (settings: unknown) =>
      as('ada', (tx) =>
        tx
          .updateTable('partnership')
          .set({ settings: JSON.stringify(settings) })
          .execute(),
      );
    await set({ currencyYears: 3, currencyOtherLearnerYears: 'many', other: 1 });
    assert.deepEqual(await as('student', readSettings), { ...usual, currencyYears: 3 });
    assert.deepEqual(await as('otherLead', readSettings), usual);
  });
});

import assert from 'node:assert/strict';
import { after, before, it } from 'node:test';
import { bothDatabases, testDatabase } from '../../../test/support/database.ts';
import { makeWorld, type World } from '../../../test/support/personas.ts';
import type { Database } from '../../platform/database/index.ts';
import { NotFound } from '../../platform/web/reply.ts';
import { roundForEngine } from './round-for-engine.ts';
import { makeRound, type RoundWorld } from './test-support/round-world.ts';

bothDatabases((kind) => {
  let database: Database;
  let world: World;
  let made: RoundWorld;
  before(async () => {
    database = await testDatabase(kind);
    world = await makeWorld(database);
    made = await makeRound(database, world);
  });
  after(() => database.close());

  const asSystem = <T>(work: Parameters<typeof database.as<T>>[1]) =>
    database.as({ kind: 'system', partnershipId: world.partnershipId }, work);

  it('gives the engine every row by its reference, organisations by their full names, and the way back', async () => {
    const { round, students, offers, educators, unlocatable } = await asSystem((tx) =>
      roundForEngine(tx, made.roundId),
    );
    assert.deepEqual(
      round.students.map(({ home, ...student }) => ({ ...student, home: [home.outcode, home.approximate] })),
      [
        {
          id: 'ST-1',
          stage: 'final',
          preferredAreas: ['safeguarding', 'hospital'],
          drives: false,
          excluded: [{ organisation: 'Aldermere Children’s Trust', team: 'Safeguarding' }],
          requiredOrganisation: 'Thornham Council',
          needs: ['step-free'],
          home: ['KT2', true],
        },
      ],
    );
    assert.deepEqual(
      round.offers.map(({ id, organisation, service, team, educatorId }) => [
        id,
        organisation,
        service,
        team,
        educatorId,
      ]),
      [
        ['OF-1', 'Thornham Council', 'children', 'First Response', 'PE-1'],
        ['OF-2', 'Aldermere Children’s Trust', 'children', 'Safeguarding', undefined],
      ],
    );
    assert.deepEqual(
      round.educators.map(({ id, organisation, peps }) => [id, organisation, peps]),
      [['PE-1', 'Thornham Council', '2']],
    );
    assert.deepEqual(students.get('ST-1'), {
      profileId: made.profileId,
      studentId: world.studentId,
      name: 'Stefan Learner',
      provider: 'Kingsbridge University',
      programme: 'MSW',
    });
    assert.equal(offers.get('OF-1')?.offerId, made.offers.thornham);
    assert.deepEqual(educators.get('PE-1'), { educatorId: world.educatorId, name: 'Edie Practice' });
    assert.deepEqual(unlocatable, []);
  });

  it('leaves out what was withdrawn, who has left, and the pins on them', async () => {
    const { round, unlocatable } = await database.as(
      { kind: 'system', partnershipId: world.partnershipId },
      async (tx) => {
        await tx
          .insertInto('pin')
          .values({
            partnership_id: world.partnershipId,
            round_id: made.roundId,
            profile_id: made.profileId,
            offer_id: made.offers.aldermere,
            educator_id: null,
            kind: 'never',
            made_by: world.personas.ada.personId,
          })
          .execute();
        const before = await roundForEngine(tx, made.roundId);
        assert.deepEqual(before.round.pins, [{ studentId: 'ST-1', offerId: 'OF-2', kind: 'never' }]);
        await tx.updateTable('offer').set({ withdrawn_at: new Date() }).where('reference', '=', 'OF-2').execute();
        await tx.updateTable('educator').set({ left_at: new Date() }).execute();
        await tx.updateTable('offer').set({ outcode: 'QQ1' }).where('reference', '=', 'OF-1').execute();
        return roundForEngine(tx, made.roundId);
      },
    );
    assert.deepEqual([round.offers, round.educators, round.pins], [[], [], []]);
    assert.deepEqual(unlocatable, [{ kind: 'offer', reference: 'OF-1', outcode: 'QQ1' }]);
  });

  it('is of one partnership only', async () => {
    const elsewhere = database.as({ kind: 'system', partnershipId: world.elsewhereId }, (tx) =>
      roundForEngine(tx, made.roundId),
    );
    await assert.rejects(elsewhere, NotFound);
  });
});

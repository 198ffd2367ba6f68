import { randomUUID } from 'node:crypto';
import type { World } from '../../../../test/support/personas.ts';
import { defaultPolicy } from '../../../engines/allocation/model.ts';
import type { Database } from '../../../platform/database/index.ts';
import { daysAfter, today } from '../../../platform/web/today.ts';
import '../../people/schema.ts';
import '../schema.ts';

/** A round in Rivermouth with one student and two offers. */
export interface RoundWorld {
  roundId: string;
  profileId: string;
  /** Of Thornham's children's service, naming the educator PE-1; and of Aldermere, naming nobody. */
  offers: Record<'thornham' | 'aldermere', string>;
}

/**
 * Adds a round to the invented partnership: Stefan Learner of Kingsbridge (ST-1, final stage, needs step-free, excludes
 * Aldermere), and an offer of Thornham (OF-1) and of Aldermere (OF-2). Allocation day is nine days from today.
 */
export async function makeRound(
  database: Database,
  world: World,
  name = 'Final placements, autumn',
): Promise<RoundWorld> {
  const made: RoundWorld = {
    roundId: randomUUID(),
    profileId: randomUUID(),
    offers: { thornham: randomUUID(), aldermere: randomUUID() },
  };
  const inRound = { partnership_id: world.partnershipId, round_id: made.roundId };
  await database.as({ kind: 'system', partnershipId: world.partnershipId }, async (tx) => {
    await tx
      .insertInto('round')
      .values({
        id: made.roundId,
        partnership_id: world.partnershipId,
        name,
        academic_year: '2026-27',
        tranche: 'Final',
        allocation_day: daysAfter(today(), 9),
        starts: daysAfter(today(), 60),
        ends: daysAfter(today(), 200),
        policy: JSON.stringify({ ...defaultPolicy, asAt: today() }),
      })
      .execute();
    await tx
      .insertInto('profile')
      .values({
        ...inRound,
        id: made.profileId,
        student_id: world.studentId,
        stage: 'final',
        preferred_areas: ['safeguarding', 'hospital'],
        home_outcode: 'KT2',
        drives: false,
        required_organisation: 'thornham ',
      })
      .execute();
    await tx
      .insertInto('profile_guarded')
      .values({ profile_id: made.profileId, needs: ['step-free'], excluded: ['Aldermere/Safeguarding'] })
      .execute();
    const offer = {
      ...inRound,
      stages: ['final' as const],
      places: 1,
      driver_required: false,
      on_site_supervisor: true,
    };
    await tx
      .insertInto('offer')
      .values([
        {
          ...offer,
          id: made.offers.thornham,
          reference: 'OF-1',
          organisation_id: world.organisations.thornham,
          service_id: world.services.thornhamChildren,
          team_id: world.teams.thornhamFirst,
          area: 'safeguarding',
          statutory: true,
          outcode: 'KT1',
          provides: ['step-free'],
          educator_id: world.educatorId,
        },
        {
          ...offer,
          id: made.offers.aldermere,
          reference: 'OF-2',
          organisation_id: world.organisations.aldermere,
          service_id: world.services.aldermereChildren,
          team_id: world.teams.aldermereSafeguarding,
          area: 'safeguarding',
          statutory: true,
          outcode: 'SM1',
          places: 2,
          provides: [],
        },
      ])
      .execute();
  });
  return made;
}

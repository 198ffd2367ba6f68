import { randomUUID } from 'node:crypto';
import type { TestServer } from '../../../../test/support/server.ts';
import { until } from '../../../platform/jobs/test-support/waiting.ts';
import { roundOf } from '../rounds/store.ts';
import { askForRun } from '../runs/commands.ts';
import type { Run } from '../runs/model.ts';
import { runOf } from '../runs/store.ts';
import { makeRound, type RoundWorld } from './round-world.ts';

/** A round in which one student is placed with Thornham, one with Aldermere, and one waits. */
export interface RunWorld extends RoundWorld {
  /** ST-1 of Kingsbridge (Stefan Learner), ST-2 of Eastmoor, ST-3 of Kingsbridge. */
  profiles: Record<'stefan' | 'esme' | 'wilf', string>;
  /** PE-1 of Thornham (Edie Practice), PE-2 of Aldermere. */
  educators: Record<'edie' | 'alma', string>;
}

/**
 * Adds to the round of `makeRound` Esme Eastmoor, for whom there is a place and an educator at Aldermere only, and Wilf
 * Waiting, for whom no educator is left.
 */
export async function makeRunWorld({ database, world }: Pick<TestServer, 'database' | 'world'>): Promise<RunWorld> {
  const made = await makeRound(database, world);
  const result: RunWorld = {
    ...made,
    profiles: { stefan: made.profileId, esme: randomUUID(), wilf: randomUUID() },
    educators: { edie: world.educatorId, alma: randomUUID() },
  };
  const { partnershipId: partnership_id, organisations, services } = world;
  const person = (name: string) => ({ id: randomUUID(), name });
  const [esme, wilf, alma] = [person('Esme Eastmoor'), person('Wilf Waiting'), person('Alma Aldermere')] as const;
  const student = (who: { id: string }, reference: string, provider_id: string) => ({
    id: randomUUID(),
    partnership_id,
    person_id: who.id,
    provider_id,
    reference,
    programme: 'BA',
  });
  const students = [
    student(esme, 'ST-2', organisations.eastmoor),
    student(wilf, 'ST-3', organisations.kingsbridge),
  ] as const;
  const profile = (id: string, student_id: string) => ({
    id,
    partnership_id,
    round_id: made.roundId,
    student_id,
    stage: 'final' as const,
    preferred_areas: ['safeguarding'],
    home_outcode: 'SM1',
    drives: true,
  });
  await database.as({ kind: 'system', partnershipId: partnership_id }, async (tx) => {
    await tx.insertInto('person').values([esme, wilf, alma]).execute();
    await tx
      .insertInto('student')
      .values([...students])
      .execute();
    await tx
      .insertInto('profile')
      .values([
        profile(result.profiles.esme, students[0].id),
        { ...profile(result.profiles.wilf, students[1].id), preferred_areas: ['hospital', 'safeguarding'] },
      ])
      .execute();
    await tx
      .insertInto('profile_guarded')
      .values([
        { profile_id: result.profiles.esme, needs: [], excluded: ['Thornham'] },
        { profile_id: result.profiles.wilf, needs: [], excluded: ['Thornham'] },
      ])
      .execute();
    await tx
      .insertInto('educator')
      .values({
        id: result.educators.alma,
        partnership_id,
        person_id: alma.id,
        reference: 'PE-2',
        organisation_id: organisations.aldermere,
        service_id: services.aldermereChildren,
        service_kind: 'children',
        outcode: 'SM1',
        peps: '2',
        teaches_practice_education: true,
        capacity: 1,
      })
      .execute();
  });
  return result;
}

/** Asks for a run as the partnership lead, and waits until it has ended. The server's jobs must be at work. */
export async function runToItsEnd(server: TestServer, roundId: string): Promise<Run> {
  const { runId } = await server.as('ada', async (tx, me) =>
    askForRun(tx, me, server.services.jobs, await roundOf(tx, roundId)),
  );
  return until(async () => {
    const run = await server.as('ada', (tx) => runOf(tx, roundId, runId));
    return run.finishedAt !== undefined && run;
  }, 30);
}

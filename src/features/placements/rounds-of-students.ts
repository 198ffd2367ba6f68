import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { StudentRound } from '../people/index.ts';
import './schema.ts';
import { roundPath } from './pages/round/frame.ts';

/** In which rounds students are, for the register of students; by student id. */
export async function roundsOfStudents(
  tx: Tx,
  studentIds: readonly string[],
): Promise<ReadonlyMap<string, StudentRound[]>> {
  if (studentIds.length === 0) return new Map();
  const rows = await tx
    .selectFrom('profile')
    .innerJoin('round', 'round.id', 'profile.round_id')
    .leftJoin('placement', 'placement.profile_id', 'profile.id')
    .leftJoin('organisation', 'organisation.id', 'placement.organisation_id')
    .select([
      'profile.id',
      'profile.student_id',
      'round.id as roundId',
      'round.name',
      'profile.withdrawn_at',
      'organisation.name as at',
    ])
    .where('profile.student_id', '=', sql<string>`any(${[...studentIds]}::uuid[])`)
    .orderBy('round.starts', 'desc')
    .execute();
  const byStudent = Map.groupBy(rows, ({ student_id }) => student_id);
  return new Map(
    [...byStudent].map(([studentId, profiles]) => [
      studentId,
      profiles.map(({ id, roundId, name, withdrawn_at, at }) => ({
        name,
        href: roundPath({ id: roundId }, 'students', id),
        state: withdrawn_at !== null ? 'withdrawn' : at === null ? 'not placed' : `placed with ${at}`,
      })),
    ]),
  );
}

import { sql } from 'kysely';
import type { EducatorRole, ServiceKind, Stage } from '../../../engines/allocation/model.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../../partnership/schema.ts';
import '../../people/schema.ts';
import '../schema.ts';

/** A placement as those whom it concerns see it: nothing of needs, declared interests, choices, scores or who waits. */
export interface Placed {
  id: string;
  student: string;
  stage: Stage;
  organisation: string;
  service: ServiceKind;
  team: string;
  area: string;
  statutory: boolean;
  educator: string;
  educatorRole: EducatorRole;
  assessor: string | undefined;
  starts: string;
  ends: string;
  explanation: string;
}

/** The placements of the round that are whoever asks’: their services’, their students’, or their own. */
export async function placedIn(tx: Tx, roundId: string): Promise<Placed[]> {
  const rows = await placements(tx).where('placement.round_id', '=', roundId).execute();
  return rows.map(placedFrom);
}

/** A placement of one's own. */
export interface OwnPlacement extends Placed {
  roundId: string;
  /** What whoever asks is in it. */
  as: 'student' | 'educator' | 'assessor';
}

/** Placements in which whoever asks is student, educator or assessor and that have not ended on the day, the next first. */
export async function ownPlacements(tx: Tx, day: string): Promise<OwnPlacement[]> {
  const student = sql<boolean>`placement.student_id = any (my_students())`;
  const educator = sql<boolean>`placement.educator_id = any (my_educators())`;
  const assessor = sql<boolean>`placement.assessor_id = any (my_educators())`;
  const rows = await placements(tx)
    .select('placement.round_id as roundId')
    .select(
      sql<
        OwnPlacement['as']
      >`case when ${student} then 'student' when ${educator} then 'educator' else 'assessor' end`.as('as'),
    )
    .where((of) => of.or([student, educator, assessor]))
    .where('placement.ends', '>=', day)
    .orderBy('placement.starts')
    .execute();
  return rows.map(({ roundId, as, ...row }) => ({ ...placedFrom(row), roundId, as }));
}

function placements(tx: Tx) {
  return tx
    .selectFrom('placement')
    .innerJoin('student', 'student.id', 'placement.student_id')
    .innerJoin('person', 'person.id', 'student.person_id')
    .innerJoin('offer', 'offer.id', 'placement.offer_id')
    .innerJoin('organisation', 'organisation.id', 'placement.organisation_id')
    .innerJoin('service', 'service.id', 'placement.service_id')
    .innerJoin('team', 'team.id', 'offer.team_id')
    .select([
      'placement.id',
      'person.name as student',
      'placement.stage',
      'organisation.name as organisation',
      'service.kind as service',
      'team.name as team',
      'offer.area',
      'placement.statutory',
      sql<string>`coalesce((select name from educator_named(placement.educator_id)), 'An educator')`.as('educator'),
      'placement.educator_role as educatorRole',
      sql<string | null>`(select name from educator_named(placement.assessor_id))`.as('assessor'),
      'placement.starts',
      'placement.ends',
      'placement.explanation',
    ])
    .orderBy(sql`person.name collate "und-x-icu"`);
}

const placedFrom = ({ assessor, ...row }: Omit<Placed, 'assessor'> & { assessor: string | null }): Placed => ({
  ...row,
  assessor: assessor ?? undefined,
});

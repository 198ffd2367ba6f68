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
  const rows = await tx
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
    .where('placement.round_id', '=', roundId)
    .orderBy(sql`person.name collate "und-x-icu"`)
    .execute();
  return rows.map(({ assessor, ...row }) => ({ ...row, assessor: assessor ?? undefined }));
}

import { sql } from 'kysely';
import { z } from 'zod';
import type { EducatorRole, ServiceKind, Stage, WaitingReason } from '../../../engines/allocation/model.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../../educators/schema.ts';
import '../../partnership/schema.ts';
import '../../people/schema.ts';
import '../schema.ts';
import { inWordsFor, mentioned } from './mentions.ts';

interface InRun {
  profileId: string;
  studentId: string;
  /** The student's reference. */
  reference: string;
  name: string;
  provider: string;
  programme: string;
  stage: Stage;
}

/** A student whom a run places. */
export interface Matched extends InRun {
  offerId: string;
  offer: string;
  organisationId: string;
  organisation: string;
  service: ServiceKind;
  team: string;
  area: string;
  educatorId: string;
  educatorReference: string;
  educator: string;
  educatorRole: EducatorRole;
  assessorReference: string | undefined;
  assessor: string | undefined;
  travelKm: number;
  travelApproximate: boolean;
  /** 1-based; one past the last for an area that was not asked for. */
  preferenceRank: number | undefined;
  statutory: boolean;
  explanation: string;
  explanationForProvider: string;
}

/** A student whom a run leaves without a placement. */
export interface Waits extends InRun {
  reason: WaitingReason;
  explanation: string;
  /** References, or names of rules, that stand in the way; of students of other universities only that they are. */
  blocking: string[];
  /** Sentences, the most valuable first. */
  helps: string[];
}

/** Whom the run places, as far as whoever asks may see them, by reference. */
export async function matchedIn(tx: Tx, runId: string, of: { profileId?: string } = {}): Promise<Matched[]> {
  let query = tx
    .selectFrom('match')
    .innerJoin('profile', 'profile.id', 'match.profile_id')
    .innerJoin('student', 'student.id', 'profile.student_id')
    .innerJoin('person', 'person.id', 'student.person_id')
    .innerJoin('organisation as provider', 'provider.id', 'student.provider_id')
    .innerJoin('offer', 'offer.id', 'match.offer_id')
    .innerJoin('organisation', 'organisation.id', 'offer.organisation_id')
    .innerJoin('service', 'service.id', 'offer.service_id')
    .innerJoin('team', 'team.id', 'offer.team_id')
    .innerJoin('educator', 'educator.id', 'match.educator_id')
    .innerJoin('person as taught_by', 'taught_by.id', 'educator.person_id')
    .leftJoin('educator as assessor', 'assessor.id', 'match.assessor_id')
    .leftJoin('person as assessed_by', 'assessed_by.id', 'assessor.person_id')
    .select([
      'profile.id as profileId',
      'student.id as studentId',
      'student.reference',
      'person.name',
      'provider.name as provider',
      'student.programme',
      'profile.stage',
      'offer.id as offerId',
      'offer.reference as offer',
      'organisation.id as organisationId',
      'organisation.name as organisation',
      'service.kind as service',
      'team.name as team',
      'offer.area',
      'educator.id as educatorId',
      'educator.reference as educatorReference',
      'taught_by.name as educator',
      'match.educator_role as educatorRole',
      'assessor.reference as assessorReference',
      'assessed_by.name as assessor',
      'match.travel_km as travelKm',
      'match.travel_approximate as travelApproximate',
      'match.preference_rank as preferenceRank',
      'match.statutory',
      'match.explanation',
      'match.explanation_for_provider as explanationForProvider',
    ])
    .where('match.run_id', '=', runId)
    .orderBy(sql`student.reference collate "und-x-icu"`);
  if (of.profileId !== undefined) query = query.where('match.profile_id', '=', of.profileId);
  const rows = await query.execute();
  return rows.map(({ assessorReference, assessor, preferenceRank, ...row }) => ({
    ...row,
    assessorReference: assessorReference ?? undefined,
    assessor: assessor ?? undefined,
    preferenceRank: preferenceRank ?? undefined,
  }));
}

const texts = z.array(z.string());

/** Who waits, as far as whoever asks may see them, by reference. */
export async function waitingOf(tx: Tx, runId: string, of: { profileId?: string } = {}): Promise<Waits[]> {
  let query = tx
    .selectFrom('waiting')
    .innerJoin('profile', 'profile.id', 'waiting.profile_id')
    .innerJoin('student', 'student.id', 'profile.student_id')
    .innerJoin('person', 'person.id', 'student.person_id')
    .innerJoin('organisation as provider', 'provider.id', 'student.provider_id')
    .select([
      'profile.id as profileId',
      'student.id as studentId',
      'student.reference',
      'person.name',
      'provider.name as provider',
      'student.programme',
      'profile.stage',
      'waiting.reason',
      'waiting.explanation',
      'waiting.blocking',
      'waiting.helps',
    ])
    .where('waiting.run_id', '=', runId)
    .orderBy(sql`student.reference collate "und-x-icu"`);
  if (of.profileId !== undefined) query = query.where('waiting.profile_id', '=', of.profileId);
  const rows = await query.execute();
  const waits = rows.map((row) => ({ ...row, blocking: texts.parse(row.blocking), helps: texts.parse(row.helps) }));
  const said = waits.flatMap(({ explanation, blocking, helps }) => [explanation, ...blocking, ...helps]);
  const seen = await mentioned(tx, said);
  const words = (text: string) => inWordsFor(seen, text);
  return waits.map((row) => ({
    ...row,
    explanation: words(row.explanation),
    blocking: row.blocking.map(words),
    helps: row.helps.map(words),
  }));
}

/** Who waits for the same thing, that which most wait for first. */
export function byWhatWouldHelp(waiting: readonly Waits[]): { help: string | undefined; students: Waits[] }[] {
  const groups = Map.groupBy(waiting, ({ helps }) => helps[0]);
  return [...groups]
    .map(([help, students]) => ({ help, students }))
    .sort(
      (a, b) => Number(a.help === undefined) - Number(b.help === undefined) || b.students.length - a.students.length,
    );
}

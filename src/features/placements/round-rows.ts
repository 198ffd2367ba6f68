import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import '../educators/schema.ts';
import '../partnership/schema.ts';
import '../people/schema.ts';
import './schema.ts';

/** Students of the round who are not withdrawn, with needs and declared interests where whoever asks may see them. */
export function profileRows(tx: Tx, roundId: string) {
  return tx
    .selectFrom('profile')
    .innerJoin('student', 'student.id', 'profile.student_id')
    .innerJoin('person', 'person.id', 'student.person_id')
    .innerJoin('organisation', 'organisation.id', 'student.provider_id')
    .leftJoin('profile_guarded', 'profile_guarded.profile_id', 'profile.id')
    .select([
      'profile.id',
      'profile.student_id',
      'student.reference',
      'student.programme',
      'person.name',
      'organisation.name as provider',
      'profile.stage',
      'profile.preferred_areas',
      'profile.home_outcode',
      'profile.drives',
      'profile.max_travel_km',
      'profile.earlier_service',
      'profile.earlier_statutory',
      'profile.required_organisation',
      sql<string[]>`coalesce(profile_guarded.needs, '{}')`.as('needs'),
      sql<string[]>`coalesce(profile_guarded.excluded, '{}')`.as('excluded'),
    ])
    .where('profile.round_id', '=', roundId)
    .where('profile.withdrawn_at', 'is', null)
    .where('student.withdrawn_at', 'is', null)
    .execute();
}
export type ProfileRow = Awaited<ReturnType<typeof profileRows>>[number];

/** Offers of the round that stand. */
export function offerRows(tx: Tx, roundId: string) {
  return tx
    .selectFrom('offer')
    .innerJoin('organisation', 'organisation.id', 'offer.organisation_id')
    .innerJoin('service', 'service.id', 'offer.service_id')
    .innerJoin('team', 'team.id', 'offer.team_id')
    .leftJoin('educator', 'educator.id', 'offer.educator_id')
    .select([
      'offer.id',
      'offer.reference',
      'offer.organisation_id',
      'offer.service_id',
      'offer.team_id',
      'organisation.name as organisation',
      'service.kind as service',
      'team.name as team',
      'offer.area',
      'offer.statutory',
      'offer.places',
      'offer.stages',
      'offer.outcode',
      'offer.driver_required',
      'offer.provides',
      'educator.reference as educator',
      'offer.on_site_supervisor',
      'offer.partner',
      'offer.nqsw_vacancies',
    ])
    .where('offer.round_id', '=', roundId)
    .where('offer.withdrawn_at', 'is', null)
    .execute();
}
export type OfferRow = Awaited<ReturnType<typeof offerRows>>[number];

const elsewhere = (roundId: string) =>
  sql<{ educator_id: string; students: number }>`capacity_elsewhere(${roundId})`.as('elsewhere');

/** How many students educators have in other rounds while this one runs, by educator id. */
export async function studentsElsewhere(tx: Tx, roundId: string): Promise<ReadonlyMap<string, number>> {
  const rows = await tx.selectFrom(elsewhere(roundId)).selectAll().execute();
  return new Map(rows.map(({ educator_id, students }) => [educator_id, students]));
}

/** Educators of the partnership who have not left, with the capacity that other rounds leave them for this one. */
export function educatorRows(tx: Tx, roundId: string) {
  return tx
    .selectFrom('educator')
    .leftJoin(elsewhere(roundId), 'elsewhere.educator_id', 'educator.id')
    .innerJoin('person', 'person.id', 'educator.person_id')
    .leftJoin('organisation', 'organisation.id', 'educator.organisation_id')
    .select([
      'educator.id',
      'educator.reference',
      'person.name',
      'organisation.name as organisation',
      'educator.service_kind',
      'educator.outcode',
      'educator.peps',
      'educator.last_student_ended',
      'educator.other_learner_ended',
      'educator.teaches_practice_education',
      sql<number>`greatest(educator.capacity - coalesce(elsewhere.students, 0), 0)`.as('capacity'),
      'educator.off_site',
    ])
    .where('educator.partnership_id', '=', sql<string>`here()`)
    .where('educator.left_at', 'is', null)
    .execute();
}
export type EducatorRow = Awaited<ReturnType<typeof educatorRows>>[number];

/** Pins of the round, by the references of what they bind. */
export function pinRows(tx: Tx, roundId: string) {
  return tx
    .selectFrom('pin')
    .innerJoin('profile', 'profile.id', 'pin.profile_id')
    .innerJoin('student', 'student.id', 'profile.student_id')
    .innerJoin('offer', 'offer.id', 'pin.offer_id')
    .leftJoin('educator', 'educator.id', 'pin.educator_id')
    .select(['student.reference as student', 'offer.reference as offer', 'educator.reference as educator', 'pin.kind'])
    .where('pin.round_id', '=', roundId)
    .execute();
}

import { sql } from 'kysely';
import { isCurrent } from '../../../engines/allocation/currency.ts';
import type { Policy } from '../../../engines/allocation/model.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../../educators/schema.ts';
import '../../people/schema.ts';
import '../schema.ts';

/** Where a round stands, counted over the rows that whoever asks may see. */
export interface Standing {
  students: number;
  places: number;
  /** Services with an offer that stands, and all services that could have one. */
  offering: number;
  services: number;
  /** Educators who are current on the round's date, and all who have not left. */
  currentEducators: number;
  educators: number;
  /** Of the accepted run, or else of the latest that ended. */
  result: { placed: number; waiting: number; accepted: boolean } | undefined;
}

/** Counts the round's students, places, educators and result. */
export async function standingOf(tx: Tx, roundId: string, policy: Policy): Promise<Standing> {
  const { rows } = await sql<Omit<Standing, 'currentEducators' | 'educators' | 'result'>>`
    select
      (select count(*)::int from profile join student on student.id = profile.student_id
        where profile.round_id = ${roundId} and profile.withdrawn_at is null and student.withdrawn_at is null) as students,
      (select coalesce(sum(places), 0)::int from offer where round_id = ${roundId} and withdrawn_at is null) as places,
      (select count(distinct service_id)::int from offer where round_id = ${roundId} and withdrawn_at is null) as offering,
      (select count(*)::int from service where ${isOurs} and (${seesAll} or id = any (my_services()))) as services`.execute(
    tx,
  );
  const counted = rows[0] ?? { students: 0, places: 0, offering: 0, services: 0 };
  return { ...counted, ...(await educatorsCounted(tx, policy)), result: await resultOf(tx, roundId) };
}

/** Services of organisations that are members today, as a whole or by that service. */
export const isOurs = sql<boolean>`exists (select from membership
  where membership.partnership_id = here() and membership.organisation_id = service.organisation_id
    and coalesce(membership.service_id, service.id) = service.id
    and membership.starts <= current_date and coalesce(membership.ends, current_date) >= current_date)`;

const seesAll = sql<boolean>`(allocator() or current_user = 'tandem_system')`;

async function educatorsCounted(tx: Tx, policy: Policy): Promise<Pick<Standing, 'currentEducators' | 'educators'>> {
  const groups = await tx
    .selectFrom('educator')
    .select(['peps', 'last_student_ended', 'other_learner_ended', 'teaches_practice_education'])
    .select((of) => of.fn.countAll<string>().as('count'))
    .where('partnership_id', '=', sql<string>`here()`)
    .where('left_at', 'is', null)
    .groupBy(['peps', 'last_student_ended', 'other_learner_ended', 'teaches_practice_education'])
    .execute();
  const total = (of: typeof groups) => of.reduce((sum, { count }) => sum + Number(count), 0);
  const current = groups.filter(({ peps, last_student_ended, other_learner_ended, teaches_practice_education }) =>
    isCurrent(
      {
        peps,
        ...(last_student_ended !== null && { lastStudentEnded: last_student_ended }),
        ...(other_learner_ended !== null && { otherLearnerEnded: other_learner_ended }),
        teachesPracticeEducation: teaches_practice_education,
      },
      policy,
    ),
  );
  return { currentEducators: total(current), educators: total(groups) };
}

async function resultOf(tx: Tx, roundId: string): Promise<Standing['result']> {
  const run = await tx
    .selectFrom('run')
    .select(['id', 'accepted_at'])
    .where('round_id', '=', roundId)
    .where('state', '=', 'done')
    .orderBy(sql`accepted_at is null`)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (run === undefined) return undefined;
  const { rows } = await sql<{ placed: number; waiting: number }>`
    select (select count(*)::int from match where run_id = ${run.id}) as placed,
      (select count(*)::int from waiting where run_id = ${run.id}) as waiting`.execute(tx);
  return { placed: rows[0]?.placed ?? 0, waiting: rows[0]?.waiting ?? 0, accepted: run.accepted_at !== null };
}

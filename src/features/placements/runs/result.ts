import { sql } from 'kysely';
import type { Solution, Waiting } from '../../../engines/allocation/model.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { RoundForEngine } from '../round-for-engine.ts';
import '../schema.ts';
import type { Fingerprints } from './fingerprints.ts';
import { mentionOf, withMentions } from './mentions.ts';
import type { RunSummary } from './model.ts';
import type { Found } from './solver/protocol.ts';

type Solved = Found & { outcome: { kind: 'solved' } };

/** A run's result in numbers and sentences, without names. */
export function summaryOf({ outcome: { solution }, ...said }: Solved, given: RoundForEngine): RunSummary {
  const leftOut = (kind: 'student' | 'offer' | 'educator') =>
    given.unlocatable.filter((each) => each.kind === kind).length;
  const { proof, waits, helps, bottlenecks } = said;
  return {
    students: given.round.students.length,
    placed: solution.matches.length,
    waiting: solution.waiting.length,
    proof,
    ...(waits !== undefined && { waits }),
    helps,
    objectives: solution.objectives,
    bottlenecks,
    taken: {
      offers: counted(solution.matches.map(({ offerId }) => given.offers.get(offerId)?.offerId)),
      educators: counted(solution.matches.map(({ educatorId }) => given.educators.get(educatorId)?.educatorId)),
    },
    leftOut: { student: leftOut('student'), offer: leftOut('offer'), educator: leftOut('educator') },
    solver: solution.solver,
  };
}

function counted(ids: readonly (string | undefined)[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const id of ids) if (id !== undefined) counts.set(id, (counts.get(id) ?? 0) + 1);
  return Object.fromEntries(counts);
}

/** Writes everything that a run came to, in five statements. What an earlier attempt wrote was never committed. */
export async function writeResult(
  tx: Tx,
  runId: string,
  result: { found: Solved; summary: RunSummary; given: RoundForEngine; inputs: Fingerprints },
): Promise<void> {
  const { found, summary, given, inputs } = result;
  const { solution } = found.outcome;
  await tx
    .updateTable('run')
    .set({
      state: 'done',
      progress: 1,
      finished_at: sql<Date>`now()`,
      policy: JSON.stringify(given.round.policy),
      pins: JSON.stringify(pinsOf(given)),
      summary: JSON.stringify(summary),
      proven: solution.proven,
      message: null,
    })
    .where('id', '=', runId)
    .execute();
  await insertMatches(tx, runId, solution, given);
  await insertWaiting(tx, runId, solution, given);
  // The whole record's digest goes by no name: pages compare it first, and fields only where it differs.
  const stored = inputs.all.map((each) => ({ ...each, fields: { '': each.whole, ...inputs.fieldsOf(each) } }));
  await sql`insert into run_input (run_id, kind, record_id, fields)
    select ${runId}::uuid, kind, "recordId", fields
    from jsonb_to_recordset(${JSON.stringify(stored)}::jsonb) as each (kind text, "recordId" uuid, fields jsonb)`.execute(
    tx,
  );
}

/** The pins that were kept, by the ids of what they bind. */
function pinsOf({ round, students, offers, educators }: RoundForEngine) {
  return round.pins.map(({ studentId, offerId, educatorId, kind }) => ({
    profileId: students.get(studentId)?.profileId,
    offerId: offers.get(offerId)?.offerId,
    ...(educatorId !== undefined && { educatorId: educators.get(educatorId)?.educatorId }),
    kind,
  }));
}

async function insertMatches(tx: Tx, runId: string, { matches }: Solution, given: RoundForEngine): Promise<void> {
  const rows = matches.map((match) => ({
    ...match,
    profile: given.students.get(match.studentId)?.profileId,
    offer: given.offers.get(match.offerId)?.offerId,
    educator: given.educators.get(match.educatorId)?.educatorId,
    assessor: match.assessorId === undefined ? undefined : given.educators.get(match.assessorId)?.educatorId,
  }));
  await sql`insert into match (run_id, round_id, profile_id, offer_id, educator_id, educator_role, assessor_id, travel_km,
      travel_approximate, preference_rank, statutory, explanation, explanation_for_provider)
    select ${runId}::uuid, ${given.placementRound.id}::uuid, profile, offer, educator, "educatorRole", assessor, "travelKm",
      "travelApproximate", "preferenceRank", statutory, explanation, "explanationForProvider"
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as each (profile uuid, offer uuid, educator uuid,
      "educatorRole" text, assessor uuid, "travelKm" double precision, "travelApproximate" boolean,
      "preferenceRank" integer, statutory boolean, explanation text, "explanationForProvider" text)`.execute(tx);
}

async function insertWaiting(tx: Tx, runId: string, { waiting }: Solution, given: RoundForEngine): Promise<void> {
  const rows = waiting.map((each) => ({
    ...inStore(each, given),
    profile: given.students.get(each.studentId)?.profileId,
  }));
  await sql`insert into waiting (run_id, round_id, profile_id, reason, explanation, blocking, helps)
    select ${runId}::uuid, ${given.placementRound.id}::uuid, profile, reason, explanation, blocking, helps
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as each (profile uuid, reason text, explanation text,
      blocking jsonb, helps jsonb)`.execute(tx);
}

/** Why a student waits, with mentions of the other students whom it speaks of. */
function inStore(each: Waiting, { round, students }: RoundForEngine): Waiting {
  const pins =
    each.reason === 'pinned-out' ? round.pins.filter(({ studentId }) => each.blocking.includes(studentId)) : [];
  const said = (text: string) => withMentions(text, pins, students);
  return {
    ...each,
    explanation: said(each.explanation),
    helps: each.helps.map(said),
    blocking: each.blocking.map((id) => {
      const student = students.get(id);
      return student === undefined ? id : mentionOf(student.profileId);
    }),
  };
}

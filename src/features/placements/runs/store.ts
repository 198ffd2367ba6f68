import { type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Policy } from '../../../engines/allocation/model.ts';
import type { Tx } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/web/reply.ts';
import '../../people/schema.ts';
import '../schema.ts';
import type { FieldDigests, Fingerprint } from './fingerprints.ts';
import { type DoneRun, isDone, type Run, type RunState, runSummary } from './model.ts';

const runs = (tx: Tx, roundId: string) =>
  tx
    .selectFrom('run')
    .select([
      'run.id',
      'run.round_id',
      'run.number',
      'run.state',
      'run.asked_at',
      'run.finished_at',
      'run.accepted_at',
      'run.proven',
      'run.summary',
      'run.message',
      sql<string | null>`(select name from person where person.id = run.asked_by)`.as('asked_by'),
      sql<string | null>`(select name from person where person.id = run.accepted_by)`.as('accepted_by'),
    ])
    .where('run.round_id', '=', roundId);

type RunRow = ReturnType<typeof runs> extends SelectQueryBuilder<infer _Tables, infer _Table, infer Row> ? Row : never;

function runFrom(row: RunRow): Run {
  return {
    id: row.id,
    roundId: row.round_id,
    number: row.number,
    state: row.state,
    askedAt: row.asked_at,
    askedBy: row.asked_by ?? undefined,
    finishedAt: row.finished_at ?? undefined,
    acceptedAt: row.accepted_at ?? undefined,
    acceptedBy: row.accepted_by ?? undefined,
    proven: row.proven ?? false,
    summary: row.summary === null ? undefined : runSummary.parse(row.summary),
    message: row.message ?? undefined,
  };
}

/** Every run of the round, the latest first. */
export async function runsOf(tx: Tx, roundId: string): Promise<Run[]> {
  return (await runs(tx, roundId).orderBy('run.number', 'desc').execute()).map(runFrom);
}

/** @throws NotFound where the round has no such run, or none that this person may see. */
export async function runOf(tx: Tx, roundId: string, id: string): Promise<Run> {
  const row = await runs(tx, roundId).where('run.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound();
  return runFrom(row);
}

/** @throws NotFound also where the run came to no allocation. */
export async function doneRunOf(tx: Tx, roundId: string, id: string): Promise<DoneRun> {
  const run = await runOf(tx, roundId, id);
  if (!isDone(run)) throw new NotFound();
  return run;
}

/** The run that the round goes by: what is under way, else what is accepted, else the latest. */
export async function presentRun(tx: Tx, roundId: string): Promise<Run | undefined> {
  const row = await runs(tx, roundId)
    .orderBy(sql`run.state not in ('waiting', 'running')`)
    .orderBy(sql`run.accepted_at is null`)
    .orderBy('run.number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row && runFrom(row);
}

/** The run that is accepted. */
export async function acceptedRun(tx: Tx, roundId: string): Promise<DoneRun | undefined> {
  const row = await runs(tx, roundId).where('run.accepted_at', 'is not', null).executeTakeFirst();
  const run = row && runFrom(row);
  return run && isDone(run) ? run : undefined;
}

/** Adds a run that waits, with the next number of its round. The round must be locked. */
export async function addRun(tx: Tx, of: { id: string; roundId: string; policy: Policy }): Promise<number> {
  const { number } = await tx
    .insertInto('run')
    .values({
      id: of.id,
      partnership_id: sql<string>`here()`,
      round_id: of.roundId,
      number: sql<number>`coalesce((select max(number) from run where round_id = ${of.roundId}), 0) + 1`,
      asked_by: sql<string | null>`me()`,
      policy: JSON.stringify(of.policy),
      pins: '[]',
    })
    .returning('number')
    .executeTakeFirstOrThrow();
  return number;
}

/** Keeps a run in step with its work, unless it has come to a result. */
export async function setState(tx: Tx, id: string, state: RunState, message: string | undefined): Promise<void> {
  const ended = state !== 'waiting' && state !== 'running';
  await tx
    .updateTable('run')
    .set({ state, message: message ?? null, finished_at: ended ? sql<Date>`now()` : null })
    .where('id', '=', id)
    .where('state', 'not in', ['done', 'clash'])
    .execute();
}

/** What the run was computed from, as far as whoever asks may see the records. */
export async function inputsOf(tx: Tx, runId: string): Promise<Fingerprint[]> {
  const rows = await tx
    .selectFrom('run_input')
    .leftJoin('profile', 'profile.id', 'run_input.record_id')
    .select(['run_input.kind', 'run_input.record_id', sql<string>`run_input.fields ->> ''`.as('whole')])
    .where('run_input.run_id', '=', runId)
    .where((of) => of.or([of('run_input.kind', '!=', 'student'), of('profile.id', 'is not', null)]))
    .execute();
  return rows.map(({ kind, record_id, whole }) => ({ kind, recordId: record_id, whole }));
}

const storedFields = z.record(z.string(), z.string());

/** The digests of the fields of some of these records, by id. */
export async function inputFieldsOf(
  tx: Tx,
  runId: string,
  recordIds: readonly string[],
): Promise<Map<string, FieldDigests>> {
  const rows = await tx
    .selectFrom('run_input')
    .select(['record_id', 'fields'])
    .where('run_id', '=', runId)
    .where('record_id', '=', sql<string>`any(${[...recordIds]}::uuid[])`)
    .execute();
  return new Map(rows.map(({ record_id, fields }) => [record_id, storedFields.parse(fields)]));
}

/** A run whose `must` pins cannot all hold: it came to nothing, and says which, students by their mentions. */
export async function writeClash(tx: Tx, id: string, why: string): Promise<void> {
  await tx
    .updateTable('run')
    .set({ state: 'clash', message: why, finished_at: sql<Date>`now()` })
    .where('id', '=', id)
    .execute();
}

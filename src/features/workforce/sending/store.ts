import { sql } from 'kysely';
import { keysOf, origins, roles } from '../../../engines/workforce/categories.ts';
import type { LinkedReturn, LinkedWorker } from '../../../engines/workforce/linked/records.ts';
import type { Standing } from '../../../engines/workforce/model.ts';
import type { Tx } from '../../../platform/database/index.ts';
import type { BrokenRule } from '../formats/broken-rule.ts';
import '../schema.ts';
import { figuresSchema } from './figures-schema.ts';
import type { OwnService, ReturnState, SentReturn } from './model.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { ReadReturn } from './read-upload.ts';

const together = 1_000;

/** The services for which whoever asks answers, by organisation and kind. */
export async function ownServices(tx: Tx): Promise<OwnService[]> {
  return tx
    .selectFrom('service')
    .innerJoin('organisation', 'organisation.id', 'service.organisation_id')
    .where(sql<boolean>`service.id = any (my_services())`)
    .select([
      'service.id',
      'service.organisation_id as organisationId',
      'service.kind',
      'service.name',
      'organisation.name as organisation',
    ])
    .orderBy('organisation.name')
    .orderBy('service.kind', 'desc')
    .execute();
}

/** Returns of a service, the newest year first; of a year the newest first. Row-level security shows them to their owner. */
export async function returnsOf(tx: Tx, serviceId: string, states: readonly ReturnState[]): Promise<SentReturn[]> {
  const rows = await tx
    .selectFrom('workforce_return')
    .selectAll()
    .where('partnership_id', '=', sql<string>`here()`)
    .where('service_id', '=', serviceId)
    .where('state', 'in', states)
    .orderBy('year', 'desc')
    .orderBy('sent_at', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    organisationId: row.organisation_id,
    serviceId: row.service_id,
    year: row.year,
    source: row.source,
    files: row.files,
    authority: row.authority ?? undefined,
    state: row.state,
    workers: row.workers,
    rulesBroken: row.rules_broken,
    figures: figuresSchema.parse(row.figures),
    warnings: row.warnings,
    sentAt: row.sent_at,
    endedAt: row.ended_at ?? undefined,
  }));
}

/** What whoever asks has read and not sent yet. */
export async function draftOf(tx: Tx, serviceId: string): Promise<SentReturn | undefined> {
  const mine = await tx
    .selectFrom('workforce_return')
    .select('id')
    .where('partnership_id', '=', sql<string>`here()`)
    .where('service_id', '=', serviceId)
    .where('state', '=', 'draft')
    .where('sent_by', '=', sql<string>`me()`)
    .executeTakeFirst();
  return mine && (await returnsOf(tx, serviceId, ['draft'])).find(({ id }) => id === mine.id);
}

/** Whether the same files were sent before, and are kept. */
export async function sentBefore(tx: Tx, serviceId: string, digest: Buffer): Promise<Date | undefined> {
  const row = await tx
    .selectFrom('workforce_return')
    .select('sent_at')
    .where('service_id', '=', serviceId)
    .where('state', '=', 'kept')
    .where('digest', '=', digest)
    .executeTakeFirst();
  return row?.sent_at;
}

/** Puts a return there as a draft, in place of the draft of whoever asks. Gives its id. */
export async function writeDraft(
  tx: Tx,
  service: OwnService,
  read: ReadReturn,
  warnings: readonly string[],
  pseudonym: Pseudonyms,
): Promise<string> {
  await removeDraft(tx, service.id);
  const { id } = await tx
    .insertInto('workforce_return')
    .values({
      partnership_id: sql`here()`,
      organisation_id: service.organisationId,
      service_id: service.id,
      year: read.heading.year,
      source: read.heading.source,
      files: read.files,
      authority: read.heading.authority ?? null,
      state: 'draft',
      workers: read.records.length,
      rules_broken: read.broken,
      figures: JSON.stringify(read.figures),
      warnings: JSON.stringify(warnings),
      digest: read.digest,
      sent_by: sql`me()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  for (let at = 0; at < read.records.length; at += together) {
    const rows = read.records.slice(at, at + together).map(({ identifier, position, ...record }, index) => ({
      return_id: id,
      position: at + index + 1,
      person: pseudonym(identifier),
      standing: record.standing ?? null,
      role: record.role ?? null,
      started: record.started ?? null,
      ended: record.ended ?? null,
      origin: record.origin ?? null,
    }));
    await tx.insertInto('workforce_record').values(rows).execute();
  }
  for (let at = 0; at < read.faults.length; at += together) {
    const rows = read.faults.slice(at, at + together).map(({ worker, ...fault }, index) => ({
      return_id: id,
      number: at + index + 1,
      position: worker ?? null,
      ...fault,
    }));
    await tx.insertInto('workforce_fault').values(rows).execute();
  }
  return id;
}

/** Takes the draft of whoever asks away; false where there is none. */
export async function removeDraft(tx: Tx, serviceId: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('workforce_return')
    .where('service_id', '=', serviceId)
    .where('state', '=', 'draft')
    .where('sent_by', '=', sql<string>`me()`)
    .executeTakeFirst();
  return numDeletedRows > 0n;
}

/** Keeps a draft: the return of the same year is replaced, and the values of its broken rules are forgotten. */
export async function keepDraft(tx: Tx, draft: SentReturn): Promise<void> {
  await tx
    .updateTable('workforce_return')
    .set({ state: 'replaced', ended_at: sql`now()` })
    .where('service_id', '=', draft.serviceId)
    .where('year', '=', draft.year)
    .where('state', '=', 'kept')
    .where('partnership_id', '=', sql<string>`here()`)
    .execute();
  await tx.updateTable('workforce_return').set({ state: 'kept' }).where('id', '=', draft.id).execute();
  await tx.updateTable('workforce_fault').set({ value: '' }).where('return_id', '=', draft.id).execute();
}

/** Takes a return out of every figure to come; its records are forgotten. */
export async function withdraw(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('workforce_return')
    .set({ state: 'withdrawn', ended_at: sql`now()` })
    .where('id', '=', id)
    .execute();
  await tx.deleteFrom('workforce_record').where('return_id', '=', id).execute();
  await tx.deleteFrom('workforce_fault').where('return_id', '=', id).execute();
}

/** The broken rules of a return, in the order of the file; values only while it is a draft. */
export async function faultsOf(tx: Tx, returnId: string): Promise<BrokenRule[]> {
  const rows = await tx
    .selectFrom('workforce_fault')
    .select(['file', 'position', 'field', 'value', 'rule'])
    .where('return_id', '=', returnId)
    .orderBy('number')
    .execute();
  return rows.map(({ position, ...fault }) => ({ ...fault, worker: position ?? undefined }));
}

/** The kept returns of a service as they are linked over the years. */
export async function linkedReturns(tx: Tx, returns: readonly SentReturn[]): Promise<LinkedReturn[]> {
  if (returns.length === 0) return [];
  const rows = await tx
    .selectFrom('workforce_record')
    .selectAll()
    .where(
      'return_id',
      'in',
      returns.map(({ id }) => id),
    )
    .execute();
  const byReturn = Map.groupBy(rows, (row) => row.return_id);
  return returns.map(({ id, year }) => ({
    year,
    workers: (byReturn.get(id) ?? []).map(
      (row): LinkedWorker => ({
        person: row.person?.toString('hex'),
        standing: standings.find((one) => one === row.standing),
        role: keysOf(roles).find((one) => one === row.role),
        started: row.started ?? undefined,
        ended: row.ended ?? undefined,
        origin: keysOf(origins).find((one) => one === row.origin),
      }),
    ),
  }));
}

const standings: readonly Standing[] = ['in-post', 'leaver', 'agency', 'gone'];

import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { NotFound } from '../../../../platform/web/reply.ts';
import '../../schema.ts';
import { figuresSchema } from '../figures-schema.ts';
import type { ReturnState, SentReturn } from '../model.ts';
import { forgetFaults } from './faults.ts';
import { forgetFiles } from './files.ts';
import { forgetRecords } from './records.ts';

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

/** The return of a service that counts. @throws NotFound where it is not there, or does not count */
export async function keptReturn(tx: Tx, serviceId: string, id: string): Promise<SentReturn> {
  const sent = (await returnsOf(tx, serviceId, ['kept'])).find((one) => one.id === id);
  if (sent === undefined) throw new NotFound();
  return sent;
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

/** Takes a return out of every figure to come; its records, broken rules and files are forgotten. */
export async function withdraw(tx: Tx, id: string): Promise<void> {
  await tx
    .updateTable('workforce_return')
    .set({ state: 'withdrawn', ended_at: sql`now()` })
    .where('id', '=', id)
    .execute();
  await forgetRecords(tx, id);
  await forgetFaults(tx, id);
  await forgetFiles(tx, id);
}

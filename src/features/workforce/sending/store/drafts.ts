import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import '../../schema.ts';
import type { OwnService, SentReturn } from '../model.ts';
import type { Pseudonyms } from '../pseudonyms.ts';
import type { ReadReturn } from '../read-upload.ts';
import { forgetValues, writeFaults } from './faults.ts';
import { forgetFilesUpTo } from './files.ts';
import { writeRecords } from './records.ts';
import { returnsOf } from './returns.ts';

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
  await writeRecords(tx, id, read.records, pseudonym);
  await writeFaults(tx, id, read.faults);
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

/**
 * Keeps a draft: the return of the same year is replaced, and the values of its broken rules are forgotten; so are the files of
 * returns up to its year.
 */
export async function keepDraft(tx: Tx, draft: SentReturn): Promise<void> {
  await forgetFilesUpTo(tx, draft.serviceId, draft.year);
  await tx
    .updateTable('workforce_return')
    .set({ state: 'replaced', ended_at: sql`now()` })
    .where('service_id', '=', draft.serviceId)
    .where('year', '=', draft.year)
    .where('state', '=', 'kept')
    .where('partnership_id', '=', sql<string>`here()`)
    .execute();
  await tx.updateTable('workforce_return').set({ state: 'kept' }).where('id', '=', draft.id).execute();
  await forgetValues(tx, draft.id);
}

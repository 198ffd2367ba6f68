import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { headingKey, type Sheet } from '../../../../platform/files/index.ts';
import type { Educator, EducatorDetails } from '../../../educators/index.ts';
import '../../../educators/schema.ts';
import type { NameableEducators } from '../given/offers.ts';
import type { Compared } from './compared.ts';

/** Educators whom the offers of a sheet may name: on the register, or in the educators file beside it. */
export async function nameableEducators(
  tx: Tx,
  sheet: Sheet,
  beside: Compared<EducatorDetails, Educator>,
): Promise<NameableEducators> {
  const at = sheet.header.findIndex((heading) => headingKey(heading) === headingKey('educator_id'));
  const named = at === -1 ? [] : [...new Set(sheet.rows.map(({ cells }) => cells[at]?.trim() ?? ''))];
  const register = await tx
    .selectFrom('educator')
    .select(['reference', 'organisation_id'])
    .where('reference', '=', sql<string>`any(${named}::text[])`)
    .where('left_at', 'is', null)
    .execute();
  const leaving = new Set(beside.gone.map(({ reference }) => reference));
  const employerOf = new Map<string, string | undefined>();
  for (const { reference, organisation_id } of register) {
    if (!leaving.has(reference)) employerOf.set(reference, organisation_id ?? undefined);
  }
  for (const { reference, organisationId } of beside.keep) employerOf.set(reference, organisationId);
  return { employerOf, rejected: beside.rejectedIds };
}

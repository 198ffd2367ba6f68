import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import type { ImportKind } from './kinds.ts';
import './schema.ts';

/** The columns that this person's headings were said to mean: heading, as `headingKey` gives it → column. */
export async function headingsOf(tx: Tx, kind: ImportKind): Promise<Map<string, string>> {
  const rows = await tx
    .selectFrom('import_heading')
    .select(['heading', 'column_name'])
    .where('kind', '=', kind)
    .where('partnership_id', '=', sql<string>`here()`)
    .where('person_id', '=', sql<string>`me()`)
    .execute();
  return new Map(rows.map(({ heading, column_name }) => [heading, column_name]));
}

/** Remembers what headings mean; a column has one heading, and a heading one meaning. */
export async function rememberHeadings(
  tx: Tx,
  kind: ImportKind,
  meanings: readonly { heading: string; column: string }[],
): Promise<void> {
  if (meanings.length === 0) return;
  await sql`delete from import_heading where person_id = me() and partnership_id = here() and kind = ${kind}
    and (column_name = any (${meanings.map(({ column }) => column)}::text[])
      or heading = any (${meanings.map(({ heading }) => heading)}::text[]))`.execute(tx);
  await sql`insert into import_heading (partnership_id, person_id, kind, heading, column_name)
    select here(), me(), ${kind}, meaning.heading, meaning."column"
    from jsonb_to_recordset(${JSON.stringify(meanings)}::jsonb) as meaning (heading text, "column" text)
    where meaning.heading <> ''`.execute(tx);
}

import { sql } from 'kysely';
import type { Geography, Point } from '../../engines/geography/index.ts';
import type { Tx } from '../../platform/database/index.ts';
import './schema.ts';

/** The outcodes that were loaded; others are where their postcode area is. */
export async function loadedGeography(tx: Tx): Promise<Geography> {
  const rows = await tx.selectFrom('outcode').select(['outcode', 'lat', 'lon']).execute();
  return { outcodes: new Map(rows.map(({ outcode, lat, lon }) => [outcode, { lat, lon }])), only: false };
}

/** Puts these outcodes in the place of all that were loaded before. */
export async function replaceOutcodes(tx: Tx, outcodes: ReadonlyMap<string, Point>): Promise<void> {
  const rows = [...outcodes].map(([outcode, { lat, lon }]) => ({ outcode, lat, lon }));
  await tx.deleteFrom('outcode').execute();
  await sql`insert into outcode (outcode, lat, lon)
    select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (outcode text, lat float8, lon float8)`.execute(
    tx,
  );
}

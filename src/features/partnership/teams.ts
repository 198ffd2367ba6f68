import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import type { Team } from './model.ts';
import './schema.ts';

/** A team as a file or form names it. */
export interface TeamWanted {
  serviceId: string;
  name: string;
  outcode: string | undefined;
}

/** Teams of the services given, by name. */
export async function teamsOf(tx: Tx, serviceIds: readonly string[]): Promise<Team[]> {
  if (serviceIds.length === 0) return [];
  const rows = await tx
    .selectFrom('team')
    .select(['id', 'service_id as serviceId', 'name', 'outcode'])
    .where('service_id', '=', sql<string>`any(${[...serviceIds]}::uuid[])`)
    .orderBy(sql`name collate "und-x-icu"`)
    .execute();
  return rows.map((row) => ({ ...row, outcode: row.outcode ?? undefined }));
}

/** Adds the teams that are not there yet, all in one statement; says which these were. */
export async function addMissingTeams(
  tx: Tx,
  wanted: readonly TeamWanted[],
): Promise<{ id: string; serviceId: string }[]> {
  const { rows } = await sql<{ id: string; serviceId: string }>`
    insert into team (service_id, name, outcode)
    select wanted."serviceId", trim(wanted.name), wanted.outcode
    from jsonb_to_recordset(${JSON.stringify(wanted)}::jsonb) as wanted ("serviceId" uuid, name text, outcode text)
    on conflict (service_id, lower(trim(name))) do nothing
    returning id, service_id as "serviceId"`.execute(tx);
  return rows;
}

export async function updateTeam(tx: Tx, { id, name, outcode }: Team): Promise<void> {
  await tx
    .updateTable('team')
    .set({ name, outcode: outcode ?? null })
    .where('id', '=', id)
    .execute();
}

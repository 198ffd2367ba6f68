import type { Database } from '../src/platform/database/index.ts';

/**
 * Empties a database in which a demonstration was not loaded to its end, because the process was stopped meanwhile; says
 * whether it did. The list of its people comes last, so without it nobody can sign in, and nothing there is anybody's.
 * On the embedded database only: with PostgreSQL another process may be loading it at this moment.
 */
export async function clearUnfinished(database: Database): Promise<boolean> {
  if (database.kind !== 'embedded') return false;
  return database.owner(async (client) => {
    const { rows } = await client.query<{ unfinished: boolean }>(`
      select count(*) = 1 and bool_and(demonstration) and not exists (select from demonstration_persona)
        and not exists (select from account_user) as unfinished
      from partnership`);
    if (rows[0]?.unfinished !== true) return false;
    await client.query(`
      do $$
      declare
        everything text;
      begin
        select string_agg(format('%I', tablename), ', ') into everything from pg_tables
          where schemaname = 'public' and tablename not in ('migration', 'installation', 'outcode');
        execute 'truncate ' || everything;
      end $$`);
    return true;
  });
}

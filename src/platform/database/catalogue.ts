import pg from 'pg';
import { z } from 'zod';

/** A table whose rows are Tandem's: all of the schema `public` but `migration` and what extensions bring. */
export interface Table {
  name: string;
  /** Those that are stored rather than generated, in order, with their type as SQL writes it. */
  columns: { name: string; type: string }[];
  /** Its comment says 'not backed up'. */
  leftOut: boolean;
  /** Its comment says 'filled by migrations': what it holds does not make a database count as used. */
  filledByMigrations: boolean;
}

const table = z.object({
  name: z.string(),
  columns: z.array(z.object({ name: z.string(), type: z.string() })),
  leftOut: z.boolean(),
  filledByMigrations: z.boolean(),
});

/** Tables as the database itself describes them, by name. */
export async function tables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query(`
    select c.relname as name,
      coalesce(remark like '%not backed up%', false) as "leftOut",
      coalesce(remark like '%filled by migrations%', false) as "filledByMigrations",
      (select coalesce(jsonb_agg(jsonb_build_object('name', attname, 'type', format_type(atttypid, atttypmod)) order by attnum), '[]')
        from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns
    from pg_class c cross join lateral obj_description(c.oid, 'pg_class') as remark
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
      and c.relname <> 'migration'
      and not exists (select from pg_depend where classid = 'pg_class'::regclass and objid = c.oid and deptype = 'e')
    order by c.relname collate "C"`);
  return table.array().parse(rows);
}

/**
 * Tables of which row-level security would show their owner a part only, so that a backup would silently lack rows: those
 * without a policy that shows the owner everything.
 */
export async function partlyHidden(client: pg.ClientBase): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(`
    select c.relname as name from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relrowsecurity
      and (c.relforcerowsecurity or not pg_has_role(current_user, c.relowner, 'usage'))
      and not (select rolsuper or rolbypassrls from pg_roles where rolname = current_user)
      and (exists (select from pg_policy where polrelid = c.oid and not polpermissive) or not exists (
        select from pg_policy p where p.polrelid = c.oid and p.polcmd in ('*', 'r')
          and pg_get_expr(p.polqual, p.polrelid) = 'true'
          and exists (select from unnest(p.polroles) role
            where case when role = 0 then true else pg_has_role(current_user, role, 'usage') end)))
    order by 1`);
  return rows.map(({ name }) => name);
}

/** Whether none of the tables has a row that somebody, rather than a migration, put there. */
export async function hasNoRows(client: pg.ClientBase): Promise<boolean> {
  const used = (await tables(client)).filter((one) => !one.leftOut && !one.filledByMigrations);
  for (const { name } of used) {
    const { rows } = await client.query(`select from ${quoted(name)} limit 1`);
    if (rows.length > 0) return false;
  }
  return true;
}

/**
 * What binds rows together or acts on them as they arrive, as statements that take it away and put it back: foreign keys
 * (rows may then arrive in any order, in circles too, and are checked at the end) and triggers (what they once wrote is
 * among the rows).
 */
export async function bindings(client: pg.ClientBase): Promise<{ loosen: string[]; restore: string[] }> {
  const { rows } = await client.query<{ loosen: string; restore: string }>(`
    select format('alter table %s drop constraint %I', conrelid::regclass, conname) as loosen,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as restore
    from pg_constraint
    where connamespace = 'public'::regnamespace and contype = 'f' and conparentid = 0
    union all
    select format('alter table %s disable trigger %I', tgrelid::regclass, tgname),
      format('alter table %s enable trigger %I', tgrelid::regclass, tgname)
    from pg_trigger join pg_class c on c.oid = tgrelid
    where c.relnamespace = 'public'::regnamespace and not tgisinternal and tgenabled = 'O' and tgparentid = 0`);
  return { loosen: rows.map((row) => row.loosen), restore: rows.map((row) => row.restore) };
}

/** A table of the schema `public`, quoted for SQL. */
export function quoted(name: string): string {
  return `public.${pg.escapeIdentifier(name)}`;
}

import { sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { sweep } from '../../platform/database/sweep.ts';
import '../partnership/schema.ts';
import type { Student, StudentDetails } from './model.ts';
import type { Identified } from './register.ts';
import './schema.ts';

/** Which students are wanted; what is left out does not matter. */
export interface Wanted {
  id?: string;
  references?: readonly string[];
  providerId?: string | undefined;
  programme?: string | undefined;
  /** A part of the name or the reference. */
  text?: string | undefined;
  withdrawn?: boolean | undefined;
}

export const sortKeys = ['name', 'reference', 'university', 'programme'] as const;
export type SortKey = (typeof sortKeys)[number];

/** In which order, and which part of it. */
export interface Slice {
  sort: SortKey;
  direction: 'ascending' | 'descending';
  limit: number;
  offset: number;
}

/** Students whom the person may see, by name. */
export async function students(tx: Tx, wanted: Wanted = {}): Promise<Student[]> {
  return (await inOrder(tx, wanted, 'name', 'asc').execute()).map(studentOf);
}

/** A slice of the students whom the person may see, and how many there are in all. */
export async function sliceOfStudents(
  tx: Tx,
  wanted: Wanted,
  { sort, direction, limit, offset }: Slice,
): Promise<{ students: Student[]; total: number }> {
  // Counted with them: who may see whom is then decided once for each student, and not twice.
  const rows = await inOrder(tx, wanted, sort, direction === 'descending' ? 'desc' : 'asc')
    .select(sql<string>`count(*) over ()`.as('total'))
    .limit(limit)
    .offset(offset)
    .execute();
  const total = rows[0]?.total ?? (offset === 0 ? 0 : await countStudents(tx, wanted));
  return { students: rows.map(({ total: _, ...row }) => studentOf(row)), total: Number(total) };
}

function inOrder(tx: Tx, wanted: Wanted, sort: SortKey, direction: 'asc' | 'desc') {
  const order = {
    name: sql`p.name`,
    reference: sql`s.reference`,
    university: sql`o.name`,
    programme: sql`s.programme`,
  };
  return matching(tx, wanted)
    .select([
      's.id',
      's.person_id as personId',
      's.reference',
      'p.name',
      's.provider_id as providerId',
      's.programme',
      's.withdrawn_at',
      'o.name as providerName',
      'o.short_name as shortName',
    ])
    .orderBy(sql`${order[sort]} collate "und-x-icu"`, direction)
    .orderBy(sql`p.name collate "und-x-icu"`)
    .orderBy('s.reference');
}

type Row = Omit<Student, 'provider' | 'withdrawnAt'> & {
  withdrawn_at: Date | null;
  providerName: string;
  shortName: string;
};

function studentOf({ withdrawn_at, providerName, shortName, ...row }: Row): Student {
  return { ...row, provider: { name: providerName, shortName }, withdrawnAt: withdrawn_at ?? undefined };
}

async function countStudents(tx: Tx, wanted: Wanted): Promise<string> {
  const { total } = await matching(tx, wanted)
    .select((of) => of.fn.countAll<string>().as('total'))
    .executeTakeFirstOrThrow();
  return total;
}

/** A student whom the person may see. */
export async function student(tx: Tx, id: string): Promise<Student | undefined> {
  return (await students(tx, { id }))[0];
}

/** The programmes of the students whom the person may see, by name. */
export async function programmes(tx: Tx): Promise<string[]> {
  const rows = await tx.selectFrom('student').select('programme').distinct().execute();
  return rows.map(({ programme }) => programme).sort((a, b) => a.localeCompare(b, 'en-GB'));
}

function matching(tx: Tx, wanted: Wanted) {
  let query = tx
    .selectFrom('student as s')
    .innerJoin('person as p', 'p.id', 's.person_id')
    .innerJoin('organisation as o', 'o.id', 's.provider_id');
  if (wanted.id !== undefined) query = query.where('s.id', '=', wanted.id);
  if (wanted.references) query = query.where('s.reference', '=', sql<string>`any(${[...wanted.references]}::text[])`);
  if (wanted.providerId !== undefined) query = query.where('s.provider_id', '=', wanted.providerId);
  if (wanted.programme !== undefined) query = query.where('s.programme', '=', wanted.programme);
  if (wanted.withdrawn !== undefined) query = query.where('s.withdrawn_at', wanted.withdrawn ? 'is not' : 'is', null);
  if (wanted.text !== undefined) {
    const like = `%${wanted.text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where((where) => where.or([where('p.name', 'ilike', like), where('s.reference', 'ilike', like)]));
  }
  return query;
}

const given = (rows: readonly Identified<StudentDetails>[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
  as given (id uuid, "personId" uuid, reference text, "providerId" uuid, programme text)`;

/**
 * Adds students of persons who are there already, all in one statement.
 * @returns the references that were added; one that is missing belongs to a student whom the person may not see.
 */
export async function addStudents(tx: Tx, rows: readonly Identified<StudentDetails>[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const added = await sql<{ reference: string }>`
    insert into student (id, partnership_id, person_id, provider_id, reference, programme)
    select id, here(), "personId", "providerId", reference, programme from ${given(rows)}
    on conflict (partnership_id, reference) do nothing
    returning reference`.execute(tx);
  return new Set(added.rows.map(({ reference }) => reference));
}

/** Gives students other details, all in one statement; names are those of their persons. */
export async function updateStudents(tx: Tx, rows: readonly Identified<StudentDetails>[]): Promise<void> {
  if (rows.length === 0) return;
  await sweep(
    tx,
    sql`update student set reference = given.reference, provider_id = given."providerId", programme = given.programme
      from ${given(rows)} where student.id = given.id`,
  );
}

export async function markWithdrawn(tx: Tx, id: string, withdrawn: boolean): Promise<void> {
  await tx
    .updateTable('student')
    .set({ withdrawn_at: withdrawn ? sql<Date>`now()` : null })
    .where('id', '=', id)
    .execute();
}

import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '../../platform/database/index.ts';
import { sweep } from '../../platform/database/sweep.ts';
import '../partnership/schema.ts';
import type { Identified } from '../people/index.ts';
import '../people/schema.ts';
import type { Educator, EducatorDetails } from './model.ts';
import './schema.ts';

/** Which educators are wanted; what is left out does not matter. */
export interface Wanted {
  id?: string;
  references?: readonly string[];
  organisationId?: string | undefined;
  /** Only those whom no partner employs. */
  independent?: boolean | undefined;
  service?: 'children' | 'adults' | undefined;
  peps?: Educator['peps'] | undefined;
  /** A part of the name or the reference. */
  text?: string | undefined;
  /** Those who left, or those who did not. */
  left?: boolean | undefined;
}

/** Educators whom the person may see, by name. */
export async function educators(tx: Tx, wanted: Wanted = {}): Promise<Educator[]> {
  let query = tx
    .selectFrom('educator as e')
    .innerJoin('person as p', 'p.id', 'e.person_id')
    .leftJoin('organisation as o', 'o.id', 'e.organisation_id')
    .select([
      'e.id',
      'e.person_id as personId',
      'e.reference',
      'p.name',
      'e.organisation_id',
      'e.service_id',
      'e.service_kind as service',
      'e.outcode',
      'e.peps',
      'e.last_student_ended',
      'e.other_learner_ended',
      'e.teaches_practice_education as teachesPracticeEducation',
      'e.capacity',
      'e.off_site as offSite',
      'e.left_at',
      'o.name as organisationName',
      'o.short_name as shortName',
    ])
    .orderBy(sql`p.name collate "und-x-icu"`)
    .orderBy('e.reference');
  if (wanted.id !== undefined) query = query.where('e.id', '=', wanted.id);
  if (wanted.references) query = query.where('e.reference', '=', anyOf(wanted.references));
  if (wanted.organisationId !== undefined) query = query.where('e.organisation_id', '=', wanted.organisationId);
  if (wanted.independent) query = query.where('e.organisation_id', 'is', null);
  if (wanted.service !== undefined) query = query.where('e.service_kind', '=', wanted.service);
  if (wanted.peps !== undefined) query = query.where('e.peps', '=', wanted.peps);
  if (wanted.left !== undefined) query = query.where('e.left_at', wanted.left ? 'is not' : 'is', null);
  if (wanted.text !== undefined) {
    const like = `%${wanted.text.replaceAll(/[\\%_]/g, '\\$&')}%`;
    query = query.where((where) => where.or([where('p.name', 'ilike', like), where('e.reference', 'ilike', like)]));
  }
  const rows = await query.execute();
  return rows.map(
    ({
      organisation_id,
      service_id,
      last_student_ended,
      other_learner_ended,
      left_at,
      organisationName,
      shortName,
      ...row
    }) => ({
      ...row,
      organisationId: organisation_id ?? undefined,
      serviceId: service_id ?? undefined,
      lastStudentEnded: last_student_ended ?? undefined,
      otherLearnerEnded: other_learner_ended ?? undefined,
      leftAt: left_at ?? undefined,
      organisation: organisationName !== null && shortName !== null ? { name: organisationName, shortName } : undefined,
    }),
  );
}

/** An educator whom the person may see. */
export async function educator(tx: Tx, id: string): Promise<Educator | undefined> {
  return (await educators(tx, { id }))[0];
}

const columns = sql`(id uuid, "personId" uuid, reference text, "organisationId" uuid, "serviceId" uuid, service text,
  outcode text, peps text, "lastStudentEnded" date, "otherLearnerEnded" date, "teachesPracticeEducation" boolean,
  capacity integer, "offSite" boolean)`;
const given = (rows: readonly Identified<EducatorDetails>[]) =>
  sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given ${columns}`;

/**
 * Adds educators of persons who are there already, all in one statement.
 * @returns the references that were added; one that is missing belongs to an educator whom the person may not see.
 */
export async function addEducators(tx: Tx, rows: readonly Identified<EducatorDetails>[]): Promise<ReadonlySet<string>> {
  if (rows.length === 0) return new Set();
  const added = await sql<{ reference: string }>`
    insert into educator (id, partnership_id, person_id, reference, organisation_id, service_id, service_kind, outcode, peps,
      last_student_ended, other_learner_ended, teaches_practice_education, capacity, off_site)
    select id, here(), "personId", reference, "organisationId", "serviceId", service, outcode, peps,
      "lastStudentEnded", "otherLearnerEnded", "teachesPracticeEducation", capacity, "offSite" from ${given(rows)}
    on conflict (partnership_id, reference) do nothing
    returning reference`.execute(tx);
  return new Set(added.rows.map(({ reference }) => reference));
}

/** Gives educators other details, all in one statement; names are those of their persons. */
export async function updateEducators(tx: Tx, rows: readonly Identified<EducatorDetails>[]): Promise<void> {
  if (rows.length === 0) return;
  await sweep(
    tx,
    sql`update educator set reference = given.reference, organisation_id = given."organisationId",
      service_id = given."serviceId", service_kind = given.service, outcode = given.outcode, peps = given.peps,
      last_student_ended = given."lastStudentEnded", other_learner_ended = given."otherLearnerEnded",
      teaches_practice_education = given."teachesPracticeEducation", capacity = given.capacity, off_site = given."offSite"
    from ${given(rows)} where educator.id = given.id`,
  );
}

export async function markLeft(tx: Tx, id: string, left: boolean): Promise<void> {
  await tx
    .updateTable('educator')
    .set({ left_at: left ? sql<Date>`now()` : null })
    .where('id', '=', id)
    .execute();
}

function anyOf(values: readonly string[]): RawBuilder<string> {
  return sql<string>`any(${[...values]}::text[])`;
}

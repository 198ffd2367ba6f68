import { sql } from 'kysely';
import type { Tx } from '../../../../platform/database/index.ts';
import { NotFound } from '../../../../platform/web/reply.ts';
import type { PlanDocumentTable } from '../../schema.ts';
import '../../schema.ts';
import { contentSchema } from '../locked.ts';
import type { PlanContent, PlanDocument } from '../model.ts';

const plans = (tx: Tx) =>
  tx
    .selectFrom('plan_document')
    .select([
      'id',
      'year',
      'version',
      'title',
      'state',
      'scenario_id',
      'based_on',
      'age_reason',
      'made_at',
      'changed_at',
      'proposed_at',
      'agreed_on',
      'published_on',
      'although',
      'what_is_new',
      'content_digest',
    ])
    .where('partnership_id', '=', sql<string>`here()`);

type Row = Awaited<ReturnType<ReturnType<typeof plans>['execute']>>[number];

const planFrom = (row: Row): PlanDocument => ({
  id: row.id,
  year: row.year,
  version: row.version,
  title: row.title,
  state: row.state,
  scenarioId: row.scenario_id ?? undefined,
  basedOn: row.based_on ?? undefined,
  ageReason: row.age_reason,
  madeAt: row.made_at,
  changedAt: row.changed_at,
  proposedAt: row.proposed_at ?? undefined,
  agreedOn: row.agreed_on ?? undefined,
  publishedOn: row.published_on ?? undefined,
  although: row.although,
  whatIsNew: row.what_is_new,
  contentDigest: row.content_digest ?? undefined,
});

/** Every plan that whoever asks may see, the newest year and version first. */
export async function plansSeen(tx: Tx): Promise<PlanDocument[]> {
  const rows = await plans(tx).orderBy('year', 'desc').orderBy('version', 'desc').execute();
  return rows.map(planFrom);
}

/** @throws NotFound where there is no such plan, or not for this person. */
export async function planOf(tx: Tx, id: string): Promise<PlanDocument> {
  const row = await plans(tx).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound();
  return planFrom(row);
}

/** The same, held until the transaction ends, so that nobody changes it meanwhile. */
export async function lockPlan(tx: Tx, id: string): Promise<PlanDocument> {
  await tx.selectFrom('plan_document').select('id').where('id', '=', id).forUpdate().execute();
  return planOf(tx, id);
}

/** What was locked of a plan; undefined of a draft. */
export async function lockedContent(tx: Tx, id: string): Promise<PlanContent | undefined> {
  const row = await tx.selectFrom('plan_document').select('content').where('id', '=', id).executeTakeFirst();
  return row?.content ? contentSchema.parse(row.content) : undefined;
}

/** The same of a plan that is no draft. @throws NotFound of a draft */
export async function lockedOf(tx: Tx, id: string): Promise<PlanContent> {
  const content = await lockedContent(tx, id);
  if (content === undefined) throw new NotFound();
  return content;
}

/** The plans that tell of a scenario. */
export async function plansOfScenario(tx: Tx, scenarioId: string): Promise<PlanDocument[]> {
  return (await plans(tx).where('scenario_id', '=', scenarioId).orderBy('year').execute()).map(planFrom);
}

/** Adds a draft. */
export async function addPlan(
  tx: Tx,
  plan: Pick<PlanDocument, 'year' | 'version' | 'title' | 'scenarioId' | 'basedOn'>,
): Promise<string> {
  const { year, version, title, scenarioId, basedOn } = plan;
  const { id } = await tx
    .insertInto('plan_document')
    .values({
      partnership_id: sql<string>`here()`,
      made_by: sql<string>`me()`,
      year,
      version,
      title,
      scenario_id: scenarioId ?? null,
      based_on: basedOn ?? null,
      proposed_at: null,
      content: null,
      content_digest: null,
      agreed_on: null,
      published_on: null,
      published_by: null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

type Changes = Partial<
  Pick<PlanDocumentTable, 'title' | 'scenario_id' | 'content_digest' | 'agreed_on' | 'published_on'> & {
    state: PlanDocument['state'];
    age_reason: string;
    although: string;
    what_is_new: string;
    content: string | null;
    proposed: 'now' | 'not';
    published: 'by-me';
  }
>;

/** Changes a plan, and notes when. */
export async function setPlan(tx: Tx, id: string, { proposed, published, ...changes }: Changes): Promise<void> {
  await tx
    .updateTable('plan_document')
    .set({
      ...changes,
      changed_at: sql<Date>`now()`,
      ...(proposed && { proposed_at: proposed === 'now' ? sql<Date>`now()` : null }),
      ...(published && { published_by: sql<string>`me()` }),
    })
    .where('id', '=', id)
    .execute();
}

export async function removePlan(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('plan_document').where('id', '=', id).execute();
}

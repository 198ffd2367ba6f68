import { type SelectQueryBuilder, sql } from 'kysely';
import { z } from 'zod';
import type { Tx } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/web/reply.ts';
import '../../partnership/schema.ts';
import '../../people/schema.ts';
import '../schema.ts';
import { scenarioDigest } from './digest.ts';
import type { PlanScenario } from './model.ts';

const scenarios = (tx: Tx) =>
  tx
    .selectFrom('plan_scenario')
    .leftJoin('service', 'service.id', 'plan_scenario.service_id')
    .leftJoin('organisation', 'organisation.id', 'service.organisation_id')
    .select([
      'plan_scenario.id',
      'plan_scenario.name',
      'plan_scenario.note',
      'plan_scenario.scenario',
      'plan_scenario.digest',
      'plan_scenario.runs',
      'plan_scenario.seed',
      'plan_scenario.state',
      'plan_scenario.shared',
      'plan_scenario.remarks',
      'plan_scenario.made_at',
      'plan_scenario.changed_at',
      'plan_scenario.service_id',
      'service.name as service_name',
      'service.organisation_id',
      'organisation.name as organisation',
      sql<string | null>`(select name from person where person.id = plan_scenario.made_by)`.as('made_by'),
    ])
    .where('plan_scenario.partnership_id', '=', sql<string>`here()`);

type ScenarioRow =
  ReturnType<typeof scenarios> extends SelectQueryBuilder<infer _Tables, infer _Table, infer Row> ? Row : never;

const object = z.record(z.string(), z.unknown());

function scenarioFrom(row: ScenarioRow): PlanScenario {
  const { service_id, service_name, organisation_id, organisation } = row;
  const own = service_id !== null && service_name !== null && organisation_id !== null && organisation !== null;
  return {
    id: row.id,
    service: own ? { id: service_id, organisationId: organisation_id, name: service_name, organisation } : undefined,
    name: row.name,
    note: row.note,
    json: object.parse(row.scenario),
    digest: row.digest,
    runs: row.runs,
    seed: Number(row.seed),
    state: row.state,
    shared: row.shared,
    remarks: row.remarks,
    madeBy: row.made_by ?? undefined,
    madeAt: row.made_at,
    changedAt: row.changed_at,
  };
}

/** Every scenario that whoever asks may see, the last changed first. */
export async function scenariosSeen(tx: Tx): Promise<PlanScenario[]> {
  const rows = await scenarios(tx).orderBy('plan_scenario.changed_at', 'desc').orderBy('plan_scenario.id').execute();
  return rows.map(scenarioFrom);
}

/** @throws NotFound where there is no such scenario, or not for this person. */
export async function scenarioOf(tx: Tx, id: string): Promise<PlanScenario> {
  const row = await scenarios(tx).where('plan_scenario.id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound();
  return scenarioFrom(row);
}

/** The same, held until the transaction ends, so that nobody changes it meanwhile. */
export async function lockScenario(tx: Tx, id: string): Promise<PlanScenario> {
  await tx.selectFrom('plan_scenario').select('id').where('id', '=', id).forUpdate().execute();
  return scenarioOf(tx, id);
}

/** What of a scenario is written. */
export type ScenarioContent = Pick<PlanScenario, 'name' | 'note' | 'json' | 'runs' | 'seed'>;

const columnsOf = ({ name, note, json, runs, seed }: ScenarioContent) => ({
  name,
  note,
  scenario: JSON.stringify(json),
  digest: scenarioDigest(json),
  runs,
  seed: String(seed),
});

/** Adds a draft. */
export async function addScenario(
  tx: Tx,
  content: ScenarioContent & Pick<PlanScenario, 'remarks'>,
  serviceId: string | undefined,
): Promise<string> {
  const { id } = await tx
    .insertInto('plan_scenario')
    .values({
      ...columnsOf(content),
      remarks: [...content.remarks],
      partnership_id: sql<string>`here()`,
      service_id: serviceId ?? null,
      made_by: sql<string>`me()`,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  return id;
}

export async function writeScenario(tx: Tx, id: string, content: ScenarioContent): Promise<void> {
  const changed = { ...columnsOf(content), changed_at: sql<Date>`now()` };
  await tx.updateTable('plan_scenario').set(changed).where('id', '=', id).execute();
}

export async function setState(tx: Tx, id: string, set: { state: 'frozen' } | { shared: boolean }): Promise<void> {
  await tx.updateTable('plan_scenario').set(set).where('id', '=', id).execute();
}

export async function removeScenario(tx: Tx, id: string): Promise<void> {
  await tx.deleteFrom('plan_scenario').where('id', '=', id).execute();
}

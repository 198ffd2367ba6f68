import { sql } from 'kysely';
import { engineVersion } from '../../../engines/projection/index.ts';
import type { Tx } from '../../../platform/database/index.ts';
import '../schema.ts';
import { outcomeDigest } from './digest.ts';
import type { KeptProjection, Outcome, PlanScenario } from './model.ts';
import { answersSchema, rowsSchema, togetherSchema } from './outcome-schema.ts';

/** The projections that are kept of scenarios, by the scenario's id. */
export async function projectionsOf(tx: Tx, ids: readonly string[]): Promise<Map<string, KeptProjection>> {
  if (ids.length === 0) return new Map();
  const rows = await tx
    .selectFrom('plan_projection')
    .selectAll()
    .where('scenario_id', 'in', [...ids])
    .execute();
  return new Map(
    rows.map((row) => [
      row.scenario_id,
      {
        digest: row.digest,
        engine: row.engine,
        runs: row.runs,
        seed: Number(row.seed),
        rows: rowsSchema.parse(row.rows),
        together: togetherSchema.parse(row.together),
        answers: answersSchema.parse(row.answers),
        outcomeDigest: row.outcome_digest,
        madeAt: row.made_at,
        sameAgainAt: row.same_again_at ?? undefined,
        differedAt: row.differed_at ?? undefined,
      },
    ]),
  );
}

/** The projection that is kept of a scenario, if there is one. */
export const projectionOf = async (tx: Tx, id: string): Promise<KeptProjection | undefined> =>
  (await projectionsOf(tx, [id])).get(id);

/** Keeps what a scenario came to, in place of what was kept of it before. For the system alone. */
export async function keepProjection(tx: Tx, scenario: PlanScenario, outcome: Outcome): Promise<void> {
  const written = {
    digest: scenario.digest,
    engine: engineVersion,
    runs: scenario.runs,
    seed: String(scenario.seed),
    rows: JSON.stringify(outcome.rows),
    together: JSON.stringify(outcome.together),
    answers: JSON.stringify(outcome.answers),
    outcome_digest: outcomeDigest(outcome),
    same_again_at: null,
    differed_at: null,
  };
  await tx
    .insertInto('plan_projection')
    .values({ scenario_id: scenario.id, ...written })
    .onConflict((conflict) => conflict.column('scenario_id').doUpdateSet({ ...written, made_at: sql<Date>`now()` }))
    .execute();
}

/** Notes that a frozen scenario was worked out again, and whether it came to the same. For the system alone. */
export async function noteAgain(tx: Tx, id: string, same: boolean): Promise<void> {
  const at = sql<Date>`now()`;
  await tx
    .updateTable('plan_projection')
    .set(same ? { same_again_at: at } : { differed_at: at })
    .where('scenario_id', '=', id)
    .execute();
}

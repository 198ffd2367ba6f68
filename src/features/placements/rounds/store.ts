import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import { NotFound } from '../../../platform/web/reply.ts';
import { policyFile } from '../formats/index.ts';
import '../schema.ts';
import type { PlacementRound } from './model.ts';

const columns = ['id', 'name', 'academic_year', 'tranche', 'allocation_day', 'starts', 'ends', 'policy'] as const;

interface RoundRow {
  id: string;
  name: string;
  academic_year: string;
  tranche: string;
  allocation_day: string | null;
  starts: string;
  ends: string;
  policy: unknown;
}

function roundFrom({ academic_year, allocation_day, policy, ...row }: RoundRow): PlacementRound {
  return {
    ...row,
    academicYear: academic_year,
    allocationDay: allocation_day ?? undefined,
    policy: policyFile.parse(policy),
  };
}

/**
 * The round with this id.
 * @throws NotFound where this partnership has none.
 */
export async function roundOf(tx: Tx, id: string): Promise<PlacementRound> {
  const row = await tx.selectFrom('round').select(columns).where('id', '=', id).executeTakeFirst();
  if (row === undefined) throw new NotFound();
  return roundFrom(row);
}

/** Every round of the partnership, the one that starts last first. */
export async function allRounds(tx: Tx): Promise<PlacementRound[]> {
  const rows = await tx.selectFrom('round').select(columns).orderBy('starts', 'desc').orderBy('name').execute();
  return rows.map(roundFrom);
}

/** True where another round of the partnership goes by this name. */
export async function nameTaken(tx: Tx, name: string, exceptId: string | undefined): Promise<boolean> {
  const row = await tx
    .selectFrom('round')
    .select('id')
    .where(sql`lower(trim(name))`, '=', sql`lower(trim(${name}))`)
    .$if(exceptId !== undefined, (query) => query.where('id', '!=', exceptId ?? ''))
    .executeTakeFirst();
  return row !== undefined;
}

export async function insertRound(tx: Tx, { id, ...round }: PlacementRound): Promise<void> {
  await tx
    .insertInto('round')
    .values({ id, partnership_id: sql<string>`here()`, ...rowOf(round) })
    .execute();
}

export async function updateRound(tx: Tx, { id, ...round }: PlacementRound): Promise<void> {
  await tx.updateTable('round').set(rowOf(round)).where('id', '=', id).execute();
}

function rowOf({ academicYear, allocationDay, policy, ...round }: Omit<PlacementRound, 'id'>) {
  return {
    ...round,
    academic_year: academicYear,
    allocation_day: allocationDay ?? null,
    policy: JSON.stringify(policy),
  };
}

/** Waits until nobody else is changing many rows of the round at once, and keeps others waiting until the end. */
export async function lockRound(tx: Tx, id: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`round ${id}`}, 0))`.execute(tx);
}

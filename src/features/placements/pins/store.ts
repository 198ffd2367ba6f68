import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import '../../educators/schema.ts';
import '../../partnership/schema.ts';
import '../../people/schema.ts';
import '../../../platform/events/schema.ts';
import '../schema.ts';
import { pinRemoved, pinSet } from './events.ts';
import type { PinnedPlace } from './model.ts';

/** Pins of the round that whoever asks may see, the latest first. */
export async function pinsOf(
  tx: Tx,
  roundId: string,
  of: { profileId?: string; id?: string } = {},
): Promise<PinnedPlace[]> {
  let query = tx
    .selectFrom('pin')
    .innerJoin('profile', 'profile.id', 'pin.profile_id')
    .innerJoin('student', 'student.id', 'profile.student_id')
    .innerJoin('person', 'person.id', 'student.person_id')
    .innerJoin('offer', 'offer.id', 'pin.offer_id')
    .innerJoin('organisation', 'organisation.id', 'offer.organisation_id')
    .innerJoin('team', 'team.id', 'offer.team_id')
    .leftJoin('educator', 'educator.id', 'pin.educator_id')
    .leftJoin('person as taught_by', 'taught_by.id', 'educator.person_id')
    .leftJoin('person as maker', 'maker.id', 'pin.made_by')
    .select([
      'pin.id',
      'pin.kind',
      'pin.profile_id as profileId',
      'student.reference as studentReference',
      'person.name as student',
      'pin.offer_id as offerId',
      'offer.reference as offerReference',
      'organisation.name as organisation',
      'team.name as team',
      'pin.educator_id as educatorId',
      'taught_by.name as educator',
      'maker.name as madeBy',
      'pin.made_at as madeAt',
      sql<boolean>`pin.made_by is not distinct from me()`.as('mine'),
    ])
    .where('pin.round_id', '=', roundId)
    .orderBy('pin.made_at', 'desc')
    .orderBy('pin.id');
  if (of.profileId !== undefined) query = query.where('pin.profile_id', '=', of.profileId);
  if (of.id !== undefined) query = query.where('pin.id', '=', of.id);
  const rows = await query.execute();
  return rows.map(({ educatorId, educator, madeBy, ...row }) => ({
    ...row,
    educatorId: educatorId ?? undefined,
    educator: educator ?? undefined,
    madeBy: madeBy ?? undefined,
  }));
}

export interface NewPin {
  roundId: string;
  profileId: string;
  offerId: string;
  educatorId: string | undefined;
  kind: 'must' | 'never';
}

/** Adds a pin; false where the same one is there already. */
export async function addPin(tx: Tx, pin: NewPin): Promise<boolean> {
  const added = await tx
    .insertInto('pin')
    .values({
      partnership_id: sql<string>`here()`,
      round_id: pin.roundId,
      profile_id: pin.profileId,
      offer_id: pin.offerId,
      educator_id: pin.educatorId ?? null,
      kind: pin.kind,
      made_by: sql<string | null>`me()`,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Removes a pin; false where somebody else has removed it. */
export async function deletePin(tx: Tx, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx.deleteFrom('pin').where('id', '=', id).executeTakeFirst();
  return numDeletedRows > 0n;
}

/** A mark of this moment, by which `othersSince` later knows what is new. */
export async function momentOf(tx: Tx, roundId: string): Promise<string> {
  const row = await tx
    .selectFrom('event')
    .select((of) => of.fn.max('id').as('last'))
    .where('round_id', '=', roundId)
    .executeTakeFirst();
  return String(row?.last ?? 0);
}

/** How many pins of the round others have set and removed since a moment. */
export async function othersSince(
  tx: Tx,
  roundId: string,
  moment: string,
): Promise<{ by: string | undefined; set: number; removed: number }[]> {
  const rows = await tx
    .selectFrom('event')
    .select([
      sql<string | null>`(select name from person where person.id = event.actor_id)`.as('by'),
      sql<number>`count(*) filter (where kind = ${pinSet.kind})::int`.as('set'),
      sql<number>`count(*) filter (where kind = ${pinRemoved.kind})::int`.as('removed'),
    ])
    .where('round_id', '=', roundId)
    .where('kind', 'in', [pinSet.kind, pinRemoved.kind])
    .where('id', '>', moment)
    .where(sql<boolean>`actor_id is distinct from me()`)
    .groupBy('actor_id')
    .execute();
  return rows.map(({ by, ...counts }) => ({ by: by ?? undefined, ...counts }));
}

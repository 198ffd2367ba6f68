import { sql } from 'kysely';
import type { Tx } from '../../../platform/database/index.ts';
import '../../educators/schema.ts';
import '../../people/schema.ts';
import '../schema.ts';
import type { PinGiven } from './given/pins.ts';

export interface StoredPin extends PinGiven {
  id: string;
}

/** Pins of a round that whoever asks may see, by the references of what they bind. */
export async function pinsOfRound(tx: Tx, roundId: string): Promise<StoredPin[]> {
  const rows = await tx
    .selectFrom('pin')
    .innerJoin('profile', 'profile.id', 'pin.profile_id')
    .innerJoin('student', 'student.id', 'profile.student_id')
    .innerJoin('offer', 'offer.id', 'pin.offer_id')
    .leftJoin('educator', 'educator.id', 'pin.educator_id')
    .select([
      'pin.id',
      'student.reference as student',
      'offer.reference as offer',
      'educator.reference as educator',
      'pin.kind',
    ])
    .where('pin.round_id', '=', roundId)
    .execute();
  return rows.map(({ educator, ...row }) => ({ ...row, educator: educator ?? undefined }));
}

/** Adds pins in one statement; students, offers and educators are found by their references. */
export async function addPins(tx: Tx, roundId: string, pins: readonly PinGiven[]): Promise<void> {
  if (pins.length === 0) return;
  await sql`insert into pin (partnership_id, round_id, profile_id, offer_id, educator_id, kind, made_by)
    select here(), ${roundId}, profile.id, offer.id, educator.id, given.kind, me()
    from jsonb_to_recordset(${JSON.stringify(pins)}::jsonb) as given (student text, offer text, educator text, kind text)
    join student on student.reference = given.student
    join profile on profile.student_id = student.id and profile.round_id = ${roundId}
    join offer on offer.reference = given.offer and offer.round_id = ${roundId}
    left join educator on educator.reference = given.educator
    on conflict do nothing`.execute(tx);
}

export async function removePins(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .deleteFrom('pin')
    .where('id', '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

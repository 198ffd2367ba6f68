import { randomUUID } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Tx } from '../../../platform/database/index.ts';
import { record } from '../../../platform/events/event.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { Forbidden, Refused } from '../../../platform/web/reply.ts';
import { type RoundField, roundAdded, roundChanged, roundFields } from './events.ts';
import type { PlacementRound } from './model.ts';
import { mayRunRounds } from './policy.ts';
import { insertRound, lockRound, nameTaken, roundOf, updateRound } from './store.ts';

export type RoundDetails = Omit<PlacementRound, 'id'>;

/** @throws Refused where another round has the name. */
export async function addRound(tx: Tx, me: Me, details: RoundDetails): Promise<string> {
  await check(tx, me, details, undefined);
  const id = randomUUID();
  await insertRound(tx, { ...details, id });
  await record(tx, roundAdded, {}, { subjectId: id, roundId: id });
  return id;
}

/**
 * Says whether anything was different from before.
 * @throws Refused where another round has the name.
 */
export async function changeRound(tx: Tx, me: Me, id: string, details: RoundDetails): Promise<boolean> {
  await check(tx, me, details, id);
  await lockRound(tx, id);
  const before = await roundOf(tx, id);
  const fields = Object.keys(roundFields)
    .filter(isField)
    .filter((field) => !isDeepStrictEqual(before[field], details[field]));
  if (fields.length === 0) return false;
  await updateRound(tx, { ...details, id });
  await record(tx, roundChanged, { fields }, { subjectId: id, roundId: id });
  return true;
}

function isField(name: string): name is RoundField {
  return name in roundFields;
}

async function check(tx: Tx, me: Me, { name }: RoundDetails, exceptId: string | undefined): Promise<void> {
  if (!mayRunRounds(me)) {
    throw new Forbidden('Rounds are set up by the central team and by universities’ placement co-ordinators.');
  }
  if (await nameTaken(tx, name, exceptId)) {
    throw new Refused([{ field: 'name', message: 'Another round has this name. Enter a different one' }]);
  }
}

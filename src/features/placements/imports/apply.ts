import type { Tx } from '../../../platform/database/index.ts';
import type { Me } from '../../../platform/identity/me.ts';
import { keepEducators, markLeft } from '../../educators/index.ts';
import { keepStudents } from '../../people/index.ts';
import { keepOffers, withdrawOffers } from '../offers/commands.ts';
import { keepProfiles, withdrawProfiles } from '../profiles/commands.ts';
import { addPins, removePins } from './pin-store.ts';
import type { Work } from './preview.ts';

/**
 * Makes the changes: whoever leans on others comes after them (offers after educators, pins last), and what is withdrawn
 * goes before what is kept.
 */
export async function apply(
  tx: Tx,
  me: Me,
  roundId: string,
  { students, offers, educators, pins }: Work,
): Promise<void> {
  await removePins(
    tx,
    pins.gone.map(({ id }) => id),
  );
  // Whoever imports no students may lack the right to keep any.
  if (students.gone.length > 0) await withdrawProfiles(tx, me, students.gone);
  await withdrawOffers(tx, me, offers.gone, 'not-in-complete-file');
  for (const { id } of educators.gone) await markLeft(tx, me, id, true);

  const kept = await keepEducators(tx, me, educators.keep);
  const back = new Set(educators.changes.filter(({ how }) => how === 'back').map(({ reference }) => reference));
  for (const [reference, id] of kept.ids) if (back.has(reference)) await markLeft(tx, me, id, false);

  const { ids } = await keepStudents(tx, me, students.keep);
  const profiles = students.keep.flatMap((given) => {
    const studentId = ids.get(given.reference);
    return studentId === undefined ? [] : [{ ...given, studentId }];
  });
  if (profiles.length > 0) await keepProfiles(tx, me, roundId, profiles);
  await keepOffers(tx, me, roundId, offers.keep);
  await addPins(tx, roundId, pins.keep);
}

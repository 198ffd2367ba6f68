import type { Tx } from '../../../../platform/database/index.ts';
import { educators as educatorsOnRegister } from '../../../educators/index.ts';
import { offersOf } from '../../offers/store.ts';
import { profileRecords } from '../../profiles/store.ts';
import type { PinTargets } from '../given/pins.ts';
import type { Work } from '../preview.ts';

/** What pins may bind once the files beside them are taken in. */
export async function pinTargets(tx: Tx, roundId: string, beside: Omit<Work, 'pins'>): Promise<PinTargets> {
  const profiles = (await profileRecords(tx, roundId)).filter(
    ({ withdrawn, offRegister }) => !withdrawn && !offRegister,
  );
  const offers = (await offersOf(tx, roundId, { nameless: true })).filter(
    ({ withdrawnAt }) => withdrawnAt === undefined,
  );
  return {
    student: after(profiles, beside.students),
    offer: after(offers, beside.offers),
    educator: after(await educatorsOnRegister(tx, { left: false }), beside.educators),
  };
}

type Named = readonly { reference: string }[];

function after(present: Named, { keep, gone }: { keep: Named; gone: Named }): ReadonlySet<string> {
  const references = new Set([...present, ...keep].map(({ reference }) => reference));
  for (const { reference } of gone) references.delete(reference);
  return references;
}

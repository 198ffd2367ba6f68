import type { Tx } from '../../../../platform/database/index.ts';
import type { Directory } from '../../../partnership/index.ts';
import type { Checked } from '../../formats/checked.ts';
import { changedOfferFields, type Offer, type OfferDetails, type OfferField, offerFields } from '../../offers/model.ts';
import { offersOf } from '../../offers/store.ts';
import { placeName, shown } from '../words.ts';
import { keeping } from './absent.ts';
import { type Compared, compared, type Verdict, withGone } from './compared.ts';
import { takenReferences } from './taken.ts';

/** The offers of a file beside those of the round. */
export async function offersCompared(
  tx: Tx,
  roundId: string,
  file: Checked<OfferDetails>,
  { directory, complete, absent }: { directory: Directory; complete: boolean; absent: readonly (keyof OfferDetails)[] },
): Promise<Compared<OfferDetails, Offer>> {
  const rows = [...file.good.values()];
  const offers = await offersOf(tx, roundId, {
    nameless: true,
    ...(complete ? {} : { references: rows.map(({ reference }) => reference) }),
  });
  const byReference = new Map(offers.map((offer) => [offer.reference, offer]));
  const fresh = rows.map(({ reference }) => reference).filter((reference) => !byReference.has(reference));
  const taken = await takenReferences(tx, 'offers', roundId, fresh);

  const judge = (row: OfferDetails): Verdict<OfferDetails> => {
    const before = byReference.get(row.reference);
    const given = keeping<OfferDetails>(row, before, absent);
    if (taken.has(given.reference)) {
      const wrong = 'is the reference of another service’s offer in this round';
      return { is: 'unusable', column: 'offer_id', value: given.reference, wrong, expected: 'a reference of your own' };
    }
    if (before === undefined) return { is: 'change', keep: given, change: { how: 'new', fields: [] } };
    const fields = changedOfferFields(before, given).map((field) => ({
      field: offerFields[field],
      before: inWords(before, field, directory),
      after: inWords(given, field, directory),
    }));
    if (before.withdrawnAt !== undefined) return { is: 'change', keep: given, change: { how: 'back', fields } };
    return fields.length === 0
      ? { is: 'unchanged' }
      : { is: 'change', keep: given, change: { how: 'updated', fields } };
  };

  const result = compared<OfferDetails, Offer>(file, ({ team }) => team, judge);
  if (!complete) return result;
  const services = new Set(rows.map(({ serviceId }) => serviceId));
  const gone = offers.filter(
    ({ reference, serviceId, withdrawnAt }) =>
      withdrawnAt === undefined &&
      services.has(serviceId) &&
      !file.good.has(reference) &&
      !file.rejectedIds.has(reference),
  );
  return withGone(result, gone, ({ team }) => team);
}

function inWords(offer: OfferDetails, field: OfferField, directory: Directory): string {
  if (field === 'organisationId' || field === 'serviceId')
    return placeName(directory, offer.organisationId, offer.serviceId);
  return field === 'limbs' ? '' : shown(offer[field]);
}

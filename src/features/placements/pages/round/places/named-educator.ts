import type { Tx } from '../../../../../platform/database/index.ts';
import { Refused } from '../../../../../platform/web/reply.ts';
import { educators } from '../../../../educators/index.ts';
import type { OfferDetails } from '../../../offers/model.ts';

/** @throws Refused where the educator named is of another organisation than the offer, or has left. */
export async function checkNamedEducator(tx: Tx, { educator, organisationId }: OfferDetails): Promise<void> {
  if (educator === undefined) return;
  const [named] = await educators(tx, { references: [educator], left: false });
  if (named?.organisationId === organisationId) return;
  throw new Refused([{ field: 'educator', message: 'Choose an educator of the same organisation, or nobody' }]);
}

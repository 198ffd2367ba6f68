import { z } from 'zod';
import { defineEvent } from '../../../platform/events/event.ts';
import { list, uncapitalised } from '../../../platform/web/words.ts';
import { isOfferField, isWithdrawalReason, offerFields, withdrawalReasons } from './model.ts';

/** All have the offer as their subject; the organisation that offers sees them. */
export const offerAdded = defineEvent('offer.added', z.object({ places: z.number() }), ({ places }) =>
  places === 1 ? 'A place was offered' : `${places} places were offered`,
);
export const offerChanged = defineEvent(
  'offer.changed',
  z.object({ fields: z.array(z.string()) }),
  ({ fields }) =>
    `An offer was changed: ${list(fields.map((field) => (isOfferField(field) ? offerFields[field] : field)))}`,
);
/** `committed`: somebody was counting on it, because an accepted allocation had placed a student there. */
export const offerWithdrawn = defineEvent(
  'offer.withdrawn',
  z.object({ reason: z.string(), places: z.number(), committed: z.boolean() }),
  ({ reason, committed }) =>
    `An offer was withdrawn${committed ? ' after students were placed there' : ''}: ${isWithdrawalReason(reason) ? uncapitalised(withdrawalReasons[reason]) : reason}`,
);
export const offerBack = defineEvent('offer.back', z.object({}), () => 'A withdrawn offer stands again');

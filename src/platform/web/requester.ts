import { z } from 'zod';
import { type Identity, roles } from '../identity/me.ts';

const roleHeld = z.object({
  role: z.enum(roles),
  partnershipId: z.string(),
  organisationId: z.string().nullable(),
  serviceId: z.string().nullable(),
});
const somebody = z.object({
  personId: z.string(),
  name: z.string(),
  partnershipId: z.string(),
  partnershipName: z.string(),
  demonstration: z.boolean(),
  roles: z.array(roleHeld),
});

/**
 * Reads what `tandem_become` answers at the start of a transaction: who asks, and with which roles; `undefined` for
 * somebody without a role in the partnership, or unknown.
 */
export function readRequester(became: unknown): Identity | undefined {
  return somebody.safeParse(became).data;
}

import { createHmac } from 'node:crypto';

/**
 * Gives identifiers of an organisation's people the pseudonyms under which they are kept: the same in every return of that
 * organisation, different in every other, and not to be undone without its key (HMAC-SHA-256, 128 bits of it).
 */
export type Pseudonyms = (identifier: string | undefined) => Buffer | null;

export const pseudonymsUnder =
  (key: Uint8Array): Pseudonyms =>
  (identifier) =>
    identifier === undefined ? null : createHmac('sha256', key).update(identifier).digest().subarray(0, 16);

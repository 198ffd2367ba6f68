import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** By how many bytes what is sealed is longer. */
export const sealBytes = nonceBytes + tagBytes;

/** A key of 32 bytes for one purpose, from a secret that has several (HKDF-SHA-256). */
export const keyFor = (secret: string | Uint8Array, purpose: string): Buffer =>
  Buffer.from(hkdfSync('sha256', secret, '', purpose, 32));

/**
 * Seals bytes, so that only whoever has the key can read them and nobody can change them: nonce, tag and ciphertext of
 * AES-256-GCM.
 * @param place where they belong; they open nowhere else
 */
export function seal(key: Uint8Array, bytes: Uint8Array, place = ''): Buffer {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, key, nonce).setAAD(Buffer.from(place));
  const sealed = [sealing.update(bytes), sealing.final()];
  return Buffer.concat([nonce, sealing.getAuthTag(), ...sealed]);
}

/** What was sealed. @throws Error where it was sealed under another key or for another place, or changed on the way. */
export function unseal(key: Uint8Array, sealed: Uint8Array, place = ''): Buffer {
  if (sealed.length < sealBytes) throw new Error('This was not sealed.');
  const opening = createDecipheriv(cipher, key, sealed.subarray(0, nonceBytes), { authTagLength: tagBytes });
  opening.setAAD(Buffer.from(place)).setAuthTag(sealed.subarray(nonceBytes, sealBytes));
  return Buffer.concat([opening.update(sealed.subarray(sealBytes)), opening.final()]);
}

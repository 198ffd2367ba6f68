import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { cookieOptions } from './cookie-options.ts';
import type { Notice } from './reply.ts';

/** The cookie that carries a sentence to the next page. */
export const noticeName = 'tandem-notice';

const notice = z.object({ kind: z.enum(['success', 'important']), text: z.string().max(1000) });
const cipher = 'aes-256-gcm';
const nonceBytes = 12;
const tagBytes = 16;

/** Carries a sentence to the next page, where it is shown once. Sealed, because sentences name people. */
export function noticeCookie(reply: FastifyReply, config: Config, secret: string, value: Notice): void {
  reply.setCookie(noticeName, sealNotice(secret, value), { ...cookieOptions(config), maxAge: 60 });
}

/** The sentence that the page before left behind, taken away as it is read. */
export function readNotice(request: FastifyRequest, reply: FastifyReply, secret: string): Notice | undefined {
  const sealed = request.cookies[noticeName];
  if (sealed === undefined) return undefined;
  reply.clearCookie(noticeName, { path: '/' });
  return openNotice(secret, sealed);
}

/** A notice as a cookie holds it: nonce, tag and ciphertext of AES-256-GCM, in base64url. */
export function sealNotice(secret: string, value: Notice): string {
  const nonce = randomBytes(nonceBytes);
  const sealing = createCipheriv(cipher, keyFrom(secret), nonce);
  const sealed = Buffer.concat([sealing.update(JSON.stringify(value)), sealing.final()]);
  return Buffer.concat([nonce, sealing.getAuthTag(), sealed]).toString('base64url');
}

/** What was sealed; nothing where it was sealed elsewhere, or changed on the way. */
export function openNotice(secret: string, sealed: string): Notice | undefined {
  const bytes = Buffer.from(sealed, 'base64url');
  const start = nonceBytes + tagBytes;
  if (bytes.length < start) return undefined;
  try {
    const opening = createDecipheriv(cipher, keyFrom(secret), bytes.subarray(0, nonceBytes), {
      authTagLength: tagBytes,
    });
    opening.setAuthTag(bytes.subarray(nonceBytes, start));
    const text = Buffer.concat([opening.update(bytes.subarray(start)), opening.final()]).toString();
    return notice.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

const keyFrom = (secret: string) => Buffer.from(hkdfSync('sha256', secret, '', 'notice', 32));

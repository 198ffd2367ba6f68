import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import { keyFor, seal, unseal } from '../sealing.ts';
import { cookieOptions } from './cookie-options.ts';
import type { Notice } from './reply.ts';

/** The cookie that carries a sentence to the next page. */
export const noticeName = 'tandem-notice';

const notice = z.object({ kind: z.enum(['success', 'important']), text: z.string().max(1000) });

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

/** A notice as a cookie holds it: sealed, in base64url. */
export function sealNotice(secret: string, value: Notice): string {
  return seal(keyFor(secret, 'notice'), Buffer.from(JSON.stringify(value))).toString('base64url');
}

/** What was sealed; nothing where it was sealed elsewhere, or changed on the way. */
export function openNotice(secret: string, sealed: string): Notice | undefined {
  try {
    const text = unseal(keyFor(secret, 'notice'), Buffer.from(sealed, 'base64url')).toString();
    return notice.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}

import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Config } from '../../config.ts';
import type { Notice } from './reply.ts';

const visitorName = 'tandem-visitor';
const noticeName = 'tandem-notice';
const notice = z.object({ kind: z.enum(['success', 'important']), text: z.string().max(1000) });

/** Knows one browser from another before anybody has signed in, so that forms can be tied to it. */
export function visitorCookie(request: FastifyRequest, reply: FastifyReply, config: Config): string {
  const before = request.cookies[visitorName];
  if (before !== undefined && /^[\w-]{22}$/.test(before)) return before;
  const fresh = randomBytes(16).toString('base64url');
  reply.setCookie(visitorName, fresh, cookieOptions(config));
  return fresh;
}

/** Carries a sentence to the next page, where it is shown once. */
export function noticeCookie(reply: FastifyReply, config: Config, value: Notice): void {
  const text = Buffer.from(JSON.stringify(value)).toString('base64url');
  reply.setCookie(noticeName, text, { ...cookieOptions(config), maxAge: 60 });
}

/** The sentence that the page before left behind, taken away as it is read. */
export function readNotice(request: FastifyRequest, reply: FastifyReply): Notice | undefined {
  const text = request.cookies[noticeName];
  if (text === undefined) return undefined;
  reply.clearCookie(noticeName, { path: '/' });
  try {
    return notice.safeParse(JSON.parse(Buffer.from(text, 'base64url').toString())).data;
  } catch {
    return undefined;
  }
}

function cookieOptions(config: Config) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: config.baseUrl.startsWith('https:') } as const;
}

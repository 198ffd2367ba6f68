import { randomBytes } from 'node:crypto';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.ts';
import { cookieOptions } from './cookie-options.ts';

const visitorName = 'tandem-visitor';

/** Knows one browser from another before anybody has signed in, so that forms can be tied to it. */
export function visitorCookie(request: FastifyRequest, reply: FastifyReply, config: Config): string {
  const before = request.cookies[visitorName];
  if (before !== undefined && /^[\w-]{22}$/.test(before)) return before;
  const fresh = randomBytes(16).toString('base64url');
  reply.setCookie(visitorName, fresh, cookieOptions(config));
  return fresh;
}

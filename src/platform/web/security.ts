import { randomBytes } from 'node:crypto';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** A value for one answer's content security policy: scripts with it are ours. */
export function newNonce(): string {
  return randomBytes(16).toString('base64url');
}

/** What a page may load and do: our own styles, fonts and pictures, and scripts that carry the nonce. Nothing inline. */
export function contentPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    `script-src 'nonce-${nonce}'`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    "base-uri 'none'",
  ].join('; ');
}

/** Headers that every answer carries. */
export function secureHeaders(server: FastifyInstance, https: boolean): void {
  const headers: Record<string, string> = {
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=()',
  };
  if (https) headers['strict-transport-security'] = 'max-age=31536000';
  server.addHook('onRequest', async (_request, reply) => {
    reply.headers(headers);
  });
}

/** A change that the browser says came from another site. Browsers too old to say are judged by the token alone. */
export function fromElsewhere(request: FastifyRequest): boolean {
  const site = request.headers['sec-fetch-site'];
  return site !== undefined && site !== 'same-origin' && site !== 'none';
}

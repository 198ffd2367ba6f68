import { createHmac, timingSafeEqual } from 'node:crypto';
import { type Html, html } from './html.ts';

/** The field of a form that carries the token. */
export const tokenField = 'token';

/** The hidden field that proves that a form was made for this visitor. */
export function csrfField(secret: string, visitor: string): Html {
  return html`<input type="hidden" name="${tokenField}" value="${tokenFor(secret, visitor)}">`;
}

/** Whether the form's token was made for this visitor. */
export function tokenHolds(secret: string, visitor: string, token: unknown): boolean {
  if (typeof token !== 'string') return false;
  const expected = Buffer.from(tokenFor(secret, visitor));
  const given = Buffer.from(token);
  return given.length === expected.length && timingSafeEqual(given, expected);
}

function tokenFor(secret: string, visitor: string): string {
  return createHmac('sha256', secret).update(`form ${visitor}`).digest('base64url');
}

import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The value of a signed cookie in a `Cookie` or `Set-Cookie` header, where the signature is ours: forged ones cost no
 * query. The account library signs a value as `value.` and the base64 of its HMAC, percent-encoded.
 */
export function signedCookie(header: string | null, name: string, secret: string): string | undefined {
  const found = (header ?? '').split(';').find((pair) => pair.trim().startsWith(`${name}=`));
  if (found === undefined) return undefined;
  const text = decoded(found.slice(found.indexOf('=') + 1).trim());
  const dot = text.lastIndexOf('.');
  if (dot < 1) return undefined;
  const value = text.slice(0, dot);
  const given = Buffer.from(text.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(value).digest();
  return given.length === expected.length && timingSafeEqual(given, expected) ? value : undefined;
}

/** The headers of which the account library needs to know: cookies, and neither addresses nor browsers. */
export function cookiesOnly(headers: Headers): Headers {
  return new Headers({ cookie: headers.get('cookie') ?? '' });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}

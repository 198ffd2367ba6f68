import type { Config } from '../../config.ts';

/** How every cookie of ours is set: for the whole site, out of reach of scripts, and not sent along from other sites. */
export function cookieOptions(config: Config) {
  return { path: '/', httpOnly: true, sameSite: 'lax', secure: config.baseUrl.startsWith('https:') } as const;
}

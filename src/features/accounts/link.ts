import { createHash, randomBytes } from 'node:crypto';

/** What makes a link impossible to guess: 32 random bytes as text. */
export const newToken = () => randomBytes(32).toString('base64url');

/** What is kept of it: whoever reads the database cannot follow the link. */
export const fingerprintOf = (token: string) => createHash('sha256').update(token).digest('base64url');

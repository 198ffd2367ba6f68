import { Refused } from '../src/platform/web/reply.ts';

/** The demonstration never goes over anything that is there. */
export function notEmpty(): Refused {
  return new Refused(
    'The demonstration was not loaded: this database already holds data, which was left as it is. Set DATABASE_URL to an empty database, or TANDEM_DATA to another folder, and try again.',
  );
}

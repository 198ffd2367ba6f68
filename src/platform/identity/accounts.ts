import type { Config } from '../../config.ts';
import type { Database } from '../database/index.ts';
import type { SignInSettings } from './authentication.ts';
import { type Sessions, sessions } from './session.ts';

/** What everything about accounts works with. */
export interface Accounts {
  database: Database;
  settings: SignInSettings;
  sessions: Sessions;
}

/** A request in which somebody signs in or out, and the answer that takes their cookies. */
export interface Visit {
  /** With the network address as `x-tandem-address`, which the web server sets. */
  headers: Headers;
  setCookies: (cookies: readonly string[]) => void;
}

declare module '../services.ts' {
  interface Services {
    accounts: Accounts;
  }
}

/** Accounts on a database; made once in a process. */
export function openAccounts(parts: { database: Database; config: Config; secret: string }): Accounts {
  const { database, config, secret } = parts;
  return {
    database,
    settings: { baseUrl: config.baseUrl, secret, sessionHours: config.sessionHours },
    sessions: sessions(database, secret),
  };
}

/** As whom everything about accounts is done. */
export const accountsActor = { kind: 'accounts' } as const;

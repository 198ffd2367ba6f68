import type { Config } from '../config.ts';
import type { Database } from './database/index.ts';
import type { Mail } from './mail/mail.ts';

/** What the house gives to every handler, command and job. A part of the platform adds its own by declaration merging. */
export interface Services {
  config: Config;
  database: Database;
  mail: Mail;
  /** Installation's own secret: signs form tokens and keys the fingerprints of runs. */
  secret: string;
}

import { fileURLToPath } from 'node:url';
import { z } from 'zod';

const variables = z.object({
  /** `production` refuses the embedded database and the page of demonstration personas. */
  NODE_ENV: z.enum(['development', 'production', 'test']).default('development'),
  /** Address and port on which the pages are served. */
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(3000),
  /** Where people reach Tandem, for links in e-mails and secure cookies: `https://tandem.example.org`. */
  BASE_URL: z.url().optional(),
  /** PostgreSQL 15 or later. Without it, the embedded database. */
  DATABASE_URL: z.string().optional(),
  /** The owner of the tables, for migrations, where the pages connect as somebody lesser. */
  DATABASE_OWNER_URL: z.string().optional(),
  /** Connections to PostgreSQL that one process may hold. */
  DATABASE_POOL: z.coerce.number().int().min(2).max(200).default(10),
  /** Folder of the embedded database, of e-mails that are not sent, and of files on their way in. */
  TANDEM_DATA: z.string().default(fileURLToPath(new URL('../.data', import.meta.url))),
  /** `smtp://user:password@host:587`. Without it, e-mails are written to files. */
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Tandem <tandem@localhost>'),
  /** Hours until a session ends; it also ends after two hours in which nothing is done. */
  SESSION_HOURS: z.coerce
    .number()
    .min(0.01)
    .max(24 * 14)
    .default(12),
  /** `no` where workers run as processes of their own (`npx tandem worker`). */
  JOBS_IN_WEB: z.enum(['yes', 'no']).default('yes'),
  /** The proxy in front passes on who asks (`X-Forwarded-For`, `X-Forwarded-Proto`). */
  TRUST_PROXY: z.enum(['yes', 'no']).default('no'),
  /** How much is logged: every request in production, unless told otherwise, and elsewhere what is worth a look. */
  LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).optional(),
});

export interface Config {
  environment: 'development' | 'production' | 'test';
  host: string;
  port: number;
  baseUrl: string;
  databaseUrl: string | undefined;
  databaseOwnerUrl: string | undefined;
  databasePool: number;
  dataFolder: string;
  smtpUrl: string | undefined;
  mailFrom: string;
  sessionHours: number;
  jobsInWeb: boolean;
  trustProxy: boolean;
  log: 'silent' | 'error' | 'warn' | 'info' | 'debug';
}

/** The environment does not make sense; the sentence says which variable and why. */
export class BadConfiguration extends Error {}

/**
 * Reads the environment.
 * @throws BadConfiguration naming each variable that cannot be used.
 */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const read = variables.safeParse(given);
  if (!read.success) {
    const sentences = read.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}.`);
    throw new BadConfiguration(`The settings cannot be used. ${sentences.join(' ')}`);
  }
  const v = read.data;
  if (v.NODE_ENV === 'production' && v.DATABASE_URL === undefined) {
    throw new BadConfiguration(
      'Tandem does not start in production without DATABASE_URL: the embedded database is for trying and developing, and a power cut could lose what was written to it. Set DATABASE_URL to a PostgreSQL 15 or later (docs/operating.md says how).',
    );
  }
  return {
    environment: v.NODE_ENV,
    host: v.HOST,
    port: v.PORT,
    baseUrl: v.BASE_URL ?? `http://${v.HOST}:${v.PORT}`,
    databaseUrl: v.DATABASE_URL,
    databaseOwnerUrl: v.DATABASE_OWNER_URL,
    databasePool: v.DATABASE_POOL,
    dataFolder: v.TANDEM_DATA,
    smtpUrl: v.SMTP_URL,
    mailFrom: v.MAIL_FROM,
    sessionHours: v.SESSION_HOURS,
    jobsInWeb: v.JOBS_IN_WEB === 'yes',
    trustProxy: v.TRUST_PROXY === 'yes',
    log: v.LOG ?? (v.NODE_ENV === 'production' ? 'info' : 'warn'),
  };
}

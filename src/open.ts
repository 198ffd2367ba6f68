import type { Config } from './config.ts';
import { type Database, migrate, openDatabase } from './platform/database/index.ts';
import { loadSecret } from './platform/identity/installation.ts';
import { fileMail, smtpMail } from './platform/mail/index.ts';

/** The database of the configuration, with every migration applied. */
export async function openMigrated(config: Config): Promise<Database> {
  const { databaseUrl: url, databaseOwnerUrl: ownerUrl } = config;
  const database = await openDatabase({
    ...(url !== undefined && { url }),
    ...(ownerUrl !== undefined && { ownerUrl }),
    folder: config.dataFolder,
    poolSize: config.databasePool,
  });
  try {
    await migrate(database);
    return database;
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** What pages, commands and jobs are given, all but the jobs themselves. */
export async function openBasics(config: Config) {
  const database = await openMigrated(config);
  const mail =
    config.smtpUrl === undefined ? fileMail(`${config.dataFolder}/mail`) : smtpMail(config.smtpUrl, config.mailFrom);
  return { config, database, mail, secret: await loadSecret(database) };
}
